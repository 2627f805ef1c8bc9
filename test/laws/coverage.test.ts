// Each documented clause is in the spec and has a wire test; each entry reaches a type and a page.
import { describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { filesBelow, textOf } from "./source-files.js";

const documented = ["M1", "R1", "R2", "R3", "R4", "R5", "R6", "R7"].concat(
  ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8"],
  ["H1", "G1", "P1", "U1", "A1", "D1"],
);
const wireTests = filesBelow("test/wire", ".ts").map(textOf).join("\n");
const pages = filesBelow("generated/docs", ".md").map(textOf).join("\n");
const declarations = textOf("generated/arguments.ts");

test("the spec holds every documented clause", () => {
  expect(catalog.clauses.map((clause) => clause.id)).toEqual(documented);
});

describe.each(documented)("clause %s", (id) => {
  test("has a wire test that is named by it", () => {
    expect(wireTests).toMatch(new RegExp(`["\`][^"\`\n]*\\b${id}\\b[^"\`\n]*["\`]`));
  });
  test("stands on a page", () => {
    expect(pages).toContain(id);
  });
});

test.each(catalog.differences.differences.map(({ id, topic }) => [id, topic]))(
  "difference %s (%s) has a wire test",
  (id) => {
    expect(wireTests).toMatch(new RegExp(`["\`]${id} `));
  },
);

test.each(catalog.arguments.filter(({ positional }) => !positional).map(({ name }) => [name]))(
  "argument %s has a type and a page",
  (name) => {
    expect(declarations).toMatch(new RegExp(`\\b${name}\\?:`));
    expect(pages).toContain(`\`${name}\``);
  },
);

test.each(catalog.verbs.map(({ name }) => [name]))("verb %s has a page and a module", (name) => {
  expect(filesBelow("generated")).toContain(`generated/${name}.ts`);
  expect(filesBelow("generated")).toContain(`generated/docs/reference/${name}.md`);
});
