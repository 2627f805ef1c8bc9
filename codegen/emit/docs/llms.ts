// Emits the lists for machines: llms.txt names every page, llms-full.txt holds them all.
import type { Spec } from "../../../spec/schema.js";
import { pageBanner } from "../../banner.js";
import { link, list, page } from "../../markdown.js";
import type { Product } from "../../product.js";
import { addressOf, type NavigationSection, summaryOf, titleOf } from "./navigation.js";

/** Every page with what it is about. */
export function emitPageList(
  sections: readonly NavigationSection[],
  { site }: Spec,
  product: Product,
): string {
  return page([
    pageBanner("spec/").trim(),
    `# ${product.name}`,
    `> ${site.tagline}`,
    ...sections.flatMap(({ title, pages }) => [
      `## ${title}`,
      list(
        pages.map((one) => {
          const summary = summaryOf(one);
          const entry = link(titleOf(one), new URL(addressOf(one), site.address).href);
          return summary === "" ? entry : `${entry}: ${summary}`;
        }),
      ),
    ]),
  ]);
}

/** Every page, one after the other, without what is for browsers alone. */
export function emitFullText(
  sections: readonly NavigationSection[],
  { site }: Spec,
  product: Product,
): string {
  const pages = sections.flatMap((section) => section.pages);
  return page([
    pageBanner("spec/").trim(),
    `${product.name}: ${site.tagline}`,
    ...pages.flatMap((one) => [
      `Page: ${new URL(addressOf(one), site.address).href}`,
      forMachines(one.text).trim(),
    ]),
  ]);
}

/** Tabs become blocks of code one after the other; tags and widgets go. */
function forMachines(text: string): string {
  return text
    .replace(/^:::.*\n+/gm, "")
    .replace(/^<\/?(?:div|TryIt)\b[^>]*>\n+/gm, "")
    .replace(/<a id="[^"]*"><\/a>/g, "")
    .replace(/^(```\w+) twoslash/gm, "$1")
    .replace(/^.*\n\/\/ ---cut---\n/gm, "");
}
