// Runs a task through several clients, each round in a process of its own.
import { join } from "node:path";
import type { Task } from "../clients/task.js";
import { interleave } from "../measure/interleave.js";
import { runProcess } from "../measure/run-process.js";
import type { Sample } from "../measure/sample.js";
import { compiled, bench as folder } from "../set-up.js";
import type { Bench, Measured } from "./workload.js";

/** What a workload says of its task; the rest follows from how long the bench is to run. */
type TaskOfWorkload = Omit<Task, "client" | "warmUp" | "seconds" | "most"> &
  Partial<Pick<Task, "seconds" | "most">>;

/** Runs of each client in one round: many short ones say more than a few long ones. */
const turns = 3;

/** @param clients - files of clients/ */
export async function runClients(
  bench: Bench,
  clients: readonly string[],
  task: TaskOfWorkload,
): Promise<Measured> {
  const { warmUp, seconds, rounds } = bench;
  const cases = clients.map((client) => {
    const whole: Task = { client, warmUp, seconds, most: 1e9, ...task };
    return [client, () => runWorker(whole)] as const;
  });
  return { rounds: await interleave(new Map(cases), rounds, turns), leftOut: [] };
}

async function runWorker(task: Task): Promise<Sample> {
  const worker = join(compiled, "clients/worker.js");
  const { output } = await runProcess(process.execPath, [worker, JSON.stringify(task)], folder);
  return JSON.parse(output) as Sample;
}
