// Emits what turns the pages into a site: front matter, VitePress' configuration and theme, and the
// lists for machines. Knows no page by name.
import type { Spec } from "../../../spec/schema.js";
import { moduleBanner, pageHead } from "../../banner.js";
import { columns } from "../../markdown.js";
import type { Product } from "../../product.js";
import { emitFullText, emitPageList } from "./llms.js";
import { type DocPage, orderPages, summaryOf, titleOf } from "./navigation.js";
import { emitSiteData } from "./site-data.js";
import { configModule } from "./theme/config-module.js";
import { grammarModule } from "./theme/grammar-module.js";
import { printSiteModule } from "./theme/site-module.js";
import { styleText } from "./theme/style-text.js";
import { tabsModule } from "./theme/tabs-module.js";
import { themeModule } from "./theme/theme-module.js";

/** The files below generated/docs: pages first, then the machinery. */
export function emitSite(
  pages: readonly DocPage[],
  spec: Spec,
  product: Product,
): readonly (readonly [path: string, text: string])[] {
  const sections = orderPages(pages, spec);
  return [
    ...pages.map((page) => [page.path, withHead(page, spec)] as const),
    [".vitepress/site.ts", emitSiteData(sections, spec, product)],
    ...[configModule, grammarModule, themeModule, tabsModule].map(
      (one) => [`.vitepress/${one.file}`, printSiteModule(one)] as const,
    ),
    [".vitepress/theme/style.css", `/* ${banner} */\n\n${styleText}`],
    ["public/llms.txt", emitPageList(sections, spec, product)],
    ["public/llms-full.txt", emitFullText(sections, spec, product)],
  ];
}

const banner = moduleBanner("codegen/emit/docs/theme/")
  .replace(/\n*\/\/ /g, " ")
  .trim();

/** A page with the head that VitePress reads: title, description, where it is edited. */
function withHead(page: DocPage, { site }: Spec): string {
  const hasColumns = page.text.includes(columns);
  const head = pageHead(page.source, {
    title: titleOf(page),
    description: summaryOf(page),
    edit: site.edit.replace("{path}", page.source),
    ...(hasColumns ? { pageClass: "wide", aside: false } : {}),
  });
  return `${head}\n${page.text}`;
}
