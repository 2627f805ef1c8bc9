// Which arguments may be given together, by the rules of a verb.
import { expect, test } from "vitest";
import { choicesOf } from "../../codegen/argument-groups.js";

const rule = (...names: string[]) => ({ at_most_one_of: names, clause: "Q1", text: "Choose." });

test.each([
  ["no rule leaves no choice", [], []],
  ["one rule", [rule("a", "b", "c")], [["a"], ["b"], ["c"]]],
  [
    "two rules that have nothing in common",
    [rule("a", "b"), rule("c", "d")],
    [
      ["a", "c"],
      ["a", "d"],
      ["b", "c"],
      ["b", "d"],
    ],
  ],
  ["two rules that share one", [rule("a", "b"), rule("b", "c")], [["a", "c"], ["b"]]],
  ["a rule twice", [rule("a", "b"), rule("a", "b")], [["a"], ["b"]]],
])("%s", (_, rules, want) => {
  expect(choicesOf(rules)).toEqual(want);
});
