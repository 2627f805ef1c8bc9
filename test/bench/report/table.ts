// A workload's table, as Markdown that is also read well in a terminal.
import { ratioOf, spreadOf, valuesOf } from "../measure/sample.js";
import type { Measured, Workload } from "../workloads/workload.js";
import { measureNames, writeMeasure, writeSpread } from "./figures.js";

/** One line for each case; ratios say how many times as much a case takes as the subject. */
export function workloadTable(workload: Workload, measured: Measured): string {
  const { measures, subject, over } = workload;
  const { rounds, leftOut } = measured;
  const compared = measures.filter((measure) => measure === "wall" || measure === "cpu");
  const head = [
    "case",
    ...measures.map((measure) => measureNames[measure]),
    ...compared.map((measure) => `${measureNames[measure]} ÷ that of ${subject}`),
  ];
  const lines = [...rounds.keys()].map((name) => [
    name,
    ...measures.map((measure) => {
      const spread = spreadOf(valuesOf(rounds, name, measure));
      return spread === undefined ? "–" : writeMeasure(measure, spread.median);
    }),
    ...compared.map((measure) =>
      name === over ? "–" : writeSpread(ratioOf(rounds, [name, subject], measure, over)),
    ),
  ]);
  const notes = leftOut.map((reason) => `Left out: ${reason}.`);
  return [markdownTable(head, lines), ...notes].join("\n\n");
}

export function markdownTable(
  head: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const write = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => `${"-".repeat(width + 1)}${column === 0 ? "-" : ":"}`).join("|")}|`;
  return [write(head), rule, ...lines.map(write)].join("\n");
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
