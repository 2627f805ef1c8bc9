// release(): streams of the caller's that were not read to their end are ended, whatever they wait for.

import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import type { BodyPlan, BodySource } from "../../../runtime/body/body.js";
import { sourceOf } from "../../../runtime/body/body.js";
import { type OpenBody, openBody, takeBody } from "../../../runtime/body/open-body.js";
import { startRawServer } from "../../support/raw-server.js";
import { collect, collectUntilFailure, until } from "../stream/stream-opening.js";
import { iterable, kinds, readable, webStream } from "./watched-stream.js";

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeEach(() => {
  process.on("unhandledRejection", note).on("uncaughtException", note);
});
afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", note).off("uncaughtException", note);
  expect(unhandled.splice(0)).toEqual([]);
});

const thisFile = fileURLToPath(import.meta.url);
function sourceFor(value: unknown): BodySource {
  const source = sourceOf(value);
  if (source === undefined) throw new Error("not a source");
  return source;
}

const single = (value: unknown): BodyPlan => ({
  kind: "single",
  name: "data",
  source: sourceFor(value),
});

const multipart = (...values: unknown[]): BodyPlan => ({
  kind: "multipart",
  boundary: "b",
  parts: values.map((value) => ({
    name: "f",
    head: new Uint8Array(1),
    source: sourceFor(value),
  })),
  end: new Uint8Array(1),
});

function reading(body: OpenBody): AsyncIterator<Uint8Array> {
  if (typeof body.content !== "object" || body.content === null) throw new Error("no stream");
  if (body.content instanceof Uint8Array) throw new Error("no stream");
  return body.content[Symbol.asyncIterator]();
}

describe.each(kinds)("%s", (_, make) => {
  test("is ended at once where nothing of it was sent, and only once", async () => {
    const { stream, ends } = make();
    const body = await openBody(single(stream), null);
    expect(ends()).toBe(0);
    body.release();
    expect(ends()).toBe(1);
    body.release();
    expect(ends()).toBe(1);
  });

  test("is ended at once while its next chunk is awaited", async () => {
    const { stream, ends } = make();
    const body = await openBody(single(stream), () => {});
    const iterator = reading(body);
    expect(Buffer.from((await iterator.next()).value).toString()).toBe("a");
    iterator.next().catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    body.release();
    expect(ends()).toBe(1);
  });

  test("fails to be read after its release", async () => {
    const { stream } = make();
    const body = await openBody(single(stream), null);
    body.release();
    await expect(reading(body).next()).rejects.toMatchObject({ code: "BODY_UNREADABLE" });
  });

  test("is ended in each part of a form", async () => {
    const [first, second] = [make(), make()];
    const body = await openBody(multipart(first.stream, "text", second.stream), null);
    const iterator = reading(body);
    await iterator.next();
    await iterator.next();
    body.release();
    expect([first.ends(), second.ends()]).toEqual([1, 1]);
  });

  test("is ended where a later part cannot be opened", async () => {
    const { stream, ends } = make();
    const spent = Readable.from(["x"]).destroy();
    const opening = openBody(multipart(stream, spent, iterable().stream), null);
    await expect(opening).rejects.toMatchObject({ fault: "file-unreadable" });
    expect(ends()).toBe(1);
  });

  test("is ended where its reader leaves early", async () => {
    const { stream, ends } = make();
    const body = await openBody(single(stream), null);
    const iterator = reading(body);
    await iterator.next();
    await iterator.return?.();
    expect(ends()).toBe(1);
  });
});

test.each(kinds.slice(0, 2))("%s that is ended does not look complete", async (_, make) => {
  const body = await openBody(single(make().stream), null);
  const iterator = reading(body);
  await iterator.next();
  const awaited = iterator.next();
  await new Promise((resolve) => setImmediate(resolve));
  body.release();
  await expect(awaited).rejects.toMatchObject({ code: "BODY_UNREADABLE" });
});

test.each([
  ["a Readable", () => readable([])],
  ["a ReadableStream", () => webStream([])],
])("%s whose first chunk never comes is ended while it is opened", async (_, make) => {
  const { stream, ends } = make();
  let release: () => void = () => {};
  const opening = openBody(single(stream), null, (given) => {
    release = given;
  });
  const outcome = opening.catch((error: unknown) => error);
  release();
  expect(ends()).toBe(1);
  expect(await outcome).toMatchObject({ fault: "data-unreadable" });
});

test("a file that is read as a stream is closed", async () => {
  const file = createReadStream(thisFile, { highWaterMark: 16 });
  const body = await openBody(single(file), null);
  body.release();
  expect(file.destroyed).toBe(true);
  await until(() => file.closed);
});

test("a chunk that is neither text nor bytes ends the stream", async () => {
  const stream = Readable.from([5, 6]);
  const body = await openBody(single(stream), null);
  const { error } = await collectUntilFailure({ [Symbol.asyncIterator]: () => reading(body) });
  expect(error).toMatchObject({ code: "BODY_UNREADABLE" });
  expect(stream.destroyed).toBe(true);
});

test("what was read to its end is not ended again", async () => {
  const finished = { ...iterable(), calls: 0 };
  let ended = 0;
  const iterator = {
    next: async () => ({ done: finished.calls++ > 0, value: "a" }),
    return: async () => {
      ended++;
      return { done: true, value: undefined };
    },
  };
  const body = await openBody(single({ [Symbol.asyncIterator]: () => iterator }), null);
  expect(await collect({ [Symbol.asyncIterator]: () => reading(body) })).toHaveLength(1);
  body.release();
  expect(ended).toBe(0);
});

test("the streams of Blobs are ended", async () => {
  let ends = 0;
  const stream = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1)),
      cancel: () => void ends++,
    });
  const blob = { size: 9, type: "", stream, [Symbol.toStringTag]: "Blob" };
  (await openBody(single(blob), null)).release();
  expect(ends).toBe(1);
});

test("an open file stays open, and bytes and text stay as they are", async () => {
  await using handle = await open(thisFile);
  (await openBody(multipart(handle, "text"), null)).release();
  expect((await handle.stat()).isFile()).toBe(true);
  for (const plan of [single("text"), single(new Uint8Array(2)), { kind: "none" } as const]) {
    takeBody(plan).release();
    (await openBody(plan, null)).release();
  }
  const bytes = await openBody(single(new Uint8Array(2)), null);
  bytes.release();
  expect(bytes.content).toEqual(new Uint8Array(2));
});

describe("after a call that failed", () => {
  test("a file that was to be sent is closed, where nobody listens", async () => {
    const server = await startRawServer();
    await server.close();
    const file = createReadStream(thisFile);
    const sending = requests.post(server.url, { data: file });
    await expect(sending).rejects.toMatchObject({ fault: "connect-refused" });
    expect(file.destroyed).toBe(true);
  });

  test.each(kinds.slice(0, 2))("%s is ended, where the call is aborted", async (_, make) => {
    const server = await startRawServer();
    const { stream, ends } = make();
    const abort = new AbortController();
    const sending = requests.post(server.url, {
      data: stream as Readable,
      signal: abort.signal,
      on_upload: () => abort.abort(),
    });
    await expect(sending).rejects.toMatchObject({ fault: "aborted" });
    await until(() => ends() === 1);
    await server.close();
  });
});
