// bytes(): one kind of bytes, however they arrived.
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { get, Response, stream } from "../../generated/index.js";
import { type RawReply, type RawServer, startRawServer, textReply } from "../support/raw-server.js";

let server: RawServer;
afterEach(() => server?.close());

const zipped = (text: string): Buffer =>
  textReply(gzipSync(text), { headers: { "Content-Encoding": "gzip" } });
const chunks =
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n";
/** Longer than what is decoded at once. */
const long = "abc".repeat(500_000);

const replies: readonly (readonly [how: string, reply: RawReply, text: string])[] = [
  ["at once", textReply("abc"), "abc"],
  ["in chunks", chunks, "abcdef"],
  ["empty", textReply(""), ""],
  ["compressed", zipped("abc"), "abc"],
  ["compressed and large", zipped(long), long],
];

// A Buffer is a Uint8Array, but its slice(), toString() and JSON are others, so that code which was
// tried on one short reply would break on the next.
test.each(replies)("a body that comes %s is a plain Uint8Array", async (_how, reply, text) => {
  server = await startRawServer(reply);
  const response = await get(server.url);
  const bytes = response.bytes();
  expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
  expect(response.bytes()).toBe(bytes);
  expect(new TextDecoder().decode(bytes)).toBe(text);
  expect(response.content).toBe(text);
});

test.each(replies)("a streamed body that comes %s is of plain ones", async (_how, reply, text) => {
  server = await startRawServer(reply);
  await using streamed = await stream("GET", server.url);
  const decoder = new TextDecoder();
  let read = "";
  for await (const piece of streamed.iter_bytes()) {
    expect(Object.getPrototypeOf(piece)).toBe(Uint8Array.prototype);
    read += decoder.decode(piece, { stream: true });
  }
  expect(read).toBe(text);
});

test("a Response that is constructed of a Buffer too", () => {
  const bytes = new Response(200, "OK", null, Buffer.from("abc")).bytes();
  expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
});

test("bytes whose memory was handed over are refused, as what they are", () => {
  const bytes = new Uint8Array(4);
  const { buffer } = bytes;
  structuredClone(buffer, { transfer: [buffer] });
  for (const [given, kind] of [
    [buffer, "an ArrayBuffer"],
    [bytes, "a Uint8Array"],
  ] as const) {
    const message = `content must be bytes, got ${kind} whose memory was handed over`;
    expect(() => new Response(200, "OK", null, given)).toThrow(message);
  }
});
