// Automatic headers that are left out beside others.
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { get, prepare } from "../../../generated/index.js";
import { type RawServer, startRawServer, textReply } from "../../support/raw-server.js";

let server: RawServer | undefined;
afterEach(() => server?.close());

const namesOf = (headers: Record<string, string | null>): string[] =>
  prepare("GET", "http://127.0.0.1/", { headers }).headers.map(({ name }) => name);

test("Accept-Encoding is left out beside Range, in any case, unless it is given", () => {
  expect(namesOf({})).toContain("Accept-Encoding");
  expect(namesOf({ range: "bytes=0-9" })).not.toContain("Accept-Encoding");
  expect(namesOf({ Range: null })).toContain("Accept-Encoding");
  expect(namesOf({ Range: "bytes=0-9", "Accept-Encoding": "gzip" })).toContain("Accept-Encoding");
});

test("a part is of the file, not of its compressed form, which cannot be decoded", async () => {
  // As Apache's mod_deflate does: what is asked for in parts is a part of what it would have sent.
  const text = "compress me ".repeat(100);
  server = await startRawServer((socket, { header }) => {
    const zips = header("accept-encoding")?.includes("gzip") === true;
    const whole = zips ? gzipSync(text) : Buffer.from(text);
    const headers = zips ? { "Content-Encoding": "gzip" } : {};
    socket.write(textReply(whole.subarray(0, 10), { status: 206, headers }));
  });
  const part = await get(server.url, { headers: { Range: "bytes=0-9" } });
  expect([part.status_code, part.content]).toEqual([206, "compress m"]);
});
