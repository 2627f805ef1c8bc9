// Data as the formatter would print it.
import { describe, expect, test } from "vitest";
import { Code, type Literal, printJson, printLiteral, quote } from "../../codegen/literal.js";

const long = "x".repeat(96);

describe("printLiteral", () => {
  test.each<[string, Literal, string]>([
    ["a text", "a", '"a"'],
    ["null, flags and numbers", [null, true, 1.5], "[null, true, 1.5]"],
    ["an empty list", [], "[]"],
    ["an empty record", {}, "{}"],
    ["a record that fits", { a: 1, "b-c": "d" }, '{ a: 1, "b-c": "d" }'],
    ["what is undefined is left out", { a: undefined, b: 1 }, "{ b: 1 }"],
    ["code stands as it is", { error: new Code("Oops") }, "{ error: Oops }"],
    ["code of the same name is written once", { a: new Code("a") }, "{ a }"],
    ["a list of one record", [{ a: 1, b: 2 }], "[{ a: 1, b: 2 }]"],
    ["a list of short records", [{ a: 1 }, { a: 2 }], "[{ a: 1 }, { a: 2 }]"],
    [
      "records never share a line",
      [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ],
      "[\n  { a: 1, b: 2 },\n  { a: 3, b: 4 },\n]",
    ],
    [
      "nor do lists",
      [
        ["a", 1],
        ["b", 2],
      ],
      '[\n  ["a", 1],\n  ["b", 2],\n]',
    ],
    ["a list that does not fit", [long, 1], `[\n  "${long}",\n  1,\n]`],
    ["a long text stands below its key", { summary: long }, `{\n  summary:\n    "${long}",\n}`],
    ["but beside a short key", { name: long }, `{\n  name: "${long}",\n}`],
  ])("%s", (_, value, want) => {
    expect(printLiteral(value)).toBe(want);
  });

  test("counts what stands before it and behind it on the line", () => {
    const value = { a: "x".repeat(50) };
    expect(printLiteral(value, 30)).not.toContain("\n");
    expect(printLiteral(value, 50)).toContain("\n");
    expect(printLiteral(value, 30, 20)).toContain("\n");
  });
});

test.each([
  ["plain", '"plain"'],
  ["it's", `"it's"`],
  ['{"a":1}', `'{"a":1}'`],
  [`"it's"`, `'"it\\'s"'`],
  ["a\nb\\c", '"a\\nb\\\\c"'],
])("quote %j", (text, want) => {
  expect(quote(text)).toBe(want);
});

test("printJson quotes keys, ends lines without commas and keeps long text beside its key", () => {
  expect(
    printJson({
      a: [
        { b: 1, c: 2 },
        { b: 3, c: 4 },
      ],
    }),
  ).toBe('{ "a": [{ "b": 1, "c": 2 }, { "b": 3, "c": 4 }] }\n');
  expect(printJson({ summary: long })).toBe(`{\n  "summary": "${long}"\n}\n`);
});
