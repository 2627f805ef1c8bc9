// Replies that are odd and yet right: each is read for what it is, and no byte leaks into the next.
import { describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { textReply } from "../../support/raw-server.js";
import { serveRaw } from "../../support/started.js";

const ok = "HTTP/1.1 200 OK\r\n";
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;
const hint = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n";
const goOn = "HTTP/1.1 100 Continue\r\n\r\n";
const hello = `${ok}Content-Length: 5\r\n\r\nhello`;

/** title, bytes, status, reason, content */
const replies: readonly (readonly [string, string, number, string, string])[] = [
  ["100 Continue that nobody asked for", goOn + hello, 200, "OK", "hello"],
  [
    "100 Continue with headers",
    `HTTP/1.1 100 Continue\r\nX: y\r\n\r\n${hello}`,
    200,
    "OK",
    "hello",
  ],
  ["several interim replies", goOn + hint + goOn + hint + hello, 200, "OK", "hello"],
  ["no reason phrase", "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", 200, "", ""],
  [
    "a long reason phrase",
    `HTTP/1.1 299 All's well\r\nContent-Length: 0\r\n\r\n`,
    299,
    "All's well",
    "",
  ],
  [
    "HTTP/1.0, to the end of the connection",
    "HTTP/1.0 200 OK\r\n\r\nto the end",
    200,
    "OK",
    "to the end",
  ],
  [
    "neither length nor chunks",
    `${ok}Connection: close\r\n\r\nto the end`,
    200,
    "OK",
    "to the end",
  ],
  ["chunk extensions", `${chunked}2;a=b\r\nhe\r\n3;c="d"\r\nllo\r\n0\r\n\r\n`, 200, "OK", "hello"],
  ["trailers", `${chunked}5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n`, 200, "OK", "hello"],
  [
    "chunk sizes in capitals with zeros",
    `${chunked}00A\r\n0123456789\r\n0\r\n\r\n`,
    200,
    "OK",
    "0123456789",
  ],
  [
    "204 with a length",
    "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n",
    204,
    "No Content",
    "",
  ],
  [
    "204 with a body",
    "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello",
    204,
    "No Content",
    "",
  ],
  [
    "304 with the length that 200 would have",
    "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
    304,
    "Not Modified",
    "",
  ],
  [
    "a status that nobody has heard of",
    "HTTP/1.1 799 Odd\r\nContent-Length: 0\r\n\r\n",
    799,
    "Odd",
    "",
  ],
  [
    "a header without a value",
    `${ok}X-Empty:\r\nContent-Length: 5\r\n\r\nhello`,
    200,
    "OK",
    "hello",
  ],
  [
    "15 KiB of headers",
    `${ok}X-A: ${"a".repeat(15_000)}\r\nContent-Length: 5\r\n\r\nhello`,
    200,
    "OK",
    "hello",
  ],
];

describe.each(["in one packet", "a byte at a time", "in two packets, split anywhere"])(
  "%s",
  (how) => {
    test.each(replies)("%s", async (_title, bytes, status, reason, content) => {
      const whole = Buffer.from(bytes, "latin1");
      const server = await serveRaw(async (socket) => {
        const size = how === "in one packet" ? whole.length : 1;
        const middle = Math.floor(whole.length / 3);
        const pieces = how.includes("two")
          ? [whole.subarray(0, middle), whole.subarray(middle)]
          : Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
              whole.subarray(at * size, (at + 1) * size),
            );
        for (const piece of pieces) {
          socket.write(piece);
          if (pieces.length < 1000) await new Promise((resolve) => setImmediate(resolve));
        }
        socket.end();
      });
      const response = await requests.get(server.url as "http://x");
      expect(response).toMatchObject({ status_code: status, reason, content });
    });
  },
);

test.each(["GET", "POST", "PUT"] as const)(
  "100 Continue is skipped for %s, and the connection is kept",
  async (method) => {
    const server = await serveRaw([goOn + hello, goOn + hint + hello]);
    await using session = new requests.Session();
    for (let round = 0; round < 3; round++) {
      const options = method === "GET" ? {} : { data: "body" };
      const response = await session.request(method, server.url as "http://x", options);
      expect(response.content).toBe("hello");
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(server.connections).toBe(1);
  },
);

test("a body that reads like an interim reply stays a body", async () => {
  const body = `${goOn}${goOn}`;
  const server = await serveRaw(async (socket) => {
    socket.write(`${ok}Content-Length: ${body.length * 2}\r\n\r\n`);
    await new Promise((resolve) => setImmediate(resolve));
    socket.write(body);
    await new Promise((resolve) => setImmediate(resolve));
    socket.write(body);
  });
  const response = await requests.get(server.url as "http://x");
  expect(response.content).toBe(body + body);
});

describe("no byte leaks into the next reply", () => {
  const stray = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
  test.each([
    ["a second reply that nobody asked for", hello + stray],
    ["bytes past the length", `${hello}${"x".repeat(100)}`],
    ["a body after 204", `HTTP/1.1 204 No Content\r\n\r\n${stray}`],
    ["a body after 304", `HTTP/1.1 304 Not Modified\r\n\r\n${stray}`],
    ["bytes after the last chunk", `${chunked}5\r\nhello\r\n0\r\n\r\n${stray}`],
  ])("%s", async (_title, bytes) => {
    const server = await serveRaw([bytes, textReply("good")]);
    await using session = new requests.Session();
    await session.get(server.url as "http://x");
    const next = await Promise.all([1, 2, 3].map(() => session.get(server.url as "http://x")));
    for (const response of next) expect(response.content).toBe("good");
  });

  test("a body after HEAD", async () => {
    const server = await serveRaw([hello + stray, textReply("good")]);
    await using session = new requests.Session();
    const response = await session.head(server.url as "http://x");
    expect(response).toMatchObject({ status_code: 200, content: "" });
    expect((await session.get(server.url as "http://x")).content).toBe("good");
  });

  test("bytes that come while the connection is idle", async () => {
    const server = await serveRaw([
      (socket) => {
        socket.write(hello);
        setImmediate(() => socket.write(stray));
      },
      textReply("good"),
    ]);
    await using session = new requests.Session();
    await session.get(server.url as "http://x");
    await expect.poll(() => server.open).toBe(0);
    expect((await session.get(server.url as "http://x")).content).toBe("good");
  });
});

test("chunks without an end cost a few MiB until max_size stops them", async () => {
  const piece = Buffer.from(`10000\r\n${"x".repeat(65536)}\r\n`);
  let sent = 0;
  const server = await serveRaw(async (socket) => {
    socket.write(chunked);
    while (!socket.destroyed) {
      sent += piece.length;
      if (!socket.write(piece)) {
        await new Promise((resolve) => socket.once("drain", resolve).once("close", resolve));
      }
    }
  });
  const call = requests.get(server.url as "http://x", { max_size: 4 * 1024 * 1024 });
  await expect(call).rejects.toMatchObject({ fault: "body-too-large", phase: "body" });
  await expect.poll(() => server.open).toBe(0);
  expect(sent).toBeLessThan(64 * 1024 * 1024);
});
