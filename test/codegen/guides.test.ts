// Guides: where they stand, and how the facts of the spec come into their prose.
import { describe, expect, test } from "vitest";
import { guideFacts } from "../../codegen/emit/docs/guide.js";
import { fillFacts } from "../../codegen/facts.js";
import { generate } from "../../codegen/generate.js";
import { catalog } from "../../generated/catalog.js";
import { parseGuide } from "../../spec/guides.js";
import { loadSpec } from "../../spec/load.js";
import { copyProject, product } from "./project-copy.js";

const facts = guideFacts(catalog as never);

function fill(text: string): string {
  return fillFacts({ text, source: { file: "a.md", text }, offset: 0 }, facts, {
    example: (id) => (id === "known" ? "(shown)" : undefined),
  });
}

describe("a placeholder", () => {
  test.each([
    ["of an object", "{{arguments.timeout.default.connect}}", "10"],
    ["of a list, by name", "{{errors.ReadTimeout.code}}", "REQUESTS_READ_TIMEOUT"],
    ["of a list, by code", "{{exit_codes.130.name}}", "interrupted"],
    ["of a list of sentences, by number", "{{verbs.post.rules.1.at_most_one_of.2}}", "json"],
    ["that is a list", "{{verbs.post.rules.1.at_most_one_of}}", "data, json, files"],
    ["with a unit", "{{arguments.max_size.default as MiB}}", "256 MiB"],
    ["with blanks", "a {{ base }} b", `a ${catalog.examples.base} b`],
    ["that is a block", "{{example known}}", "(shown)"],
  ])("%s is filled in", (_, text, want) => {
    expect(fill(text)).toBe(want);
  });

  test.each([
    ["{{arguments.timeuot}}", "there is no timeuot (did you mean timeout?)"],
    ["{{arguments.timeout}}", "that is more than one fact; go on with one of: name"],
    ["{{example lost}}", "there is no example lost"],
    ["{{arguments.max_size.default as cubits}}", "as cubits is not known"],
  ])("%s is refused by its place", (text, want) => {
    expect(() => fill(`one\n${text}`)).toThrow("a.md:2:1");
    expect(() => fill(text)).toThrow(want);
  });
});

describe("a guide's head", () => {
  const parse = (text: string) => parseGuide("g", { file: "spec/guides/g.md", text }, ["start"]);
  test("gives its place; its title and first paragraph are read", () => {
    const guide = parse("---\nsection: start\norder: 2\n---\n\n# A b\n\nSays\nthis.\n\nMore.\n");
    expect(guide).toMatchObject({
      section: "start",
      order: 2,
      title: "A b",
      summary: "Says this.",
    });
  });
  test.each([
    ["no head", "# A\n\nB\n", "g.md:1:1: a guide begins with ---"],
    [
      "an unknown section",
      "---\nsection: x\norder: 1\n---\n\n# A\n\nB\n",
      "2:1: section must be one",
    ],
    ["no order", "---\nsection: start\n---\n\n# A\n\nB\n", "order must be a whole number"],
    [
      "another key",
      "---\nsection: start\norder: 1\ncolour: red\n---\n\n# A\n\nB\n",
      "4:1: the head",
    ],
    ["no title", "---\nsection: start\norder: 1\n---\n\nB\n", "6:1: a guide opens with a title"],
    [
      "no first paragraph",
      "---\nsection: start\norder: 1\n---\n\n# A\n\n## B\n",
      "opens with a title",
    ],
  ])("with %s is refused", (_, text, want) => {
    expect(() => parse(text)).toThrow(want);
  });
});

test("a guide becomes a page that the navigation reaches, its code checked", () => {
  const copy = copyProject();
  const text =
    "---\nsection: guides\norder: 9\n---\n\n# Made up\n\nOne.\n\n```ts\nexport {};\n```\n";
  copy.write("spec/guides/made-up.md", text);
  const files = generate(loadSpec(`${copy.root}/spec`), product);
  expect(files.get("docs/guides/made-up.md")).toContain("# Made up\n\nOne.\n\n```ts twoslash\n");
  expect(files.get("docs/.vitepress/site.ts")).toContain('link: "/guides/made-up"');
  expect(files.get("docs/public/llms.txt")).toContain("/guides/made-up): One.");
  copy.write("spec/guides/clash.md", text);
  expect(() => loadSpec(`${copy.root}/spec`)).toThrow("has the same order in section guides");
  copy.remove();
});
