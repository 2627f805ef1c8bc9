// `npm run bench`: measures this package beside what people use, all in one run.
// --only <workload>: may be repeated, a prefix is enough; --rounds <number>; --quick: for a first look.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startOrigin } from "./origin/start-origin.js";
import { describeCircumstances } from "./report/circumstances.js";
import { resultsPage, workloadSection } from "./report/results.js";
import { type Outcome, verdictTable } from "./report/verdicts.js";
import { compile, compiled, bench as folder, installPacked, installPeers } from "./set-up.js";
import { targets } from "./targets.js";
import { workloads } from "./workloads/index.js";

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    rounds: { type: "string" },
    quick: { type: "boolean", default: false },
  },
});
const chosen = workloads.filter(
  ({ name }) => values.only?.some((prefix) => name.startsWith(prefix)) ?? true,
);
const rounds = Number(values.rounds ?? (values.quick ? 2 : 3));
if (chosen.length === 0 || !(rounds >= 1)) {
  const names = workloads.map(({ name }) => name).join(", ");
  console.error(`--only takes one of ${names}; --rounds takes a number from 1.`);
  process.exit(2);
}

/** Code is not as fast as it gets before it has run for more than a second. */
const thoroughly = { warmUp: 1.5, seconds: 0.5 };
const quickly = { warmUp: 0.75, seconds: 0.25 };

process.once("SIGINT", () => process.exit(130));
console.error("Installing what is compared, building and packing…");
installPeers();
installPacked();
compile();
const origin = await startOrigin(compiled);
try {
  const circumstances = describeCircumstances(origin.software);
  const outcomes: Outcome[] = [];
  for (const workload of chosen) {
    process.stderr.write(`${workload.name} `);
    const bench = { origin, rounds, ...(values.quick ? quickly : thoroughly) };
    const outcome = { workload, measured: await workload.measure(bench) };
    outcomes.push(outcome);
    console.log(workloadSection(outcome));
  }
  console.log(verdictTable(targets, outcomes));
  if (chosen.length < workloads.length || values.quick) {
    console.error("Not written: results.md is made by a run of all workloads without --quick.");
  } else {
    writeFileSync(join(folder, "results.md"), resultsPage(outcomes, rounds, circumstances));
    console.error("Written: test/bench/results.md");
  }
} finally {
  await origin.close();
}
