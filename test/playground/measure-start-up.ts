// Measures the way to the first prompt beside a bare `node -e 0`, in one run:
// node --import tsx test/playground/measure-start-up.ts
// Builds into a temporary folder; needs the `script` command for a terminal. Fails above 250 ms.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHome } from "./run-playground.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const limit = 250;
const runs = 10;
/** The prompt switches bracketed paste on when it is drawn. */
const promptMark = `${String.fromCharCode(27)}[?2004h`;

function build(): string {
  const directory = mkdtempSync(join(tmpdir(), "start-up-"));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", "tsconfig.build.json", "--outDir", directory], {
    cwd: root,
    stdio: "inherit",
  });
  copyFileSync(join(root, "package.json"), join(directory, "package.json"));
  symlinkSync(join(root, "node_modules"), join(directory, "node_modules"));
  return join(directory, "playground/main.js");
}

/** Milliseconds until the mark is printed, or until the end without one. */
function time(command: string, mark?: string): Promise<number> {
  const { home, env } = createHome();
  const started = performance.now();
  const child = spawn("script", ["-qfec", command, "/dev/null"], {
    cwd: home,
    env: { ...env, TERM: "xterm" },
  });
  return new Promise((resolve) => {
    let shown = "";
    let marked: number | undefined;
    child.stdout.on("data", (chunk: Buffer) => {
      shown += chunk.toString();
      if (mark === undefined || marked !== undefined || !shown.includes(mark)) return;
      marked = performance.now() - started;
      child.stdin.write("quit\r");
    });
    child.on("close", () => resolve(marked ?? performance.now() - started));
  });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const entry = build();
const bare: number[] = [];
const prompt: number[] = [];
for (let run = 0; run < runs; run += 1) {
  bare.push(await time(`${process.execPath} -e 0`));
  prompt.push(await time(`${process.execPath} ${entry}`, promptMark));
}
const difference = median(prompt) - median(bare);
console.log(
  `node -e 0: ${median(bare).toFixed(0)} ms; first prompt: ${median(prompt).toFixed(0)} ms; difference: ${difference.toFixed(0)} ms of ${limit}`,
);
process.exitCode = difference > limit ? 1 : 0;
