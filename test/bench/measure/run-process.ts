// Runs one process from its start to its end. A process that fails ends the whole bench.
import { spawn } from "node:child_process";

/** What a process printed, and the seconds from before it was started until it had ended. */
export interface Ended {
  readonly wall: number;
  readonly output: string;
}

/** @throws Error with what the process printed, where it fails */
export function runProcess(
  command: string,
  values: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  const startedAt = performance.now();
  const child = spawn(command, values, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let complaint = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    let wall = 0;
    child.on("error", reject);
    child.on("exit", () => {
      wall = (performance.now() - startedAt) / 1000;
    });
    child.on("close", (code) => {
      if (code === 0) resolve({ wall, output });
      else reject(new Error(`${command} ${values.join(" ")} ended with ${code}:\n${complaint}`));
    });
  });
}
