// Requests that are sent again: what is counted here arrived at a server.
import { describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { type RawReply, textReply } from "../../support/raw-server.js";
import { serveRaw } from "../../support/started.js";

const busy = textReply("", { status: 503 });
const done = textReply("done");
const hangUp: RawReply = (socket) => void socket.end();
const quickly = { attempts: 2, backoff: 0 };

async function* once(): AsyncGenerator<string> {
  yield "body";
}

type Call = (url: "http://x") => Promise<requests.Response>;
const key = { "Idempotency-Key": "k1" };

/** title, call, replies, requests that arrive, status or fault */
const cases: readonly [string, Call, readonly RawReply[], number, number | string][] = [
  [
    "no body that gives its bytes only once",
    (url) => requests.put(url, { data: once(), retries: quickly }),
    [busy, done],
    1,
    503,
  ],
  ["off unless asked for", (url) => requests.get(url), [busy, done], 1, 503],
  [
    "a status until it is better",
    (url) => requests.get(url, { retries: quickly }),
    [busy, busy, done],
    3,
    200,
  ],
  ["as often as allowed", (url) => requests.get(url, { retries: quickly }), [busy], 3, 503],
  [
    "a number counts tries after the first",
    (url) => requests.get(url, { retries: 1 }),
    [busy],
    2,
    503,
  ],
  [
    "no other status",
    (url) => requests.get(url, { retries: quickly }),
    [textReply("", { status: 501 })],
    1,
    501,
  ],
  [
    "a status that the caller names",
    (url) => requests.get(url, { retries: { ...quickly, statuses: [418] } }),
    [textReply("", { status: 418 }), done],
    2,
    200,
  ],
  [
    "a connection that broke",
    (url) => requests.get(url, { retries: quickly }),
    [hangUp, hangUp, done],
    3,
    200,
  ],
  ["a reply that was cut", (url) => requests.get(url, { retries: quickly }), [cut, done], 2, 200],
  ["put", (url) => requests.put(url, { data: "x", retries: quickly }), [busy, done], 2, 200],
  ["not post", (url) => requests.post(url, { data: "x", retries: quickly }), [busy, done], 1, 503],
  [
    "not post that broke",
    (url) => requests.post(url, { data: "x", retries: quickly }),
    [hangUp, done],
    1,
    "connection-lost",
  ],
  [
    "not patch",
    (url) => requests.patch(url, { data: "x", retries: quickly }),
    [busy, done],
    1,
    503,
  ],
  [
    "post with an Idempotency-Key",
    (url) => requests.post(url, { data: "x", headers: key, retries: quickly }),
    [busy, done],
    2,
    200,
  ],
  [
    "post by consent",
    (url) => requests.post(url, { data: "x", retries: { ...quickly, unsafe: true } }),
    [hangUp, done],
    2,
    200,
  ],
  [
    "malformed replies are not asked for twice",
    (url) => requests.get(url, { retries: 0 }),
    ["nonsense\r\n\r\n"],
    1,
    "reply-malformed",
  ],
];

function cut(...[socket]: Parameters<Extract<RawReply, (...given: never) => unknown>>): void {
  socket.end("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab");
}

describe("repeats", () => {
  test.each(cases)("%s", async (_title, call, replies, count, outcome) => {
    const server = await serveRaw(replies);
    const settled = await call(server.url as "http://x").catch((error: unknown) => error);
    if (typeof outcome === "number") expect(settled).toMatchObject({ status_code: outcome });
    else expect(settled).toMatchObject({ fault: outcome });
    expect(server.requests.length).toBe(count);
    const bodies = new Set(server.requests.map(({ body }) => body.toString()));
    expect(bodies.size).toBe(1);
  });

  test("keep what was sent before in mind: a repeat that is refused did send", async () => {
    const server = await serveRaw((socket) => {
      socket.end();
      void server.close();
    });
    const retries = { attempts: 1, backoff: 0 };
    const error = await requests.get(server.url as "http://x", { retries }).catch((e) => e);
    expect(error).toMatchObject({ fault: "connect-refused", phase: "connect", sent: true });
  });
});

describe("Retry-After", () => {
  const later = (value: string): Buffer =>
    textReply("", { status: 429, headers: { "Retry-After": value } });
  const soon = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();

  test.each([
    ["seconds", () => "1", 0.99],
    ["a date", () => soon(2), 0.5],
    ["a date that is past", () => soon(-60), 0],
    ["nonsense", () => "soon", 0],
  ])("as %s is waited for", async (_form, value, least) => {
    const server = await serveRaw([later(value()), done]);
    const response = await requests.get(server.url as "http://x", { retries: quickly });
    expect(response.status_code).toBe(200);
    expect(server.requests.length).toBe(2);
    expect(response.elapsed).toBeGreaterThanOrEqual(least);
  });

  test("past max_delay gives the reply at once", async () => {
    const server = await serveRaw([later("3600"), done]);
    const response = await requests.get(server.url as "http://x", { retries: quickly });
    expect(response.status_code).toBe(429);
    expect(server.requests.length).toBe(1);
  });

  test("past the total limit gives the reply at once, and not a timeout later", async () => {
    const server = await serveRaw([later("20"), done]);
    const options = { retries: quickly, timeout: { total: 15 } };
    const response = await requests.get(server.url as "http://x", options);
    expect(response.status_code).toBe(429);
    expect(response.elapsed).toBeLessThan(10);
  });

  test("a failure whose repeat would come past the total limit is told at once", async () => {
    const server = await serveRaw([hangUp, done]);
    const retries = { attempts: 1, backoff: 1e6, max_delay: 1e6 };
    const options = { retries, timeout: { total: 15 } };
    const error = await requests.get(server.url as "http://x", options).catch((e) => e);
    expect(error).toMatchObject({ fault: "connection-lost" });
  });
});
