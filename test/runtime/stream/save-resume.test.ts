// save() goes on where the connection broke, where the server vouches for the rest; else it fails.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { type RawReply, type RawServer, startRawServer } from "../../support/raw-server.js";
import { chunk, inSteps, stream } from "./stream-opening.js";

let folder: string;
let server: RawServer | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "resume-"));
});
afterEach(async () => {
  await server?.close();
  await rm(folder, { recursive: true });
});

const body = Buffer.from("0123456789".repeat(1000));
const etag = 'ETag: "v1"';
const ranges = "Accept-Ranges: bytes";

function reply(status: string, headers: readonly string[], bytes: Uint8Array): Buffer {
  const lines = [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${bytes.length}`, "", ""];
  return Buffer.concat([Buffer.from(lines.join("\r\n"), "latin1"), bytes]);
}

/** The first so many bytes of a body, then the end of the connection. */
function cutAfter(count: number, ...headers: string[]): RawReply {
  const whole = reply("200 OK", headers, body);
  return inSteps(whole.subarray(0, whole.length - body.length + count), "end");
}

/** The rest from a byte on, as it is asked for. */
function rest(from: number, until = body.length, ...headers: string[]): Buffer {
  const range = `Content-Range: bytes ${from}-${until - 1}/${body.length}`;
  return reply("206 Partial Content", [range, ...headers], body.subarray(from, until));
}

interface Saved {
  readonly error: requests.RequestException | undefined;
  readonly file: Buffer | undefined;
}

async function save(replies: RawReply[], options: object = {}, method = "GET"): Promise<Saved> {
  await server?.close();
  server = await startRawServer(replies);
  await using r = await stream(method, server.url, options);
  const path = join(folder, "file");
  const error = await r.save(path).then(
    () => undefined,
    (thrown: requests.RequestException) => thrown,
  );
  expect(await readdir(folder)).toEqual(error === undefined ? ["file"] : []);
  return { error, file: error === undefined ? await readFile(path) : undefined };
}

const asked = (name: string): (string | undefined)[] =>
  (server?.requests ?? []).map((request) => request.header(name));

describe("the rest is asked for and appended", () => {
  test("with a strong ETag", async () => {
    const calls: [number, number | undefined][] = [];
    const on_download = (bytes: number, total: number | undefined) => calls.push([bytes, total]);
    const { file } = await save([cutAfter(4321, ranges, etag), rest(4321, body.length, etag)], {
      on_download,
      headers: { "X-A": "b" },
    });
    expect(file).toEqual(body);
    expect(asked("range")).toEqual([undefined, "bytes=4321-"]);
    expect(asked("if-range")).toEqual([undefined, '"v1"']);
    expect(asked("x-a")).toEqual(["b", "b"]);
    expect(calls.at(-1)).toEqual([body.length, body.length]);
    expect(calls.map(([bytes]) => bytes)).toEqual(
      [...calls.map(([bytes]) => bytes)].sort((a, b) => a - b),
    );
  });

  test("with a Last-Modified that is older than the reply", async () => {
    const modified = "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT";
    const date = "Date: Sun, 06 Nov 1994 08:50:37 GMT";
    const { file } = await save([cutAfter(9999, ranges, modified, date), rest(9999)]);
    expect(file).toEqual(body);
    expect(asked("if-range")[1]).toBe("Sun, 06 Nov 1994 08:49:37 GMT");
  });

  test("from the beginning, where nothing had come", async () => {
    expect((await save([cutAfter(0, ranges, etag), rest(0)])).file).toEqual(body);
  });

  test("as often as retries says", async () => {
    const again = (from: number, until: number): RawReply => {
      const whole = rest(from);
      return inSteps(whole.subarray(0, whole.length - body.length + until), "end");
    };
    const replies = [cutAfter(100, ranges, etag), again(100, 200), again(200, 300), rest(300)];
    const retries = { attempts: 3, backoff: 0.001 };
    expect((await save(replies, { retries })).file).toEqual(body);
    expect(asked("range")).toEqual([undefined, "bytes=100-", "bytes=200-", "bytes=300-"]);
  });

  test("once where the caller says nothing", async () => {
    const replies = [cutAfter(100, ranges, etag), cutAfter(200, ranges, etag), rest(200)];
    const { error } = await save(replies);
    expect(error).toBeInstanceOf(requests.ChunkedEncodingError);
    expect(server?.requests).toHaveLength(2);
  });
});

test("a body that has changed is saved anew, whole", async () => {
  const other = Buffer.from("new");
  const replies = [cutAfter(5000, ranges, etag), reply("200 OK", [ranges, 'ETag: "v2"'], other)];
  expect((await save(replies)).file).toEqual(other);
  const coded = reply("200 OK", ["Content-Encoding: gzip"], gzipSync(other));
  expect((await save([cutAfter(5000, ranges, etag), coded])).file).toEqual(other);
  const empty = [cutAfter(5000, ranges, etag), reply("200 OK", [], Buffer.alloc(0))];
  expect((await save(empty)).file).toEqual(Buffer.alloc(0));
});

describe("what is no fitting rest is refused", () => {
  const wrong = (range: string, ...headers: string[]): Buffer =>
    reply("206 Partial Content", [`Content-Range: ${range}`, ...headers], body.subarray(100));
  test.each([
    ["another place", rest(99)],
    ["not up to the end", rest(100, 200)],
    ["another size", wrong("bytes 100-9999/20000")],
    ["another ETag", rest(100, body.length, 'ETag: "v2"')],
    ["no Content-Range", reply("206 Partial Content", [], body.subarray(100))],
    ["another unit", wrong("lines 100-9999/10000")],
    ["a content coding", wrong("bytes 100-9999/10000", "Content-Encoding: gzip")],
    ["an error", reply("416 Range Not Satisfiable", [], Buffer.from("no"))],
  ])("%s", async (_, second) => {
    const { error } = await save([cutAfter(100, ranges, etag), second]);
    expect(error).toBeInstanceOf(requests.ChunkedEncodingError);
    expect(error).toMatchObject({ fault: "resume-refused", cause: { fault: "reply-cut" } });
    expect(error?.message).toContain("after 100 bytes");
  });
});

describe("nothing is asked for", () => {
  const date = "Date: Sun, 06 Nov 1994 08:49:37 GMT";
  test.each([
    ["without Accept-Ranges", [etag]],
    ["with Accept-Ranges: none", ["Accept-Ranges: none", etag]],
    ["without a validator", [ranges]],
    ["with a weak ETag", [ranges, 'ETag: W/"v1"']],
    [
      "with a Last-Modified of the same second",
      [ranges, date.replace("Date", "Last-Modified"), date],
    ],
  ])("%s", async (_, headers) => {
    const { error } = await save([cutAfter(100, ...headers), rest(100)]);
    expect(error).toMatchObject({ fault: "reply-cut" });
    expect(server?.requests).toHaveLength(1);
  });

  test("of a body with a content coding", async () => {
    const bytes = gzipSync(body);
    const whole = reply("200 OK", [ranges, etag, "Content-Encoding: gzip"], bytes);
    const { error } = await save([inSteps(whole.subarray(0, -10), "end"), rest(100)]);
    expect(error).toMatchObject({ fault: "reply-cut" });
    expect(server?.requests).toHaveLength(1);
  });

  test("of a request that is not safe, or where the caller does not want it", async () => {
    await save([cutAfter(100, ranges, etag), rest(100)], {}, "POST");
    expect(server?.requests).toHaveLength(1);
    await server?.close();
    server = await startRawServer([cutAfter(100, ranges, etag), rest(100)]);
    await using r = await stream("GET", server.url);
    await expect(r.save(join(folder, "file"), { resume: false })).rejects.toThrow();
    expect(server.requests).toHaveLength(1);
  });

  test("after an abort", async () => {
    const head = `HTTP/1.1 200 OK\r\n${ranges}\r\n${etag}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const abort = new AbortController();
    const on_download = (): void => abort.abort();
    const replies = [inSteps(head, chunk("abc"), chunk("def")), rest(3)];
    const { error } = await save(replies, { on_download, signal: abort.signal });
    expect(error).toBeInstanceOf(requests.AbortError);
    expect(server?.requests).toHaveLength(1);
  });
});
