// Whole processes: one GET from a cold start, and the import alone.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { interleave } from "../measure/interleave.js";
import { runProcess } from "../measure/run-process.js";
import type { Sample } from "../measure/sample.js";
import { compiled } from "../set-up.js";
import { coldPrograms, importPrograms, pythonProgram } from "./cold-processes.js";
import type { Bench, Measured, Workload } from "./workload.js";

/** Runs of each process in one round. */
const turns = 6;

export const coldProcess: Workload = {
  name: "cold-process",
  title: "Cold process: import and one GET",
  about:
    "A whole process, from before it is started until it has ended: 400 bytes of JSON, parsed.",
  measures: ["wall", "cpu", "peak"],
  subject: "requests-ts",
  measure: async (bench) => {
    const url = `${bench.origin.url}/small.json`;
    const cases = programs("cold", coldPrograms, [url]);
    const leftOut = [];
    const python = pythonWithRequests();
    if (python === undefined) leftOut.push("python3 requests: not installed");
    else cases.set("python3 requests", () => runTimed(python, ["-c", pythonProgram, url]));
    return await measure(bench, cases, leftOut);
  },
};

export const importAlone: Workload = {
  name: "import",
  title: "Import alone",
  about: "A whole process that imports and ends; the ratios are those of the time over bare node.",
  measures: ["wall", "cpu", "peak"],
  subject: "requests-ts",
  over: "bare node",
  measure: (bench) => {
    const bare = coldPrograms.get("bare node") ?? "";
    const all = new Map([["bare node", bare], ...importPrograms]);
    return measure(bench, programs("import", all, []), []);
  },
};

type Cases = Map<string, () => Promise<Sample>>;

async function measure(bench: Bench, cases: Cases, leftOut: string[]): Promise<Measured> {
  for (const run of cases.values()) await run();
  return { rounds: await interleave(cases, bench.rounds, turns), leftOut };
}

/** Writes each program beside the compiled bench, where packages resolve as everywhere else. */
function programs(folder: string, texts: ReadonlyMap<string, string>, values: string[]): Cases {
  const directory = join(compiled, folder);
  mkdirSync(directory, { recursive: true });
  return new Map(
    [...texts].map(([name, text]) => {
      const file = join(directory, `${name.replaceAll(" ", "-")}.mjs`);
      writeFileSync(file, text);
      return [name, () => runTimed(process.execPath, [file, ...values])];
    }),
  );
}

async function runTimed(command: string, values: readonly string[]): Promise<Sample> {
  const { wall, output } = await runProcess(command, values, compiled);
  return { wall, ...(JSON.parse(output) as Sample) };
}

/** The interpreter itself: what is found by its name may be a script that looks for it. */
function pythonWithRequests(): string | undefined {
  const program = "import requests, sys; print(sys.executable)";
  const { status, stdout } = spawnSync("python3", ["-c", program], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
