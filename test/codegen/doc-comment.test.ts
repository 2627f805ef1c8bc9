// Doc comments: what they say, wrapped, in one order of tags.
import { describe, expect, test } from "vitest";
import { commentText, layOutComment, wrapText } from "../../codegen/doc-comment.js";

describe("wrapText", () => {
  test.each([
    ["one line", "one line"],
    ["one two three four", "one two\nthree four"],
    ["keep `two three` whole", "keep\n`two three`\nwhole"],
    ["a {@link url | text} b", "a\n{@link url | text}\nb"],
    ["it is `code`, so", "it is\n`code`, so"],
    ["a lone ` mark", "a lone `\nmark"],
  ])("%j", (text, want) => {
    expect(wrapText(text, 10)).toBe(want);
  });

  test("what follows a tag's first line is indented", () => {
    expect(wrapText("@param a - long text", 12, "  ")).toBe("@param a -\n  long text");
  });

  test("a line never begins with an @, which would be a tag", () => {
    expect(wrapText("write to @someone", 8)).toBe("write to\n\\@someone");
  });
});

describe("layOutComment", () => {
  test("is one line where it fits", () => {
    expect(layOutComment({ summary: "Short." })).toBe("Short.");
  });

  test("begins on a line of its own where it does not", () => {
    expect(layOutComment({ summary: "x".repeat(95) })).toBe(`\n${"x".repeat(95)}`);
  });

  test("cannot be closed by its own text", () => {
    expect(layOutComment({ summary: "Accept: */*" })).toBe("Accept: *\\/*");
  });

  test("puts summary, prose, remarks, parameters, results, examples and sources in order", () => {
    const doc = {
      see: ["Q1"],
      examples: [{ title: "Do it", code: "go();\n" }],
      throws: [{ name: "Oops", text: "It failed." }],
      returns: "A thing.",
      params: [{ name: "a", text: "The first." }],
      remarks: ["Mind this.", "And that."],
      prose: ["More of it."],
      summary: "Does it.",
    };
    expect(layOutComment(doc).split("\n")).toEqual([
      "Does it.",
      "",
      "More of it.",
      "",
      "@remarks Mind this.",
      "",
      "And that.",
      "",
      "@param a - The first.",
      "@returns A thing.",
      "@throws Oops - It failed.",
      "",
      "@example",
      "Do it",
      "```ts",
      "go();",
      "```",
      "",
      "@see Q1",
    ]);
  });
});

test.each([
  [{ summary: "Short." }, "/** Short. */"],
  [{ summary: "Short.", prose: ["More."] }, "/**\n * Short.\n *\n * More.\n */"],
])("with its marks, %j", (doc, want) => {
  expect(commentText(doc)).toBe(want);
});
