// Routes that take their time.
import { setTimeout as sleep } from "node:timers/promises";
import type { Exchange } from "./exchange.js";
import { describeBody, describeHead } from "./inspect-request.js";
import { seconds, wholeNumber } from "./numeric-parameters.js";
import { jsonReply } from "./print-json.js";
import type { EchoRoute } from "./routing.js";

export const timingRoutes: readonly EchoRoute[] = [
  {
    pattern: "/delay/{seconds}",
    methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    description: "shows the request after so many seconds, at most 10",
    keepsBody: true,
    handler: async (exchange) => {
      const delay = Math.min(10, seconds(exchange.param("seconds"), "seconds"));
      await sleep(delay * 1000, undefined, { signal: exchange.signal });
      const { json: _, ...body } = describeBody(exchange);
      return jsonReply({ ...describeHead(exchange), ...body });
    },
  },
  {
    pattern: "/drip",
    methods: ["GET"],
    description: "?numbytes= over ?duration= seconds after ?delay=, with status ?code=",
    handler: async (exchange) => {
      const { query, signal } = exchange;
      const duration = seconds(query.get("duration") ?? "2", "duration");
      const delay = seconds(query.get("delay") ?? "2", "delay");
      const total = wholeNumber(query.get("numbytes") ?? "10", "numbytes", 10 * 1024 ** 2);
      const status = Math.max(200, wholeNumber(query.get("code") ?? "200", "code", 999));
      await sleep(delay * 1000, undefined, { signal });
      return {
        status,
        headers: { "Content-Type": "application/octet-stream", "Content-Length": String(total) },
        body: drip(total, duration * 1000, signal),
      };
    },
  },
];

// Paced by the clock, not by one timer per byte: timers cannot fire more than once a millisecond.
async function* drip(
  total: number,
  duration: number,
  signal: Exchange["signal"],
): AsyncGenerator<Uint8Array> {
  // The last byte falls due at the very end: once the client has it, nothing is left to wait for.
  const pause = duration / Math.max(1, total - 1);
  const start = performance.now();
  let sent = 0;
  while (sent < total) {
    const elapsed = performance.now() - start;
    const due = pause === 0 ? total : Math.min(total, Math.floor(elapsed / pause) + 1);
    if (due > sent) yield Buffer.alloc(due - sent, "*");
    sent = due;
    const wait = start + sent * pause - performance.now();
    if (sent < total) await sleep(Math.max(1, wait), undefined, { signal });
  }
}
