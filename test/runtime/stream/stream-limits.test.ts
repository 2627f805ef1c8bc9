// The limits of a call hold while its body is read: time, signal, silence; and how much is kept.
import { getEventListeners } from "node:events";
import type { Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { heldMemory } from "../../support/collect-garbage.js";
import { type RawReply, type RawServer, startRawServer } from "../../support/raw-server.js";
import {
  chunk,
  chunkedHead,
  collect,
  collectUntilFailure,
  Gate,
  inSteps,
  stream,
  until,
} from "./stream-opening.js";

let server: RawServer;
afterEach(async () => {
  await server.close();
});

async function serve(...replies: RawReply[]): Promise<string> {
  server = await startRawServer(replies);
  return server.url;
}

/** Never stops, a little at a time. */
const drip: RawReply = (socket: Socket) => {
  socket.write(chunkedHead);
  const timer = setInterval(() => socket.write(chunk("drip ")), 5);
  socket.on("close", () => clearInterval(timer));
};

describe("a call is ended amid its body", () => {
  test("by its total time", async () => {
    await using r = await stream("GET", await serve(drip), { timeout: 0.2 });
    const { given, error } = await collectUntilFailure(r.iter_bytes());
    expect(given.length).toBeGreaterThan(0);
    expect(error).toBeInstanceOf(requests.Timeout);
    expect(error).toMatchObject({ fault: "total-timeout", phase: "body", sent: true });
    expect((error as requests.Timeout).elapsed).toBeGreaterThanOrEqual(0.19);
    await until(() => server.open === 0);
  });

  test("by its signal, whose reason is the cause", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    await using r = await stream("GET", await serve(drip), { signal });
    const reason = new Error("changed my mind");
    const read = async (): Promise<void> => {
      for await (const _ of r.iter_lines()) expect.unreachable("there is no whole line");
    };
    const reading = read();
    await until(() => r.bytes_received > 0);
    controller.abort(reason);
    await expect(reading).rejects.toMatchObject({ fault: "aborted", phase: "body", cause: reason });
    await until(() => server.open === 0);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("by its signal while nobody reads: who reads later learns it", async () => {
    const controller = new AbortController();
    const url = await serve(drip);
    await using r = await stream("GET", url, { signal: controller.signal });
    controller.abort();
    await until(() => server.open === 0);
    await expect(r.read()).rejects.toBeInstanceOf(requests.AbortError);
  });

  test("by silence", async () => {
    const url = await serve(inSteps(chunkedHead, chunk("good"), new Gate()));
    await using r = await stream("GET", url, { timeout: { read: 0.1 } });
    const { given, error } = await collectUntilFailure(r.iter_bytes());
    expect(Buffer.concat(given).toString()).toBe("good");
    expect(error).toBeInstanceOf(requests.ReadTimeout);
    expect(error).toMatchObject({ fault: "body-timeout", phase: "body" });
  });
});

test("a signal is let go of when the body was received, read or not", async () => {
  const { signal } = new AbortController();
  const url = await serve("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab");
  await using r = await stream("GET", url, { signal, timeout: 100 });
  await until(() => getEventListeners(signal, "abort").length === 0);
  expect((await r.read()).content).toBe("ab");
});

test("a failure that nobody waits for is kept for who reads, and is no unhandled rejection", async () => {
  const unhandled: unknown[] = [];
  const listen = (error: unknown): number => unhandled.push(error);
  process.on("unhandledRejection", listen);
  const url = await serve(inSteps(chunkedHead, chunk("good"), "5\r\nab", "end"));
  await using r = await stream("GET", url);
  await until(() => server.open === 0);
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", listen);
  expect(unhandled).toEqual([]);
  const { given, error } = await collectUntilFailure(r.iter_bytes());
  expect(Buffer.concat(given).toString()).toBe("goodab");
  expect(error).toMatchObject({ fault: "reply-cut" });
});

describe("a reader that is slow", () => {
  const piece = Buffer.alloc(64 * 1024, "x");
  const pieces = 1024;
  let written = 0;
  const pour: RawReply = async (socket: Socket) => {
    written = 0;
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${piece.length * pieces}\r\n\r\n`);
    for (let count = 0; count < pieces && !socket.destroyed; count++) {
      await new Promise<void>((resolve) => socket.write(piece, () => resolve()));
      written += piece.length;
    }
  };

  /** Waits until nothing was written for a while. */
  async function stall(): Promise<void> {
    for (let before = -1; before !== written || written === 0; ) {
      before = written;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  test("makes the server wait, and is no silence of the server's", async () => {
    const url = await serve(pour);
    const before = heldMemory();
    await using r = await stream("GET", url, { timeout: { read: 0.15 } });
    await stall();
    // The rest is in the kernel's buffers, which grow to several MiB.
    expect(written).toBeLessThan(32 * 1024 * 1024);
    expect(heldMemory() - before).toBeLessThan(4e6);
    await new Promise((resolve) => setTimeout(resolve, 300));
    let size = 0;
    for await (const bytes of r.iter_bytes()) size += bytes.byteLength;
    expect(size).toBe(piece.length * pieces);
  });

  test("of many tiny chunks too", async () => {
    const many = Buffer.concat(Array.from({ length: 50_000 }, () => chunk("x")));
    const url = await serve(inSteps(chunkedHead, many, chunk()));
    await using r = await stream("GET", url);
    await until(() => server.requests.length > 0);
    expect(Buffer.concat(await collect(r.iter_bytes()))).toHaveLength(50_000);
  });
});
