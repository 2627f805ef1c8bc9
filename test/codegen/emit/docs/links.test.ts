// Every relative link of the reference leads to a page, and to a place on it.
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../../../codegen/generate.js";
import { loadSpec } from "../../../../spec/load.js";
import { product, root } from "../../project-copy.js";

const generated = generate(loadSpec(join(root, "spec")), product);
const pages = new Map([...generated].filter(([path]) => path.endsWith(".md")));

/** The places of a page: its anchors, and its headings as Markdown hosts name them. */
function placesOf(text: string): readonly string[] {
  const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1] ?? "");
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replace(/[`().]/g, "")
      .replaceAll(" ", "-"),
  );
  return [...anchors, ...headings];
}

test.each([...pages])("%s", (path, text) => {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
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
    const places = placesOf(text.replace(/^```[\s\S]*?^```$/gm, ""));
    expect(new Set(places).size, path).toBe(places.length);
  }
});
