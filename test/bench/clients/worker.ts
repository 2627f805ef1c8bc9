// One case of one round: asks one client for one thing, over and over, and prints what it took.
// Knows no library; the time before it begins is not counted.
import { peakMemory } from "../measure/peak-memory.js";
import type { ClientModule } from "./client.js";
import type { Task } from "./task.js";

const task = JSON.parse(process.argv[2] ?? "") as Task;
const module: ClientModule = await import(`./${task.client}.js`);
const client = await module.open(task.connections);

/** Makes what does one request; it throws where the reply is not what the origin holds. */
function makeCall({ url, expect, path = "", value }: Task): () => Promise<void> {
  const missing = (): never => {
    throw new Error(`${task.client} cannot ${task.operation}`);
  };
  const operations: Record<Task["operation"], () => Promise<unknown>> = {
    getJson: () => client.getJson?.(url) ?? missing(),
    postJson: () => client.postJson?.(url, value) ?? missing(),
    getBytes: () => client.getBytes?.(url) ?? missing(),
    upload: () => client.upload?.(url, path) ?? missing(),
    getInSession: () => client.getInSession?.(url) ?? missing(),
    prepare: () => client.prepare?.(url, value, Number(expect)) ?? missing(),
  };
  const operation = operations[task.operation];
  const wanted = JSON.stringify(expect);
  const isPlain = typeof expect !== "object";
  let checked = 0;
  return async () => {
    const given = await operation();
    // Whole documents are compared at the beginning only, so that comparing is not what is measured.
    if (!isPlain && ++checked > 10) return;
    if (isPlain ? given === expect : JSON.stringify(given) === wanted) return;
    throw new Error(`${task.client} gave ${JSON.stringify(given)}, not ${wanted}`);
  };
}

/** Calls between two looks at the processor's clock, which is slower to read than the other one. */
const stride = 16;
/** Where a client waits more than it works, it may take as many times as long by the other clock. */
const patience = 4;

/** Keeps as many calls under way as there are connections; gives how many were made. */
async function repeat(
  call: () => Promise<unknown>,
  seconds: number,
  most: number,
): Promise<number> {
  const end = performance.now() + patience * seconds * 1000;
  const cpuBefore = process.cpuUsage();
  let begun = 0;
  let done = 0;
  let isOver = seconds <= 0;
  const lane = async (): Promise<void> => {
    while (!isOver && begun < most && performance.now() < end) {
      begun += 1;
      await call();
      done += 1;
      if (done % stride === 0) isOver = secondsSince(cpuBefore) >= seconds;
    }
  };
  await Promise.all(Array.from({ length: task.connections }, lane));
  return begun;
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

await repeat(makeCall({ ...task, ...task.warm }), task.warmUp, task.warm ? 1e9 : task.most);
const before = peakMemory();
const cpuBefore = process.cpuUsage();
const startedAt = performance.now();
const count = await repeat(makeCall(task), task.seconds, task.most);
const wall = (performance.now() - startedAt) / 1000;
const cpu = secondsSince(cpuBefore);
const peak = peakMemory();
process.stdout.write(
  JSON.stringify({
    wall: wall / count,
    cpu: cpu / count,
    peak,
    growth: peak - before,
  }),
  // Connections that a library keeps open are no reason to wait.
  () => process.exit(0),
);
