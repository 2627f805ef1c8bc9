// What the bench says of a target: met or not, by each measure.
import { expect, test } from "vitest";
import type { Sample } from "../measure/sample.js";
import type { Quantity, Target } from "../targets.js";
import type { Workload } from "../workloads/workload.js";
import { verdictTable } from "./verdicts.js";

const workload: Workload = {
  ...{ name: "w", title: "", about: "", measures: ["wall"], subject: "ours" },
  measure: () => Promise.reject(new Error("not run here")),
};

function verdict(
  quantity: Quantity,
  bounds: Pick<Target, "bound" | "must" | "aim">,
  samples: Readonly<Record<string, Sample>>,
  over?: string,
): string | undefined {
  const rounds = new Map(Object.entries(samples).map(([name, sample]) => [name, [sample]]));
  const outcome = {
    workload: over === undefined ? workload : { ...workload, over },
    measured: { rounds, leftOut: [] },
  };
  const table = verdictTable([{ workload: "w", row: "row", quantity, ...bounds }], [outcome]);
  const [, , line] = table.split("\n");
  const [measured, met] = (line ?? "").split("|").slice(-3);
  return `${measured?.trim()}: ${met?.trim()}`;
}

test("speed is judged by time and by CPU, each by itself", () => {
  const samples = { ours: { wall: 2, cpu: 1 }, theirs: { wall: 3, cpu: 4 } };
  const quantity = { kind: "speed", against: "theirs" } as const;
  expect(verdict(quantity, { bound: "≥", must: 2, aim: 4 }, samples)).toBe(
    "time 1.50 (1.50–1.50), CPU 4.00 (4.00–4.00): no by time, aim by CPU",
  );
});

test("a share over a third case leaves out what that case takes", () => {
  const samples = { bare: { wall: 1 }, ours: { wall: 2 }, theirs: { wall: 5 } };
  const quantity = { kind: "share", against: "theirs", measures: ["wall"] } as const;
  expect(verdict(quantity, { bound: "≤", must: 0.3 }, samples, "bare")).toBe(
    "time 0.25 (0.25–0.25): yes",
  );
});

test.each([
  { limit: 0.3, want: "200 ms: yes" },
  { limit: 0.1, want: "200 ms: no" },
])("a figure of its own stands in its own unit, at most $limit", ({ limit, want }) => {
  const quantity = { kind: "own", measures: ["wall"] } as const;
  expect(verdict(quantity, { bound: "≤", must: limit }, { ours: { wall: 0.2 } })).toBe(want);
});

test("what did not run is not said to be met", () => {
  const quantity = { kind: "own", measures: ["wall"] } as const;
  expect(verdict(quantity, { bound: "≤", must: 1 }, {})).toBe("not measured: not measured");
});

test("a target of a workload that did not run has no line", () => {
  const target: Target = {
    ...{ workload: "other", row: "row", bound: "≤", must: 1 },
    quantity: { kind: "own", measures: ["wall"] },
  };
  expect(verdictTable([target], []).split("\n")).toHaveLength(2);
});
