// The route that speaks text/event-stream.
import { setTimeout as sleep } from "node:timers/promises";
import type { Exchange } from "./exchange.js";
import { seconds, wholeNumber } from "./numeric-parameters.js";
import { printJsonLine } from "./print-json.js";
import type { EchoRoute } from "./routing.js";

export const eventRoutes: readonly EchoRoute[] = [
  {
    pattern: "/sse/{n}",
    methods: ["GET"],
    description: "n server-sent events, ?delay= seconds apart",
    handler: (exchange) => {
      const n = wholeNumber(exchange.param("n"), "n", 10_000);
      const delay = seconds(exchange.query.get("delay") ?? "0", "delay");
      return {
        headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" },
        body: events(n, delay * 1000, exchange.signal),
      };
    },
  },
];

async function* events(
  n: number,
  delay: number,
  signal: Exchange["signal"],
): AsyncGenerator<Uint8Array> {
  for (let id = 0; id < n; id += 1) {
    if (id > 0 && delay > 0) await sleep(delay, undefined, { signal });
    const data = printJsonLine({ id, timestamp: Date.now() });
    yield Buffer.from(`event: ping\nid: ${id}\ndata: ${data}\n\n`);
  }
}
