// The most memory that this process has held so far.
import { readFileSync } from "node:fs";

/**
 * MiB. Linux counts what the parent held before the program was started into maxRSS, so that the
 * mark of the program itself is read there.
 */
export function peakMemory(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1024;
  const status = readFileSync("/proc/self/status", "latin1");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
