// Kept connections that turn out to be dead: replaced once, where that is safe.
import { describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { type RawReply, type RawServer, textReply } from "../../support/raw-server.js";
import { resetConnection } from "../../support/reset-connection.js";
import { serveRaw } from "../../support/started.js";

const done = textReply("done");
const key = { "Idempotency-Key": "k1" };
const hangUp: RawReply = (socket) => void socket.end();

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
      const server = await serveRaw([textReply("first"), end, done]);
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
    const server = await serveRaw([textReply("first"), hangUp, hangUp, done]);
    await using session = new requests.Session();
    await keepConnection(session, server);
    const error = await session.get(server.url as "http://x").catch((e) => e);
    expect(error).toMatchObject({ fault: "connection-lost" });
    expect(server.requests.length).toBe(3);
  });

  test("that dies after the first byte of a reply is not replaced", async () => {
    const half: RawReply = (socket) => void socket.end("HTTP/1.1 20");
    const server = await serveRaw([textReply("first"), half, done]);
    await using session = new requests.Session();
    await keepConnection(session, server);
    const error = await session.get(server.url as "http://x").catch((e) => e);
    expect(error).toMatchObject({ fault: "connection-lost" });
    expect(server.requests.length).toBe(2);
  });

  test("that is silent is not replaced: the server may be at work", async () => {
    const server = await serveRaw([textReply("first"), () => {}, done]);
    await using session = new requests.Session();
    await keepConnection(session, server);
    const timeout = { read: 0.1 };
    const error = await session.get(server.url as "http://x", { timeout }).catch((e) => e);
    expect(error).toMatchObject({ fault: "headers-timeout" });
    expect(server.requests.length).toBe(2);
  });

  test("that the server closed while it was idle costs a post nothing", async () => {
    const server = await serveRaw([
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
    const server = await serveRaw([hangUp, done]);
    await using session = new requests.Session();
    const error = await session.request(verb, server.url as "http://x").catch((e) => e);
    expect(error).toMatchObject({ fault: "connection-lost", sent: true });
    expect(server.requests.length).toBe(1);
  });
});
