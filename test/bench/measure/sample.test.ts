// The arithmetic of the bench's tables.
import { describe, expect, test } from "vitest";
import { medianSample, ratioOf, spreadOf, valuesOf } from "./sample.js";

const cpu = (...values: number[]) => values.map((value) => ({ cpu: value }));

test.each([
  { values: [3, 1, 2], want: { median: 2, min: 1, max: 3 } },
  { values: [4, 1, 2, 3], want: { median: 2.5, min: 1, max: 4 } },
  { values: [7], want: { median: 7, min: 7, max: 7 } },
  { values: [], want: undefined },
])("the spread of $values", ({ values, want }) => {
  expect(spreadOf(values)).toEqual(want);
});

test("a measure that a case does not have has no values", () => {
  expect(valuesOf(new Map([["a", cpu(1)]]), "a", "wall")).toEqual([]);
  expect(valuesOf(new Map(), "a", "cpu")).toEqual([]);
});

describe("a ratio", () => {
  test("is made within each round, so that a slow round counts for nothing", () => {
    const rounds = new Map([
      ["ours", cpu(1, 10, 1)],
      ["theirs", cpu(2, 20, 3)],
    ]);
    expect(ratioOf(rounds, ["theirs", "ours"], "cpu")).toEqual({ median: 2, min: 2, max: 3 });
  });

  test("over a third case takes what that one took in the same round off both", () => {
    const rounds = new Map([
      ["bare", cpu(10, 10, 90)],
      ["ours", cpu(20, 20, 95)],
      ["theirs", cpu(30, 40, 100)],
    ]);
    const ratio = ratioOf(rounds, ["theirs", "ours"], "cpu", "bare");
    expect(ratio).toEqual({ median: 2, min: 2, max: 3 });
  });

  test("of cases that did not run is none", () => {
    const rounds = new Map([["ours", cpu(1)]]);
    expect(ratioOf(rounds, ["theirs", "ours"], "cpu")).toBeUndefined();
    expect(ratioOf(rounds, ["ours", "theirs"], "cpu")).toBeUndefined();
  });
});

test("the median of samples is that of each measure", () => {
  const samples = [
    { wall: 1, cpu: 9 },
    { wall: 5, cpu: 8 },
    { wall: 3, cpu: 7 },
  ];
  expect(medianSample(samples)).toEqual({ wall: 3, cpu: 8 });
});
