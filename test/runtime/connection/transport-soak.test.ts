// Ten thousand requests against a server that fails one in ten: every call settles, and sockets and
// memory return to about where they were.
import { createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { collectGarbage } from "../../support/collect-garbage.js";
import { listen } from "../../support/listening.js";
import { resetConnection } from "../../support/reset-connection.js";

const count = 10_000;
const workers = 50;
const ok = "HTTP/1.1 200 OK\r\n";
const good = `${ok}Content-Length: 5\r\n\r\nhello`;

/** Ways to fail, and the faults that they may be for a caller. */
const failures: readonly (readonly [string, (socket: Socket) => void])[] = [
  ["closes", (socket) => socket.end()],
  ["resets", resetConnection],
  ["half a head", (socket) => socket.end("HTTP/1.1 20")],
  ["garbage", (socket) => socket.end("what is HTTP?\r\n\r\n")],
  ["a short body", (socket) => socket.end(`${ok}Content-Length: 99\r\n\r\nhello`)],
  ["a bad chunk", (socket) => socket.end(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\n`)],
  ["large headers", (socket) => socket.write(`${ok}X-A: ${"a".repeat(40_000)}\r\n\r\n`)],
  [
    "a body too large",
    (socket) => socket.write(`${ok}Content-Length: 9999\r\n\r\n${"x".repeat(5000)}`),
  ],
  ["silence", () => {}],
  ["a stalled body", (socket) => socket.write(`${ok}Content-Length: 9\r\n\r\nab`)],
  ["a stray reply", (socket) => socket.write(good + good)],
];

/** Marsaglia's xorshift: the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

async function heapNow(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed;
}

test(`${count} calls, one in ten of which fails`, { timeout: 60_000 }, async () => {
  const random = randomFrom(20_261_122);
  const provoked = new Map<string, number>();
  const server = await listen(
    createServer({ noDelay: true }, (socket) => {
      socket.on("data", () => {
        if (random() >= 0.1) return void socket.write(good);
        const [name, fail] = failures[Math.floor(random() * failures.length)] ?? failures[0] ?? [];
        provoked.set(name ?? "", (provoked.get(name ?? "") ?? 0) + 1);
        fail?.(socket);
      });
    }),
  );
  const session = new requests.Session({ timeout: { connect: 5, read: 0.5 }, max_size: 1000 });
  const url = `http://127.0.0.1:${server.port}/` as const;
  const outcomes = new Map<string, number>();
  const run = async (calls: number): Promise<void> => {
    for (let made = 0; made < calls; made++) {
      const method = random() < 0.3 ? "POST" : "GET";
      const options = method === "POST" ? { data: "x".repeat(100) } : {};
      const outcome = await session.request(method, url, options).then(
        ({ content }) => content,
        (error: unknown) =>
          error instanceof requests.RequestException ? error.fault : `stray ${String(error)}`,
      );
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  };

  await Promise.all(Array.from({ length: workers }, () => run(10)));
  const before = await heapNow();
  outcomes.clear();
  await Promise.all(Array.from({ length: workers }, () => run(count / workers)));
  const after = await heapNow();

  expect([...outcomes.values()].reduce((sum, times) => sum + times, 0)).toBe(count);
  expect(provoked.size).toBe(failures.length);
  const known = ["hello", "connection-lost", "reply-malformed", "reply-cut", "chunk-malformed"];
  known.push("reply-headers-too-large", "body-too-large", "headers-timeout", "body-timeout");
  expect([...outcomes.keys()].filter((outcome) => !known.includes(outcome))).toEqual([]);
  expect(outcomes.size).toBe(known.length);
  expect(outcomes.get("hello")).toBeGreaterThan(count * 0.8);
  expect(after - before).toBeLessThan(8 * 1024 * 1024);
  await session.close();
  await expect.poll(() => server.open, { timeout: 5000 }).toBe(0);
  await server.close();
});
