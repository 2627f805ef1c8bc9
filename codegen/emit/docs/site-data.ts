// Emits site.ts: what the site is called, where it stands and how it is ordered, as data.
import type { Spec } from "../../../spec/schema.js";
import type { Literal } from "../../literal.js";
import { constant, printModule } from "../../output.js";
import type { Product } from "../../product.js";
import { addressOf, type DocPage, type NavigationSection, titleOf } from "./navigation.js";

/** The module of the site's data. */
export function emitSiteData(
  sections: readonly NavigationSection[],
  { site }: Spec,
  product: Product,
): string {
  const item = (page: DocPage): Literal => ({ text: titleOf(page), link: addressOf(page) });
  const data: Literal = {
    title: product.name,
    tagline: site.tagline.replaceAll("`", ""),
    address: site.address,
    modules: {
      [product.name]: "generated/index.ts",
      [`${product.name}/*`]: "generated/*.ts",
    },
    nav: sections
      .filter(({ inBar }) => inBar)
      .flatMap(({ title, pages }) =>
        pages.slice(0, 1).map((page) => ({ text: title, link: addressOf(page) })),
      ),
    sidebar: sections.map(({ title, pages }) => ({ text: title, items: pages.map(item) })),
  };
  return printModule("spec/site.json5", [constant("site", data, { exported: true })]);
}
