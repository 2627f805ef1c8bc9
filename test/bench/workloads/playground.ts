// The installed command's way to its first prompt, in a terminal.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interleave } from "../measure/interleave.js";
import type { Sample } from "../measure/sample.js";
import { bench as folder } from "../set-up.js";
import type { Workload } from "./workload.js";

/** The prompt switches bracketed paste on when it is drawn. */
const promptMark = `${String.fromCharCode(27)}[?2004h`;
/** Runs in one round. */
const turns = 3;

export const playground: Workload = {
  name: "playground",
  title: "Playground: first prompt",
  about:
    "Time until the first prompt is drawn in a terminal; `bare node` is `node -e 0` in the same.",
  measures: ["wall"],
  subject: "requests-ts",
  over: "bare node",
  measure: async ({ rounds }) => {
    if (spawnSync("script", ["--version"]).status !== 0) {
      return { rounds: new Map(), leftOut: ["all: the script command is not installed"] };
    }
    const installed = join(folder, "node_modules/requests-ts/dist/playground/main.js");
    const cases = new Map([
      ["bare node", () => timePrompt(`${process.execPath} -e 0`)],
      ["requests-ts", () => timePrompt(`${process.execPath} ${installed}`, promptMark)],
    ]);
    return { rounds: await interleave(cases, rounds, turns), leftOut: [] };
  },
};

/** Until the mark is printed, or until the end without one. */
async function timePrompt(command: string, mark?: string): Promise<Sample> {
  const home = mkdtempSync(join(tmpdir(), "playground-"));
  const startedAt = performance.now();
  const child = spawn("script", ["-qfec", command, "/dev/null"], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, TERM: "xterm" },
  });
  let shown = "";
  let marked: number | undefined;
  child.stdout.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
    if (mark === undefined || marked !== undefined || !shown.includes(mark)) return;
    marked = performance.now() - startedAt;
    child.stdin.write("quit\r");
  });
  const ended = await new Promise<number>((resolve) => {
    child.on("close", () => resolve(performance.now() - startedAt));
  });
  rmSync(home, { recursive: true, force: true });
  if (mark !== undefined && marked === undefined) throw new Error(`No prompt was drawn:\n${shown}`);
  return { wall: (marked ?? ended) / 1000 };
}
