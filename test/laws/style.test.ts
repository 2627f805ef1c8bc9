// The house style, as far as a machine can see it: sizes, names, opening lines, no ways around.
import { describe, expect, test } from "vitest";
import { filesBelow, textOf } from "./source-files.js";

const folders = ["spec", "codegen", "runtime", "playground", "test"];
const files = folders
  .flatMap((folder) => filesBelow(folder, ".ts"))
  .filter((file) => !file.startsWith("test/bench/node_modules"));

/** No file is longer, tests included. */
const longest = 400;
/** What most files stay under. */
const usual = 160;

describe.each(files)("%s", (file) => {
  const text = textOf(file);
  test(`is at most ${longest} lines long`, () => {
    expect(text.split("\n").length).toBeLessThanOrEqual(longest);
  });
  test("is named after its one concept", () => {
    expect(file).toMatch(
      /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.test|\.test-d|\.config)?\.ts$/,
    );
    expect(file).not.toMatch(/\/(utils?|helpers?|common|misc|shared|types)(\.|\/)/);
  });
  test("opens with what it owns", () => {
    expect(text.replace(/^#!.*\n/, "")).toMatch(/^\/\/ \S/);
  });
  test("suppresses nothing", () => {
    const ways = file.endsWith(".test-d.ts") ? suppressions.slice(1) : suppressions;
    for (const way of ways) expect(text).not.toContain(way);
  });
});

/** Spelt in two halves, so that this file does not hold them itself. */
const suppressions = ["ts-expect-error", "ts-ignore", "ts-nocheck"]
  .map((word) => `@${word}`)
  .concat(`biome-${"ignore"}`);

test("most files are short", () => {
  const lengths = files.map((file) => textOf(file).split("\n").length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(usual);
});

test("send is a pipeline that one screen holds", () => {
  expect(textOf("runtime/send.ts").split("\n").length).toBeLessThanOrEqual(60);
});
