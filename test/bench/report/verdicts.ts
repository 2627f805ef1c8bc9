// Holds what was measured against what is to be reached. Pure.
import { type Measure, ratioOf, type Spread, spreadOf, valuesOf } from "../measure/sample.js";
import type { Target } from "../targets.js";
import type { Measured, Workload } from "../workloads/workload.js";
import { measureNames, writeMeasure, writeSpread } from "./figures.js";
import { markdownTable } from "./table.js";

export interface Outcome {
  readonly workload: Workload;
  readonly measured: Measured;
}

/** One line for each target of the workloads that ran. */
export function verdictTable(targets: readonly Target[], outcomes: readonly Outcome[]): string {
  const head = ["what", "must", "aim", "measured: median (min–max)", "met"];
  const lines = targets.flatMap((target) => {
    const outcome = outcomes.find(({ workload }) => workload.name === target.workload);
    return outcome === undefined ? [] : [verdictLine(target, outcome)];
  });
  return markdownTable(head, lines);
}

function verdictLine(target: Target, outcome: Outcome): readonly string[] {
  const { row, bound, must, aim, quantity } = target;
  const [firstMeasure] = measuresOf(target);
  const isOwn = quantity.kind === "own";
  const write = (value: number): string =>
    isOwn && firstMeasure !== undefined ? writeMeasure(firstMeasure, value) : String(value);
  const found = measuresOf(target).map((measure) => ({
    measure,
    spread: measureTarget(target, outcome, measure),
  }));
  return [
    row,
    `${bound} ${write(must)}`,
    aim === undefined ? "" : `${bound} ${write(aim)}`,
    found.map(({ measure, spread }) => writeFound(measure, spread, isOwn)).join(", "),
    found
      .map(({ measure, spread }) => {
        const grade = judge(target, spread);
        return found.length === 1 ? grade : `${grade} by ${measureNames[measure]}`;
      })
      .join(", "),
  ];
}

function measuresOf({ quantity }: Target): readonly Measure[] {
  return quantity.kind === "speed" ? ["wall", "cpu"] : quantity.measures;
}

function writeFound(measure: Measure, spread: Spread | undefined, isOwn: boolean): string {
  if (spread === undefined) return "not measured";
  if (!isOwn) return `${measureNames[measure]} ${writeSpread(spread)}`;
  const { median, min, max } = spread;
  const [middle, low, high] = [median, min, max].map((value) => writeMeasure(measure, value));
  return low === high ? `${middle}` : `${middle} (${low}–${high})`;
}

/** The figure that a target bounds. */
function measureTarget(
  { quantity }: Target,
  { workload: { subject, over }, measured: { rounds } }: Outcome,
  measure: Measure,
): Spread | undefined {
  if (quantity.kind === "speed") {
    return ratioOf(rounds, [quantity.against, subject], measure, over);
  }
  if (quantity.kind === "share") {
    return ratioOf(rounds, [subject, quantity.against], measure, over);
  }
  const spread = spreadOf(valuesOf(rounds, subject, measure));
  const base = over === undefined ? 0 : spreadOf(valuesOf(rounds, over, measure))?.median;
  if (spread === undefined || base === undefined) return undefined;
  return { median: spread.median - base, min: spread.min - base, max: spread.max - base };
}

function judge({ bound, must, aim }: Target, spread: Spread | undefined): string {
  if (spread === undefined) return "not measured";
  const reaches = (limit: number): boolean =>
    bound === "≥" ? spread.median >= limit : spread.median <= limit;
  if (aim !== undefined && reaches(aim)) return "aim";
  return reaches(must) ? "yes" : "no";
}
