// Measures calls beside bare dispatches of undici, in turn in one process, and prints both as JSON.
// Run with --expose-gc and a young generation that is larger than what a block allocates.
import { Agent } from "undici";
import { get } from "../../generated/index.js";

const url = process.argv[2] ?? "";
const { origin, pathname: path } = new URL(url);
const agent = new Agent();
const connections = 50;
const callsPerBlock = 1000;
const blocks = 16;

/** The least that a user of undici's dispatch writes. */
function dispatch(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    agent.dispatch(
      { origin, path, method: "GET" },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => resolve(JSON.parse(Buffer.concat(chunks).toString())),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

const cases = {
  bare: dispatch,
  ours: async () => (await get(url)).json(),
};

/** What one call took in one block. */
interface Cost {
  /** Microseconds of processor time. */
  readonly cpu: number;
  /** Bytes of the heap; what native code allocates is the same for both. */
  readonly heap: number;
}

async function runBlock(call: () => Promise<unknown>): Promise<Cost> {
  globalThis.gc?.();
  let left = callsPerBlock;
  const lane = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  const heapBefore = process.memoryUsage().heapUsed;
  const cpuBefore = process.cpuUsage();
  await Promise.all(Array.from({ length: connections }, lane));
  const { user, system } = process.cpuUsage(cpuBefore);
  const heap = process.memoryUsage().heapUsed - heapBefore;
  return { cpu: (user + system) / callsPerBlock, heap: heap / callsPerBlock };
}

const costs = { bare: [] as Cost[], ours: [] as Cost[] };
for (let block = 0; block < blocks; block += 1) {
  costs.bare.push(await runBlock(cases.bare));
  costs.ours.push(await runBlock(cases.ours));
}
process.stdout.write(JSON.stringify(costs), () => process.exit(0));
