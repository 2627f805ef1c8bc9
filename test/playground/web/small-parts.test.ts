// The small parts of the form: keys of the tabs, bytes as lines, sentences with code in them, rows.
import { describe, expect, test } from "vitest";
import { catalog } from "../../../playground/catalog.js";
import { fillInput, type Input, inputKindOf } from "../../../playground/web/input.js";
import { readInput } from "../../../playground/web/read-input.js";
import { addRow, columnsOf } from "../../../playground/web/rows.js";
import { findTab } from "../../../playground/web/tab-keys.js";
import { splitWire } from "../../../playground/web/wire-text.js";
import { describeValue, splitCode, word } from "../../../playground/web/words.js";

test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 3, 0],
  ["ArrowLeft", 0, 3],
  ["ArrowLeft", 2, 1],
  ["Home", 2, 0],
  ["End", 1, 3],
  ["Tab", 1, undefined],
  ["a", 1, undefined],
])("%s leads from tab %i to %s", (key, place, want) => {
  expect(findTab(key, place, 4)).toBe(want);
});

describe("bytes as lines", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  test.each([
    ["A / HTTP/1.1\r\nHost: a\r\n\r\n", ["A / HTTP/1.1", "Host: a"], ""],
    ["A / HTTP/1.1\r\n\r\nb\r\n\r\nc", ["A / HTTP/1.1"], "b\n\nc"],
    ["A / HTTP/1.1\r\n\r\n\u0000\u001b[1m\té\u007f", ["A / HTTP/1.1"], "␀␛[1m\té␡"],
  ])("%j", (text, head, body) => {
    const want = { head, body, bytes: bytes(text).byteLength, whole: text };
    expect(splitWire(bytes(text))).toMatchObject(want);
  });

  test("a head of Latin-1 keeps its bytes", () => {
    const head = Uint8Array.from("A: \xe9\r\n\r\n", (char) => char.charCodeAt(0));
    expect(splitWire(head).head).toEqual(["A: é"]);
  });
});

test("sentences of the spec are split at their code", () => {
  expect(splitCode("Give `a` or `b`.")).toEqual([
    { text: "Give ", isCode: false },
    { text: "a", isCode: true },
    { text: " or ", isCode: false },
    { text: "b", isCode: true },
    { text: ".", isCode: false },
  ]);
});

test.each([
  [{ connect: 10, total: null }, "connect: 10, total: null"],
  [[408, 429], "[408, 429]"],
  [5, "5"],
])("the default %j reads %j", (value, want) => {
  expect(describeValue(value)).toBe(want);
});

test("a new file has a sample as its content, a new pair nothing", () => {
  const files: Extract<Input, { kind: "files" }> = { kind: "files", rows: [] };
  addRow(files);
  expect(files.rows).toEqual([{ field: "", name: "", content: word("sample-content") }]);
  expect(columnsOf("files").map(({ key }) => key)).toEqual(["field", "name", "content"]);
  expect(readInput(files, false)).toBeUndefined();
});

describe("what is typed for a value reads as that value:", () => {
  const cases: readonly (readonly [string, unknown, unknown?])[] = [
    ["json", { a: [1, { b: null }], é: "x" }],
    ["json", 0],
    ["bytes", "a\nb"],
    [
      "query",
      { a: ["1", "2"], b: "3" },
      [
        ["a", ["1", "2"]],
        ["b", "3"],
      ],
    ],
    [
      "headers",
      { "X-A": "1", Accept: null },
      [
        ["X-A", "1"],
        ["Accept", null],
      ],
    ],
    ["cookies", { a: "1" }, new Map([["a", "1"]])],
    [
      "files",
      { f: ["a.txt", "x"], g: [null, "y"] },
      [
        ["f", ["a.txt", "x"]],
        ["g", [null, "y"]],
      ],
    ],
    ["auth", ["ada", "pw"]],
    ["auth", { bearer: "t" }],
    ["auth", { digest: ["ada", "pw"] }],
    ["timeout", 2.5],
    ["verify", false],
    ["redirects", false],
  ];
  test.each(cases)("%s %j", (type, value, want = value) => {
    const argument = catalog.arguments.find((one) => one.type === type);
    const kind = argument && inputKindOf(argument);
    if (argument === undefined || kind === null || kind === undefined)
      throw new Error(String(type));
    expect(readInput(fillInput(kind, argument, value), true)).toEqual(want);
  });
});
