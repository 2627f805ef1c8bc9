// The text of VitePress' configuration: how pages become a site. What it is about is in site.ts,
// which is made of the spec.
import type { SiteModule } from "./site-module.js";

export const configModule: SiteModule = {
  file: "config.ts",
  imports: [
    { module: "node:url", names: "{ fileURLToPath }" },
    { module: "@shikijs/vitepress-twoslash", names: "{ transformerTwoslash }" },
    { module: "vitepress", names: "{ defineConfig }" },
    { module: "./site.js", names: "{ site }" },
    { module: "./wire-grammar.js", names: "{ wireGrammar }" },
  ],
  text: `const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Places of headings as Markdown hosts name them, so that links hold here and there. */
const slugify = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\\p{L}\\p{N}\\s_-]/gu, "")
    .trim()
    .replace(/\\s/g, "-");

export default defineConfig({
  lang: "en",
  title: site.title,
  description: site.tagline,
  cleanUrls: true,
  outDir: \`\${root}dist/docs\`,
  cacheDir: \`\${root}dist/.docs-cache\`,
  // a reader who stays on one page pays for one page
  router: { prefetchLinks: false },
  sitemap: { hostname: site.address },
  head: [["link", { rel: "icon", href: "data:," }]],
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-default" },
    anchor: { slugify },
    // what stands in braces is text
    attrs: { disable: true },
    languages: [wireGrammar],
    codeTransformers: [
      transformerTwoslash({
        langs: ["ts"],
        throws: true,
        // the first paragraph says what it is; the whole is on its page
        processHoverDocs: (docs) => docs.split("\\n\\n", 1).join(),
        twoslashOptions: {
          filterNode: (node) => node.type !== "hover" || isWorthAHover(node),
          vfsRoot: root,
          compilerOptions: {
            target: 99,
            module: 99,
            moduleResolution: 100,
            moduleDetection: 3,
            strict: true,
            exactOptionalPropertyTypes: true,
            noUncheckedIndexedAccess: true,
            skipLibCheck: true,
            lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
            types: ["node"],
            typeRoots: [\`\${root}node_modules/@types\`],
            paths: Object.fromEntries(
              Object.entries(site.modules).map(([name, file]) => [name, [root + file]]),
            ),
          },
        },
      }),
    ],
  },
  vite: { server: { fs: { allow: [root] } } },
  themeConfig: {
    nav: site.nav,
    sidebar: site.sidebar,
    outline: { level: [2, 3], label: "On this page" },
    search: { provider: "local", options: { detailedView: false } },
    editLink: {
      pattern: ({ frontmatter }) => frontmatter.edit,
      text: "Edit the source of this page",
    },
    docFooter: { prev: "Before", next: "Next" },
    externalLinkIcon: true,
    notFound: {
      title: "There is no such page",
      quote: "It may have moved; the search finds it by its words.",
      linkLabel: "to the first page",
      linkText: "To the first page",
    },
  },
});

/** A name that says its type is worth none; the tags of a doc comment repeat what the page says. */
function isWorthAHover(node: { text: string; docs?: string; tags?: unknown }): boolean {
  delete node.tags;
  return node.docs !== undefined || !node.text.startsWith("(property)");
}
`,
};
