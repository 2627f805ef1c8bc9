// Differences between what is generated and what is on disk, over both sets of files.
import { expect, test } from "vitest";
import { compareFiles, describeDifferences } from "../../codegen/compare.js";

const files = (entries: Record<string, string>) => new Map(Object.entries(entries));
const compared = (generated: Record<string, string>, found: Record<string, string>) =>
  describeDifferences(compareFiles(files(generated), files(found)));

test.each([
  ["the same", { a: "1\n" }, { a: "1\n" }, ""],
  ["a file that is missing", { a: "1\n" }, {}, "missing: generated/a"],
  ["a file too many", {}, { a: "1\n" }, "extra: generated/a"],
  [
    "a changed line",
    { a: "1\n2\n3\n" },
    { a: "1\nx\n3\n" },
    "changed: generated/a\n  - 2: x\n  + 2: 2",
  ],
  ["a line more", { a: "1\n2\n" }, { a: "1\n" }, "changed: generated/a\n  + 2: 2"],
  ["a line less", { a: "1\n" }, { a: "1\n2\n" }, "changed: generated/a\n  - 2: 2"],
  ["a missing line end", { a: "1\n" }, { a: "1" }, "changed: generated/a\n  + 2: "],
  [
    "by path",
    { b: "1", a: "1" },
    { c: "1" },
    "missing: generated/a\nmissing: generated/b\nextra: generated/c",
  ],
])("%s", (_, generated, found, want) => {
  expect(compared(generated, found)).toBe(want);
});

test("of a long change only its first lines are shown", () => {
  const numbers = (from: number) =>
    Array.from({ length: 9 }, (__, index) => from + index).join("\n");
  expect(compared({ a: numbers(1) }, { a: numbers(101) }).split("\n")).toEqual([
    "changed: generated/a",
    "  - 1: 101",
    "  - 2: 102",
    "  - 3: 103",
    "  - … 6 more",
    "  + 1: 1",
    "  + 2: 2",
    "  + 3: 3",
    "  + … 6 more",
  ]);
});
