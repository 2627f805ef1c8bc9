// Letting go of a streamed reply: a small rest is read away, anything else closes the connection.
import { afterEach, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import type { StreamedResponse } from "../../../runtime/stream/streamed-response.js";
import { collectGarbage } from "../../support/collect-garbage.js";
import { type RawReply, type RawServer, startRawServer } from "../../support/raw-server.js";
import { chunk, chunkedHead, eventsHead, Gate, inSteps, stream, until } from "./stream-opening.js";

let server: RawServer;
afterEach(async () => {
  await server.close();
});

async function serve(...replies: RawReply[]): Promise<string> {
  server = await startRawServer(replies);
  return server.url;
}

const sized = (length: number, body: string | Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`),
    Buffer.from(body),
  ]);
const endless = inSteps(eventsHead, chunk("data: 1\n\n"), new Gate());

/** Whether the next request comes on the connection of a reply that was let go. */
async function isKept(
  url: string,
  letGo: (r: StreamedResponse) => Promise<void>,
): Promise<boolean> {
  await letGo(await stream("GET", url));
  await using _ = await stream("GET", url);
  const [first, second] = server.requests.map(({ connection }) => connection);
  return second === first;
}

describe("the connection is kept", () => {
  test("by disposal, where the body was received and not read", async () => {
    const url = await serve(sized(10, "0123456789"));
    expect(await isKept(url, (r) => r[Symbol.asyncDispose]())).toBe(true);
  });

  test("by disposal, where a small rest comes soon", async () => {
    const gate = new Gate();
    const url = await serve(inSteps(sized(10, "01234"), gate, "56789"), sized(0, ""));
    const letGo = async (r: StreamedResponse): Promise<void> => {
      const disposal = r[Symbol.asyncDispose]();
      gate.pass();
      await disposal;
    };
    expect(await isKept(url, letGo)).toBe(true);
  });

  test("by disposal, where the server was made to wait with the last of it", async () => {
    const url = await serve(sized(300_000, Buffer.alloc(300_000)), sized(0, ""));
    const letGo = async (r: StreamedResponse): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await r[Symbol.asyncDispose]();
    };
    expect(await isKept(url, letGo)).toBe(true);
  });

  test("by a loop that is left near the end", async () => {
    const url = await serve(sized(300_000, Buffer.alloc(300_000)), sized(0, ""));
    const letGo = async (r: StreamedResponse): Promise<void> => {
      for await (const _ of r.iter_bytes()) if (r.bytes_received > 280_000) break;
      await r[Symbol.asyncDispose]();
    };
    expect(await isKept(url, letGo)).toBe(true);
  });
});

describe("the connection is closed", () => {
  test("by disposal, where much is to come", async () => {
    const url = await serve(inSteps(sized(1_000_000, "0123"), new Gate()), sized(0, ""));
    expect(await isKept(url, (r) => r[Symbol.asyncDispose]())).toBe(false);
  });

  test("by disposal, where a small rest does not come", async () => {
    const url = await serve(inSteps(sized(10, "0123"), new Gate()), sized(0, ""));
    expect(await isKept(url, (r) => r[Symbol.asyncDispose]())).toBe(false);
  });

  test.each([
    ["a loop that is left, where the end is not known", "", leaveLoop],
    ["a body whose coding is not known", "Content-Encoding: zip\r\n", refuseCoding],
  ])("by %s", async (_, header, use) => {
    const gone = new Gate();
    const head = eventsHead.replace("\r\n\r\n", `\r\n${header}\r\n`);
    const url = await serve((socket) => {
      socket.once("end", gone.pass).once("close", gone.pass);
      socket.write(head + chunk("data: 1\n\n"));
    });
    const r = await stream("GET", url);
    await use(r);
    await gone.passed;
    expect(r.status_code).toBe(200);
  });

  test("by close(), at once", async () => {
    const url = await serve(inSteps(sized(10, "0123"), new Gate()), sized(0, ""));
    expect(await isKept(url, (r) => r.close())).toBe(false);
  });

  test.each([
    ["before anything reads it", async (_: StreamedResponse) => {}],
    ["amid its body", async (r: StreamedResponse) => void (await iteratorOf(r).next())],
  ])("when the reply is forgotten %s", async (_, use) => {
    const url = await serve(endless);
    await (async () => use(await stream("GET", url)))();
    expect(server.connections).toBe(1);
    await until(() => {
      collectGarbage();
      return server.open === 0;
    });
  });

  test("not while there is an iterator, though the reply is forgotten", async () => {
    const gate = new Gate();
    const url = await serve(inSteps(chunkedHead, chunk("a"), gate, chunk("b"), chunk()));
    const pieces = iteratorOf(await stream("GET", url));
    await pieces.next();
    for (let turn = 0; turn < 5; turn++) {
      collectGarbage();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    gate.pass();
    expect(await pieces.next()).toMatchObject({ done: false });
  });
});

async function leaveLoop(r: StreamedResponse): Promise<void> {
  for await (const event of r.iter_events()) if (event.data === "1") break;
}

async function refuseCoding(r: StreamedResponse): Promise<void> {
  expect(() => r.iter_bytes()).toThrow(requests.ContentDecodingError);
}

function iteratorOf(r: StreamedResponse): AsyncIterator<Uint8Array> {
  return r.iter_bytes()[Symbol.asyncIterator]();
}

describe("a reader learns that the body was closed", () => {
  const closed = { fault: "body-closed", phase: "body" };

  test("while it waits", async () => {
    await using r = await stream("GET", await serve(endless));
    const events = r.iter_events()[Symbol.asyncIterator]();
    await events.next();
    const second = events.next();
    await r.close();
    await expect(second).rejects.toMatchObject(closed);
  });

  test("between two pieces, even where all had been received", async () => {
    await using r = await stream(
      "GET",
      await serve(chunkedHead + chunk("a") + chunk("b") + chunk()),
    );
    const pieces = r.iter_bytes()[Symbol.asyncIterator]();
    await pieces.next();
    await r[Symbol.asyncDispose]();
    await expect(pieces.next()).rejects.toMatchObject(closed);
  });

  test("when it comes too late", async () => {
    const r = await stream("GET", await serve(sized(2, "ab")));
    await r.close();
    expect(() => r.iter_bytes()).toThrow(expect.objectContaining(closed));
    await expect(r.read()).rejects.toBeInstanceOf(requests.RequestException);
    await r.close();
    await r[Symbol.asyncDispose]();
  });
});

describe("a session", () => {
  test("ends its streams when it is closed", async () => {
    const session = new requests.Session();
    const r = await session.stream("GET", await serve(endless));
    const reading = r.read();
    await Promise.all([
      expect(reading).rejects.toMatchObject({ fault: "body-closed" }),
      session.close(),
    ]);
    await until(() => server.open === 0);
    await expect(session.stream("GET", server.url)).rejects.toMatchObject({
      fault: "session-closed",
    });
  });

  test("keeps cookies that come with a streamed reply", async () => {
    const reply = "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n";
    await using session = new requests.Session();
    const url = await serve(reply);
    for (const _ of [1, 2]) await (await session.stream("GET", url)).read();
    expect(server.requests[1]?.header("cookie")).toBe("a=b");
  });
});
