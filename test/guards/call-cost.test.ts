// What a call costs beside a bare dispatch of undici, measured in turn in one process: ratios and
// bytes, never a time, so that it holds on a machine that does other work.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

interface Cost {
  readonly cpu: number;
  readonly heap: number;
}

interface Costs {
  readonly bare: readonly Cost[];
  readonly ours: readonly Cost[];
}

/** Bytes of the heap that a call may allocate beyond those of the dispatch that it makes. */
const mostBytes = 6000;
/** Of the processor time of a call, the share that the dispatch must be; about 0.8 is usual. */
const leastShare = 0.5;
/** Blocks of calls in which code is still being compiled. */
const warmUp = 6;
const attempts = 3;

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  const values = ["--import", "tsx", file("serve-json.ts")];
  const child = spawn(process.execPath, values, { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  server = child;
  url = `http://127.0.0.1:${port.toString().trim()}/`;
}, 30_000);

afterAll(async () => {
  server.kill();
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
});

async function measure(): Promise<Costs> {
  // The young generation takes a whole block, so that nothing is collected while it is counted.
  const memory = ["--expose-gc", "--min-semi-space-size=64", "--max-semi-space-size=64"];
  const values = [...memory, "--import", "tsx", file("measure-calls.ts"), url];
  const { stdout } = await promisify(execFile)(process.execPath, values);
  const { bare, ours } = JSON.parse(stdout) as Costs;
  return { bare: bare.slice(warmUp), ours: ours.slice(warmUp) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const quickest = (costs: readonly Cost[]): number => Math.min(...costs.map(({ cpu }) => cpu));
const heapOf = (costs: readonly Cost[]): number => median(costs.map(({ heap }) => heap));

test("a call is little more than its dispatch, in memory and in processor time", async () => {
  let share = 0;
  for (let attempt = 0; attempt < attempts && share < leastShare; attempt += 1) {
    const { bare, ours } = await measure();
    expect(heapOf(bare)).toBeGreaterThan(1000);
    expect(heapOf(ours) - heapOf(bare)).toBeLessThanOrEqual(mostBytes);
    // The quickest block is the one that was disturbed least.
    share = quickest(bare) / quickest(ours);
  }
  expect(share).toBeGreaterThanOrEqual(leastShare);
}, 90_000);
