// Events of a streamed reply, and of those that go on after it.
import { afterEach, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { startEchoServer } from "../../../playground/echo/server.js";
import { type RawReply, type RawServer, startRawServer } from "../../support/raw-server.js";
import {
  chunk,
  collect,
  collectUntilFailure,
  eventsHead as head,
  inSteps,
  stream,
} from "./stream-opening.js";

let server: RawServer | undefined;
afterEach(async () => {
  await server?.close();
});

async function serve(...replies: RawReply[]): Promise<string> {
  server = await startRawServer(replies);
  return server.url;
}

const source = (text: string): string => `${head}${chunk(text)}${chunk()}`;
const noMore = "HTTP/1.1 204 No Content\r\n\r\n";
const idsSent = (): (string | undefined)[] =>
  (server?.requests ?? []).map((request) => request.header("last-event-id"));
const dataOf = async (events: AsyncIterable<{ data: string }>): Promise<string[]> =>
  (await collect(events)).map(({ data }) => data);

describe.each([1, 2, 3, 5, 1000])("in chunks of %i bytes", (size) => {
  test("events are read whole", async () => {
    const text =
      "event: a\nid: 1\ndata: x\ndata: é\n\n: note\n\nretry: 7\r\ndata: y\r\n\r\ndata: cut";
    const bytes = Buffer.from(text);
    const chunks: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      chunks.push(chunk(bytes.subarray(at, at + size)));
    }
    const url = await serve(Buffer.concat([Buffer.from(head), ...chunks, chunk()]));
    await using r = await stream("GET", url);
    expect(await collect(r.iter_events())).toEqual([
      { id: "1", event: "a", data: "x\né" },
      { id: "1", event: "message", data: "y", retry: 7 },
    ]);
    expect(server?.requests).toHaveLength(1);
  });
});

test.each([
  ["text/html; charset=utf-8", "text/html; charset=utf-8"],
  ["text/event-streams", "text/event-streams"],
  [undefined, "none"],
])("a reply of type %s is no stream of events; its body can be read", async (type, told) => {
  const line = type === undefined ? "" : `Content-Type: ${type}\r\n`;
  const url = await serve(`HTTP/1.1 503 Busy\r\n${line}Content-Length: 4\r\n\r\nbusy`);
  await using r = await stream("GET", url);
  expect(() => r.iter_events()).toThrow(`(status 503, Content-Type ${told}), headers phase`);
  expect(() => r.iter_events()).toThrow(requests.RequestException);
  expect((await r.read()).content).toBe("busy");
});

test("events are read whatever the status, and of a 204 there are none", async () => {
  const failed = source("event: error\ndata: 1\n\n").replace("200 OK", "429 Slow");
  const url = await serve(failed, noMore);
  await using r = await stream("GET", url);
  expect(await dataOf(r.iter_events())).toEqual(["1"]);
  await using none = await stream("GET", url);
  expect(await dataOf(none.iter_events())).toEqual([]);
});

test("the echo server's events come one by one", async () => {
  const echo = await startEchoServer();
  try {
    await using r = await stream("GET", `${echo.url}/sse/3`);
    expect((await collect(r.iter_events())).map(({ id, event }) => [id, event])).toEqual([
      ["0", "ping"],
      ["1", "ping"],
      ["2", "ping"],
    ]);
  } finally {
    await echo.close();
  }
});

describe("reconnecting", () => {
  test("goes on after the last event until the server has no more", async () => {
    const url = await serve(
      source("retry: 1\nid: a\ndata: 1\n\n"),
      inSteps(head, chunk("id: ü\ndata: 2\n\n"), "5\r\nda", "end"),
      source("data: 3\n\n"),
      noMore,
    );
    await using r = await stream("GET", `${url}/events`, { headers: { "X-A": "b" } });
    expect(await dataOf(r.iter_events({ reconnect: true }))).toEqual(["1", "2", "3"]);
    const ids = idsSent().map((id) => id && Buffer.from(id, "latin1").toString());
    expect(ids).toEqual([undefined, "a", "ü", "ü"]);
    const lines = server?.requests.map(({ requestLine }) => requestLine);
    expect(new Set(lines)).toEqual(new Set(["GET /events HTTP/1.1"]));
    expect(server?.requests.at(-1)?.header("x-a")).toBe("b");
  });

  test("is not done unasked", async () => {
    const url = await serve(source("data: 1\n\n"), noMore);
    await using r = await stream("GET", url);
    expect(await dataOf(r.iter_events())).toEqual(["1"]);
    expect(server?.requests).toHaveLength(1);
  });

  test("stops after so many times as the caller allows", async () => {
    const url = await serve(source("retry: 1\ndata: 1\n\n"));
    await using r = await stream("GET", url);
    expect(await dataOf(r.iter_events({ reconnect: { max: 2 } }))).toEqual(["1", "1", "1"]);
    expect(server?.requests).toHaveLength(3);
  });

  test("ends with the failure where the last time breaks", async () => {
    const broken = inSteps(head, chunk("retry: 1\ndata: 1\n\n"), "5\r\nda", "end");
    await using r = await stream("GET", await serve(broken));
    const { given, error } = await collectUntilFailure(r.iter_events({ reconnect: { max: 1 } }));
    expect(given).toHaveLength(2);
    expect(error).toBeInstanceOf(requests.ChunkedEncodingError);
  });

  test("is not done for a body that is not what it promises", async () => {
    const coded = head.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n");
    const url = await serve(coded + chunk("retry: 1\n\n") + chunk(), source("data: 1\n\n"));
    await using r = await stream("GET", url);
    const { error } = await collectUntilFailure(r.iter_events({ reconnect: { max: 1 } }));
    expect(error).toBeInstanceOf(requests.ContentDecodingError);
    expect(server?.requests).toHaveLength(1);
  });

  test("takes nothing else for events", async () => {
    const url = await serve(
      source("retry: 1\ndata: 1\n\n"),
      "HTTP/1.1 404 Not Found\r\nContent-Type: text/event-stream\r\nContent-Length: 0\r\n\r\n",
    );
    await using r = await stream("GET", url);
    const { given, error } = await collectUntilFailure(r.iter_events({ reconnect: true }));
    expect(given).toHaveLength(1);
    expect(error).toMatchObject({ fault: "events-refused", phase: "headers" });
    await using page = await stream("GET", url);
    expect(() => page.iter_events({ reconnect: true })).toThrow(/status 404/);
  });

  test("repeats no request that could act twice, unless the caller consents", async () => {
    const url = await serve(source("retry: 1\ndata: 1\n\n"), noMore, source("data: 1\n\n"));
    await using keyed = await stream("POST", url, { headers: { "Idempotency-Key": "k" } });
    expect(await dataOf(keyed.iter_events({ reconnect: true }))).toEqual(["1"]);
    expect(server?.requests).toHaveLength(2);
    await using r = await stream("POST", url);
    expect(() => r.iter_events({ reconnect: true })).toThrow(requests.InvalidArgument);
    expect(await dataOf(r.iter_events())).toEqual(["1"]);
  });

  test("leaves out an id that no header can hold", async () => {
    const url = await serve(source("retry: 1\nid: a\u0001b\ndata: 1\n\n"), noMore);
    await using r = await stream("GET", url);
    await collect(r.iter_events({ reconnect: true }));
    expect(idsSent()).toEqual([undefined, undefined]);
  });

  test.each([
    ...[{ reconnect: -1 }, { reconnect: { max: -1 } }, { reconnect: null }],
    ...[{ reconnect: { times: 3 } }, { reconect: true }, null, 5],
  ])("refuses %o", async (options) => {
    await using r = await stream("GET", await serve(source("data: 1\n\n")));
    expect(() => r.iter_events(options as never)).toThrow(requests.InvalidArgument);
  });

  test.each([
    ["total time", () => ({ timeout: 0.2 }), "total-timeout"],
    ["signal", () => ({ signal: AbortSignal.timeout(100) }), "aborted"],
  ])("is ended by the call's %s, even as it waits", async (_, optionsOf, id) => {
    const url = await serve(source("retry: 600000\ndata: 1\n\n"));
    await using r = await stream("GET", url, optionsOf());
    const { given, error } = await collectUntilFailure(r.iter_events({ reconnect: true }));
    expect(given).toHaveLength(1);
    expect(error).toMatchObject({ fault: id });
  });

  test("is ended by close() as it waits", async () => {
    const url = await serve(source("retry: 600000\ndata: 1\n\n"));
    await using r = await stream("GET", url);
    const events = r.iter_events({ reconnect: true })[Symbol.asyncIterator]();
    await events.next();
    const second = events.next();
    setTimeout(() => void r.close(), 20);
    await expect(second).rejects.toMatchObject({ fault: "body-closed" });
  });
});
