// The module that the thread of blocking calls runs. It sees to it that whoever waits learns of an
// early end, before anything that could fail is loaded.
import { workerData } from "node:worker_threads";
import { ended, places, signOfLife, type Task, type ThreadData } from "./thread-data.js";

const { port, flags, setting } = workerData as ThreadData;

process.on("uncaughtExceptionMonitor", (error) => port.postMessage(error));
process.on("exit", () => answer(ended));

const { createService } = await import("./service.js");
const serve = createService(setting);

port.on("message", async (task: Task | typeof signOfLife) => {
  if (task === signOfLife) {
    Atomics.add(flags, places.signs, 1);
    return;
  }
  const { number, content } = task;
  const transfer: ArrayBuffer[] = [];
  const given = await serve(content, transfer);
  if (number === 0) return;
  port.postMessage(given, transfer);
  answer(number);
});

Atomics.add(flags, places.signs, 1);

function answer(number: number): void {
  Atomics.store(flags, places.answered, number);
  Atomics.notify(flags, places.answered);
}
