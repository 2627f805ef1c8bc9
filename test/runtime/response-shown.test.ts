// What a terminal shows of a Response.
import { inspect } from "node:util";
import { afterEach, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { type RawServer, startRawServer, textReply } from "../support/raw-server.js";

let server: RawServer | undefined;
afterEach(() => server?.close());

test("names status, request, type and size, and neither body nor secret", async () => {
  server = await startRawServer(
    textReply("the body", { headers: { "Content-Type": "text/plain" } }),
  );
  const r = await requests.get(`${server.url}/p?token=hidden` as "http://x", {
    auth: ["ada", "pw"],
  });
  const shown = inspect(r);
  expect(shown).toMatch(/^Response \[200 OK\] GET http:\/\/127\.0\.0\.1:\d+\/p\?token=/);
  expect(shown).toMatch(/ \(text\/plain, 8 bytes\)$/);
  expect(shown).not.toMatch(/hidden|pw|the body/);
});

test("of one that was made by hand, what there is", () => {
  expect(inspect(new requests.Response(204, "No Content"))).toBe(
    "Response [204 No Content] (no Content-Type, 0 bytes)",
  );
});

test("holds no control byte of the server's", () => {
  const shown = inspect(new requests.Response(200, "\x1b[31mO\x07K"));
  expect(shown).toBe("Response [200 \uFFFD[31mO\uFFFDK] (no Content-Type, 0 bytes)");
});

test("nor does the error that is made of it", () => {
  const response = new requests.Response(404, "\x1b[31mNot\x9bFound");
  const raise = (): unknown => response.raise_for_status();
  expect(raise).toThrow(/^404 \uFFFD\[31mNot\uFFFDFound /);
  expect(response.reason).toBe("\x1b[31mNot\x9bFound");
});

test("header() takes a name and nothing else", () => {
  const response = new requests.Response(200, "OK");
  expect(response.header("X-None")).toBe(null);
  for (const name of [null, 1, {}]) {
    expect(() => response.header(name as never)).toThrow(requests.InvalidArgument);
  }
});
