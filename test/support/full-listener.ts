// A port whose queue of connections is full, so that connecting to it never ends: its program has
// stopped accepting. Linux then ignores further attempts.
import { connect, type Socket } from "node:net";
import { Worker } from "node:worker_threads";

export interface FullListener {
  readonly port: number;
  close(): Promise<void>;
}

const program = `
  const { parentPort } = require("node:worker_threads");
  const server = require("node:net").createServer();
  server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });
`;

export async function startFullListener(): Promise<FullListener> {
  const worker = new Worker(program, { eval: true });
  const port = await new Promise<number>((resolve) => worker.once("message", resolve));
  const fillers: Socket[] = [];
  // The queue takes one more than its size; a few more attempts make sure of it.
  for (let count = 0; count < 6; count++) {
    fillers.push(connect(port, "127.0.0.1").on("error", () => {}));
  }
  const connected = (): number => fillers.filter((socket) => !socket.connecting).length;
  while (connected() < 2) await new Promise((resolve) => setImmediate(resolve));
  return {
    port,
    async close() {
      for (const socket of fillers) socket.destroy();
      await worker.terminate();
    },
  };
}
