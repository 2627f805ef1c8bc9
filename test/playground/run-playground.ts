// Runs the playground as a process with piped streams. Knows nothing of what it prints.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtEntry } from "./build-playground.js";

/** Starts the playground; vitest has built it before any test runs. */
export const command: readonly string[] = [process.execPath, builtEntry];

/** What a run printed and how it ended. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** An environment whose files are in a new, empty directory. */
export function createHome(): { readonly home: string; readonly env: NodeJS.ProcessEnv } {
  const home = mkdtempSync(join(tmpdir(), "playground-"));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_STATE_HOME: join(home, "state"),
    XDG_CONFIG_HOME: join(home, "config"),
  };
  return { home, env };
}

/** Runs the playground with words and with text on its standard input. */
export async function runPlayground(
  words: readonly string[],
  stdin = "",
  { env, home }: ReturnType<typeof createHome> = createHome(),
): Promise<Run> {
  const [node = "", ...flags] = command;
  const child = spawn(node, [...flags, ...words], { cwd: home, env });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk.toString()));
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { stdout: out.join(""), stderr: err.join(""), code };
}
