// A reply whose head cannot be read is told as what it is, wherever in the head that shows.
import { maxHeaderSize } from "node:http";
import { afterEach, expect, test } from "vitest";
import { get, type RequestException } from "../../../generated/index.js";
import { type RawServer, startRawServer } from "../../support/raw-server.js";

let server: RawServer;
afterEach(() => server.close());

const length = "Content-Length: 2\r\n";

test.each([
  ["ESC behind a Content-Length", `${length}X: a\x1bb\r\n`, "the control character 0x1b"],
  ["NUL behind a Content-Length", `${length}X: a\0b\r\n`, "the control character 0x00"],
  ["a bare CR behind a Content-Length", `${length}X: a\rb\r\n`, "a line of its head is malformed"],
  ["a name with a space behind a Content-Length", `${length}X y: a\r\n`, "a line of its head is"],
  ["two lengths", `${length}Content-Length: 3\r\n`, "says twice where its body ends"],
  ["a length beside chunks", `${length}Transfer-Encoding: chunked\r\n`, "says twice where its"],
  ["ESC before a Content-Length", `X: a\x1bb\r\n${length}`, "Invalid header value char"],
])("%s", async (_, headers, reason) => {
  server = await startRawServer(`HTTP/1.1 200 OK\r\n${headers}\r\nhi`);
  const error: RequestException = await get(server.url).catch((thrown) => thrown);
  expect(error).toMatchObject({ fault: "reply-malformed", phase: "headers" });
  expect(error.message).toContain(reason);
  expect(error.message).not.toContain("length");
});

test("a head that ends behind a Content-Length is a connection that was lost", async () => {
  server = await startRawServer((socket) => {
    socket.end(`HTTP/1.1 200 OK\r\n${length}X: a`);
  });
  const error = await get(server.url).catch((thrown) => thrown);
  expect(error).toMatchObject({ name: "ConnectionError", fault: "connection-lost" });
});

test.each([
  ["bytes", `X: ${"x".repeat(maxHeaderSize)}\r\n`, `${maxHeaderSize} bytes or more`],
  ["lines", "X: y\r\n".repeat(2001), "more than 2000 headers"],
])("a head of too many %s names the limit, and how it is raised", async (_, headers, limit) => {
  server = await startRawServer(`HTTP/1.1 200 OK\r\n${headers}${length}\r\nhi`);
  const error: RequestException = await get(server.url).catch((thrown) => thrown);
  expect(error.fault).toBe("reply-headers-too-large");
  expect(error.message).toContain(limit);
  expect(error.hint).toContain("--max-http-header-size");
});
