// Markdown that says what the text says.
import { expect, test } from "vitest";
import { code, fence, page, plain, table } from "../../codegen/markdown.js";

test.each([
  ["a_b *c* [d]", "a\\_b \\*c\\* \\[d\\]"],
  ["<b> | `c` ~d~ \\", "\\<b\\> \\| \\`c\\` \\~d\\~ \\\\"],
  ["http://a/{b}", "http://a/{b}"],
])("plain %j", (text, want) => {
  expect(plain(text)).toBe(want);
});

test.each([
  ["a", "`a`"],
  ["a`b", "`` a`b ``"],
  ["``", "``` `` ```"],
])("code %j", (text, want) => {
  expect(code(text)).toBe(want);
});

test("a fence holds its text without a blank line at the end", () => {
  expect(fence("ts", "a();\n")).toBe("```ts\na();\n```");
});

test("a bar inside a cell does not end it, nor is it escaped twice", () => {
  expect(table(["A", "B"], [["`a | b`", plain("c | d")]])).toBe(
    "| A | B |\n| --- | --- |\n| `a \\| b` | c \\| d |",
  );
});

test("a table without rows is left out of its page", () => {
  expect(page(["# A", table(["B"], []), undefined, "C"])).toBe("# A\n\nC\n");
});

test("a column that is empty in every row is left out of a table", () => {
  const rows = [
    ["a", "", "b"],
    ["c", "", ""],
  ];
  expect(table(["x", "y", "z"], rows)).toBe("| x | z |\n| --- | --- |\n| a | b |\n| c |  |");
});
