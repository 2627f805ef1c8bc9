// Runs a command and gives the time that it and all that it started took.
import { type Ended, runProcess } from "./run-process.js";
import type { Sample } from "./sample.js";

/** bash counts the processor time of children that have ended; node cannot be asked for it. */
const script = 'TIMEFORMAT="cpu %U %S"; { time "$@" 2>&3; } 3>/dev/null 2>&1';

export async function runMeasured(
  command: string,
  values: readonly string[],
  cwd: string,
): Promise<Sample & Pick<Ended, "output">> {
  const { wall, output } = await runProcess(
    "bash",
    ["-c", script, "bash", command, ...values],
    cwd,
  );
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)\n$/.exec(output) ?? [];
  return { wall, cpu: Number(user) + Number(system), output } as Sample & Pick<Ended, "output">;
}
