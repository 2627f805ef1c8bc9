// The page that a whole run writes: what was to be reached, then every table.
import { targets } from "../targets.js";
import { workloadTable } from "./table.js";
import { type Outcome, verdictTable } from "./verdicts.js";

export function resultsPage(
  outcomes: readonly Outcome[],
  rounds: number,
  circumstances: readonly string[],
): string {
  return `# Results of the bench

Written by \`npm run bench\`; edits are lost.

${circumstances.join("\n")}

Ratios are made round by round of ${rounds} rounds; they stand as median (min–max). In a round each
case runs several times, each time in a process of its own, in turn with all others, and counts as
the median of these. CPU is what the client's process used and says most on a machine that does
other work too. "yes" is the must, "aim" the aim.

## What was to be reached

${verdictTable(targets, outcomes)}
${outcomes.map(workloadSection).join("")}`;
}

export function workloadSection({ workload, measured }: Outcome): string {
  return `\n## ${workload.title}\n\n${workload.about}\n\n${workloadTable(workload, measured)}\n`;
}
