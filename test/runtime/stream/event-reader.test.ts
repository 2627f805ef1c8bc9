// Server-sent events: the standard's examples, any chunks and line ends, ids, waits and limits.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import "../../../generated/contract.js";
import {
  type EventCursor,
  readEvents,
  type ServerEvent,
} from "../../../runtime/stream/event-reader.js";
import { bytesOf, failureOf, inChunks } from "../decoding/decode-samples.js";

async function eventsOf(
  text: string,
  sizes: readonly number[] = [1000],
  cursor?: EventCursor,
): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readEvents(inChunks(bytesOf(text), sizes), cursor)) events.push(event);
  return events;
}

function message(data: string, id = ""): ServerEvent {
  return { id, event: "message", data };
}

/** title, stream, events; the first four are the standard's own */
const streams: readonly (readonly [string, string, readonly ServerEvent[]])[] = [
  ["lines of data are joined", "data: YHOO\ndata: +2\ndata: 10\n\n", [message("YHOO\n+2\n10")]],
  [
    "comments, ids, an id that is taken back, one space that is dropped",
    ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
    [message("first event", "1"), message("second event"), message(" third event")],
  ],
  ["data may be empty", "data\n\ndata\ndata\n\ndata:", [message(""), message("\n")]],
  ["the space is optional", "data:test\n\ndata: test\n\n", [message("test"), message("test")]],
  ["nothing", "", []],
  ["a type", "event: add\ndata: 1\n\n", [{ id: "", event: "add", data: "1" }]],
  ["a type holds for one event", "event: add\n\ndata: 1\n\n", [message("1")]],
  ["an id holds on", "id: 7\ndata: a\n\ndata: b\n\n", [message("a", "7"), message("b", "7")]],
  ["an id with NUL is not one", "id: a\0b\ndata: x\n\n", [message("x")]],
  ["an id without an event holds on", "id: 5\n\ndata: x\n\n", [message("x", "5")]],
  ["a byte order mark is dropped", "\uFEFFdata: x\n\n", [message("x")]],
  ["it is UTF-8", "data: é😀\n\n", [message("é😀")]],
  ["unknown fields are passed over", "foo: bar\ndata: x\nDATA: y\n\n", [message("x")]],
  ["an event that is cut is dropped", "data: a\n\ndata: b\n", [message("a")]],
];

describe.each(["\n", "\r\n", "\r"])("with lines ended by %j", (end) => {
  test.each(streams)("%s", async (_, stream, events) => {
    const text = stream.replaceAll("\n", end);
    expect(await eventsOf(text)).toEqual(events);
    expect(await eventsOf(text, [1])).toEqual(events);
  });

  test("an event is given when its blank line has come, and no later", async () => {
    let asked = 0;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (const data of ["one", "two"]) {
        asked++;
        yield bytesOf(`data: ${data}${end}${end}`);
      }
    }
    const events = readEvents(chunks());
    expect((await events.next()).value).toEqual(message("one"));
    expect(asked).toBe(1);
    await events.return(undefined);
  });
});

test("events are the same in any chunks", async () => {
  const field = fc.constantFrom(
    "data: a",
    "data",
    "id: 1",
    "id",
    "event: e",
    ": c",
    "retry: 9",
    "data:é",
  );
  const line = fc.tuple(fc.oneof(field, fc.constant("")), fc.constantFrom("\n", "\r\n", "\r"));
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 10 });
  const property = fc.asyncProperty(fc.array(line), sizes, async (lines, cuts) => {
    const text = lines.flat().join("");
    expect(await eventsOf(text, cuts)).toEqual(await eventsOf(text));
  });
  await fc.assert(property, { numRuns: 300 });
});

describe("the cursor", () => {
  test("begins with the id of the connection before", async () => {
    const cursor = { id: "41" };
    expect(await eventsOf("data: x\n\nid: 42\ndata: y\n\n", [3], cursor)).toEqual([
      message("x", "41"),
      message("y", "42"),
    ]);
    expect(cursor).toEqual({ id: "42" });
  });

  test("takes ids and waits that come without an event, and no id of an event that is cut", async () => {
    const cursor: EventCursor = { id: "" };
    expect(await eventsOf("retry: 250\n\nid: 1\n\nid: 2\ndata: cut\n", [1], cursor)).toEqual([]);
    expect(cursor).toEqual({ id: "1", retry: 250 });
  });

  test("a wait is given with the next event alone; what is no number is passed over", async () => {
    const text = "retry: 250\n\ndata: x\n\ndata: y\n\nretry: soon\ndata: z\n\n";
    expect(await eventsOf(text)).toEqual([
      { ...message("x"), retry: 250 },
      message("y"),
      message("z"),
    ]);
  });
});

describe("limits", () => {
  const options = { maxLength: 20, place: { method: "GET", url: "http://h/" } };

  test("a line that is too long is an error", async () => {
    const chunks = inChunks(bytesOf(`data: ${"x".repeat(30)}`), [5]);
    const error = await failureOf(() => readEvents(chunks, undefined, options).next());
    expect(error).toMatchObject({ name: "BodyTooLarge", fault: "line-too-large", method: "GET" });
  });

  test("an event of too many lines is an error, and closes the body", async () => {
    let closed = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield bytesOf("data: xxxx\n");
      } finally {
        closed++;
      }
    }
    const error = await failureOf(() => readEvents(endless(), undefined, options).next());
    expect(error).toMatchObject({ name: "BodyTooLarge", fault: "event-too-large", method: "GET" });
    expect(closed).toBe(1);
  });
});

test("leaving early closes the body, once", async () => {
  let closed = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield bytesOf("data: x\n\n");
    } finally {
      closed++;
    }
  }
  for await (const event of readEvents(endless())) {
    expect(event).toEqual(message("x"));
    break;
  }
  expect(closed).toBe(1);
});

test("a failure of the body passes as it is, after the events before it", async () => {
  const failure = new Error("the connection broke");
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield bytesOf("data: x\n\ndata: y\n");
    throw failure;
  }
  const events = readEvents(broken());
  expect((await events.next()).value).toEqual(message("x"));
  expect(await failureOf(() => events.next())).toBe(failure);
});
