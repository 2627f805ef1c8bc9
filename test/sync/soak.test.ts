// A thousand blocking calls leave nothing behind: one connection, one thread, no memory. And they take
// not much longer than calls that are awaited.
import { afterAll, beforeAll, expect, test } from "vitest";
import * as awaited from "../../generated/index.js";
import * as requests from "../../generated/sync.js";
import { collectGarbage } from "../support/collect-garbage.js";
import { ServerProcess } from "../support/server-process.js";

let servers: ServerProcess;
beforeAll(() => {
  servers = new ServerProcess();
});
afterAll(() => servers.close());

async function memoryNow(): Promise<NodeJS.MemoryUsage> {
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage();
}

const body = "x".repeat(50_000);
const reply = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

test("a thousand calls", { timeout: 120_000 }, async () => {
  const server = await servers.serve(reply);
  const call = (): void => {
    const { content } = requests.post(server.url, { data: new Uint8Array(20_000) });
    expect(content.length).toBe(body.length);
  };
  for (let round = 0; round < 100; round++) call();
  const before = { ...(await memoryNow()), active: process.getActiveResourcesInfo().sort() };
  for (let round = 0; round < 1000; round++) call();
  const after = { ...(await memoryNow()), active: process.getActiveResourcesInfo().sort() };
  expect(after.active).toEqual(before.active);
  // A thousand replies alone would be 50 MB, requests 20 MB. What the thread has not collected yet
  // can only be collected by it, in the course of more calls; what leaks grows with them.
  const grown = async (): Promise<number> => {
    for (let round = 0; round < 100; round++) call();
    return (await memoryNow()).arrayBuffers - before.arrayBuffers;
  };
  await expect.poll(grown, { timeout: 30_000 }).toBeLessThan(5e6);
  expect(after.heapUsed - before.heapUsed).toBeLessThan(10e6);
  expect(await server.connections()).toBe(1);
  await server.close();
});

test("a thousand calls that fail", { timeout: 120_000 }, async () => {
  const { url } = await servers.serve({ last: "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab" });
  const call = (): void => {
    expect(() => requests.get(url)).toThrow(requests.ChunkedEncodingError);
  };
  for (let round = 0; round < 100; round++) call();
  const before = await memoryNow();
  for (let round = 0; round < 1000; round++) call();
  const after = await memoryNow();
  expect(after.heapUsed - before.heapUsed).toBeLessThan(10e6);
});

test("sessions that nobody closes are let go", { timeout: 120_000 }, async () => {
  // Left alone, a connection would be kept for ten minutes.
  const server = await servers.serve(
    "HTTP/1.1 200 OK\r\nKeep-Alive: timeout=600\r\nContent-Length: 0\r\n\r\n",
  );
  for (let round = 0; round < 50; round++) new requests.Session().get(server.url);
  expect(await server.connections()).toBe(50);
  await expect
    .poll(
      async () => {
        await memoryNow();
        return server.open();
      },
      { timeout: 30_000 },
    )
    .toBeLessThan(5);
  await server.close();
});

test("a blocking call takes under six times as long as an awaited one", {
  timeout: 120_000,
}, async () => {
  const server = await servers.serve("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
  const { url } = server;
  const count = 200;
  const best = { blocking: Number.POSITIVE_INFINITY, awaited: Number.POSITIVE_INFINITY };
  // In turn, and the quickest of many: what else the machine does falls on both.
  for (let round = 0; round < 20; round++) {
    let begun = performance.now();
    for (let call = 0; call < count; call++) requests.get(url);
    best.blocking = Math.min(best.blocking, performance.now() - begun);
    begun = performance.now();
    for (let call = 0; call < count; call++) await awaited.get(url);
    best.awaited = Math.min(best.awaited, performance.now() - begun);
  }
  expect(best.blocking / best.awaited).toBeLessThan(6);
  await server.close();
});
