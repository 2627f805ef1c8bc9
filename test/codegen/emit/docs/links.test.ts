// Every relative link of the site leads to a page and to a place on it, the navigation reaches every
// page, and nothing on a page is taken for a tag or a placeholder that is none.
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../../../codegen/generate.js";
import { loadSpec } from "../../../../spec/load.js";
import { product, root } from "../../project-copy.js";

const generated = generate(loadSpec(join(root, "spec")), product);
const pages = new Map([...generated].filter(([path]) => path.endsWith(".md")));

/** A page without its head and its blocks of code. */
function withoutCode(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/^```[\s\S]*?^```$/gm, "");
}

/** The places of a page: its anchors, and its headings as Markdown hosts name them. */
function placesOf(text: string): readonly string[] {
  const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1] ?? "");
  const headings = [...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? "")
      .replace(/<[^>]*>/g, "")
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
  return [...anchors, ...headings];
}

test.each([...pages])("%s", (path, text) => {
  const prose = withoutCode(text);
  const links = [...prose.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? "");
  const lost = links.filter((link) => {
    if (/^https:\/\/[\w.-]+\/\S*$/.test(link)) return false;
    const [page = "", place] = link.split("#");
    const target = pages.get(page === "" ? path : join(dirname(path), page));
    return target === undefined || (place !== undefined && !placesOf(target).includes(place));
  });
  expect(lost).toEqual([]);
});

test("every page can be reached from the first one", () => {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    const text = pages.get(path) ?? "";
    for (const [, link = ""] of text.matchAll(/\]\((\.[^)#]+)/g)) visit(join(dirname(path), link));
  };
  visit("docs/index.md");
  expect([...pages.keys()].filter((path) => !reached.has(path))).toEqual([]);
});

test("no place is named twice on a page", () => {
  for (const [path, text] of pages) {
    const places = placesOf(text);
    expect(new Set(places).size, path).toBe(places.length);
  }
});

test("the navigation reaches every page, once", () => {
  const [, sidebar = ""] = (generated.get("docs/.vitepress/site.ts") ?? "").split("sidebar:");
  const reached = [...sidebar.matchAll(/link: "([^"]*)"/g)].map((match) => match[1] ?? "");
  const addresses = [...pages.keys()].map((path) =>
    path
      .replace(/^docs/, "")
      .replace(/\.md$/, "")
      .replace(/\/index$/, "/"),
  );
  expect([...reached].sort()).toEqual([...addresses].sort());
});

test.each([...pages])("%s holds no tag and no placeholder by accident", (_, text) => {
  const prose = withoutCode(text).replace(/`+[^`\n]+`+/g, "");
  const tags = prose.match(/(?<!\\)<[^>\n]*>?/g) ?? [];
  const known = /^<(a id="[\w-]+"|\/a|br|div|div class="beside"|\/div|TryIt verb="\w+" \/)>$/;
  expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
  expect(prose).not.toContain("{{");
});
