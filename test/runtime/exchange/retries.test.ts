// Requests that are sent again: what is counted here arrived at a server.
import { afterEach, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import {
  type RawReply,
  type RawServer,
  startRawServer,
  textReply,
} from "../../support/raw-server.js";
import { resetConnection } from "../../support/reset-connection.js";

const open: RawServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(replies: RawReply | readonly RawReply[]): Promise<RawServer> {
  const server = await startRawServer(replies);
  open.push(server);
  return server;
}

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
    const server = await serve(replies);
    const settled = await call(server.url as "http://x").catch((error: unknown) => error);
    if (typeof outcome === "number") expect(settled).toMatchObject({ status_code: outcome });
    else expect(settled).toMatchObject({ fault: outcome });
    expect(server.requests.length).toBe(count);
    const bodies = new Set(server.requests.map(({ body }) => body.toString()));
    expect(bodies.size).toBe(1);
  });

  test("keep what was sent before in mind: a repeat that is refused did send", async () => {
    const server = await startRawServer((socket) => {
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
    const server = await serve([later(value()), done]);
    const response = await requests.get(server.url as "http://x", { retries: quickly });
    expect(response.status_code).toBe(200);
    expect(server.requests.length).toBe(2);
    expect(response.elapsed).toBeGreaterThanOrEqual(least);
  });

  test("past max_delay gives the reply at once", async () => {
    const server = await serve([later("3600"), done]);
    const response = await requests.get(server.url as "http://x", { retries: quickly });
    expect(response.status_code).toBe(429);
    expect(server.requests.length).toBe(1);
  });
});

/** Sends a request, and waits until its connection is at hand for the next. */
async function keepConnection(session: Session, { url }: RawServer): Promise<void> {
  await session.get(url as "http://x");
  await new Promise((resolve) => setImmediate(resolve));
}

type Session = InstanceType<typeof requests.Session>;

describe("a kept connection", () => {
  /** How a connection ends that was kept, just as it is used again. */
  const ends: readonly (readonly [string, RawReply])[] = [
    ["closed", (socket) => void socket.end()],
    ["reset", resetConnection],
  ];
  const verbs = ["GET", "HEAD", "PUT", "DELETE", "POST", "PATCH"] as const;
  const cases = ends.flatMap(([how, end]) => verbs.map((verb) => [how, verb, end] as const));

  test.each(cases)(
    "that is %s under %s is replaced once where that is safe",
    async (_how, verb, end) => {
      const server = await serve([textReply("first"), end, done]);
      await using session = new requests.Session();
      await keepConnection(session, server);
      const call = session.request(verb, server.url as "http://x", { headers: key });
      const settled = await call.catch((error: unknown) => error);
      const safe = verb !== "POST" && verb !== "PATCH";
      expect(settled).toMatchObject(
        safe ? { status_code: 200 } : { fault: "connection-lost", sent: true },
      );
      expect(server.requests.map(({ connection }) => connection)).toEqual(
        safe ? [0, 0, 1] : [0, 0],
      );
    },
  );

  test("that dies twice is replaced once", async () => {
    const server = await serve([textReply("first"), hangUp, hangUp, done]);
    await using session = new requests.Session();
    await keepConnection(session, server);
    const error = await session.get(server.url as "http://x").catch((e) => e);
    expect(error).toMatchObject({ fault: "connection-lost" });
    expect(server.requests.length).toBe(3);
  });

  test("that dies after the first byte of a reply is not replaced", async () => {
    const half: RawReply = (socket) => void socket.end("HTTP/1.1 20");
    const server = await serve([textReply("first"), half, done]);
    await using session = new requests.Session();
    await keepConnection(session, server);
    const error = await session.get(server.url as "http://x").catch((e) => e);
    expect(error).toMatchObject({ fault: "connection-lost" });
    expect(server.requests.length).toBe(2);
  });

  test("that is silent is not replaced: the server may be at work", async () => {
    const server = await serve([textReply("first"), () => {}, done]);
    await using session = new requests.Session();
    await keepConnection(session, server);
    const timeout = { read: 0.1 };
    const error = await session.get(server.url as "http://x", { timeout }).catch((e) => e);
    expect(error).toMatchObject({ fault: "headers-timeout" });
    expect(server.requests.length).toBe(2);
  });

  test("that the server closed while it was idle costs a post nothing", async () => {
    const server = await serve([
      (socket) => {
        socket.write(textReply("first"));
        socket.end();
      },
      done,
    ]);
    await using session = new requests.Session();
    await keepConnection(session, server);
    await expect.poll(() => server.open).toBe(0);
    const response = await session.post(server.url as "http://x", { data: "x" });
    expect(response.status_code).toBe(200);
  });

  test.each(verbs)("a fresh connection that dies under %s is not replaced", async (verb) => {
    const server = await serve([hangUp, done]);
    await using session = new requests.Session();
    const error = await session.request(verb, server.url as "http://x").catch((e) => e);
    expect(error).toMatchObject({ fault: "connection-lost", sent: true });
    expect(server.requests.length).toBe(1);
  });
});
