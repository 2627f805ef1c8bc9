// What cannot block is refused before anything is sent, with the spec's reason.
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import * as awaited from "../../generated/index.js";
import * as requests from "../../generated/sync.js";
import { blockingContract } from "../../runtime/sync/contract.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";

type Loose = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
const loose = requests as unknown as Loose;

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

function thrownBy(call: () => unknown): unknown {
  try {
    call();
    return undefined;
  } catch (error) {
    return error;
  }
}

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1);
}

const shapes: readonly [string, string, object][] = [
  ["a Node stream as data", "ByteStream", { data: Readable.from(["a"]) }],
  ["a web stream as data", "ByteStream", { data: new Blob(["a"]).stream() }],
  ["an async iterable as data", "ByteStream", { data: bytes() }],
  ["a stream in files", "ByteStream", { files: { f: ["f", Readable.from(["a"])] } }],
  ["a function as auth", "AuthFunction", { auth: () => ({}) }],
];
const reasonOf = (entries: readonly { name: string; cannot_block?: string }[], name: string) =>
  entries.find((entry) => entry.name === name)?.cannot_block?.replace(/\.$/, "") ?? "no reason";
const reasonOfShape = (name: string): string =>
  blockingContract().cannotBlock.shapes[name]?.replace(/\.$/, "") ?? "no reason";
const named = catalog.arguments.filter(({ cannot_block }) => cannot_block !== undefined);
const values: Readonly<Record<string, unknown>> = { signal: AbortSignal.abort() };

describe("refused", () => {
  const expectRefusal = (error: unknown, reason: string): void => {
    expect(error).toBeInstanceOf(requests.InvalidArgument);
    expect(error).toMatchObject({ fault: "cannot-block", phase: "prepare", sent: false });
    expect((error as Error).message).toContain(reason);
    expect((error as Error).stack).toContain("refuse.test.ts");
    expect(server.connections).toBe(0);
  };

  test.each(shapes)("%s", (_, shape, options) => {
    const reason = reasonOfShape(shape);
    expectRefusal(
      thrownBy(() => loose.post?.(server.url, options)),
      reason,
    );
    expectRefusal(
      thrownBy(() => loose.prepare?.("POST", server.url, options)),
      reason,
    );
  });

  test.each(named.map(({ name }) => [name]))("the argument %s, in calls and sessions", (name) => {
    const options = { [name]: values[name] ?? (() => {}) };
    const reason = reasonOf(catalog.arguments, name);
    expectRefusal(
      thrownBy(() => loose.get?.(server.url, options)),
      reason,
    );
    expectRefusal(
      thrownBy(() => new requests.Session(options)),
      reason,
    );
  });

  test("a function as a session's auth, when the session is made", () => {
    const options = { auth: () => ({}) } as object;
    expectRefusal(
      thrownBy(() => new requests.Session(options)),
      reasonOfShape("AuthFunction"),
    );
  });

  test("a request that the other entry has prepared with a signal or a stream", () => {
    using session = new requests.Session();
    const signal = AbortSignal.timeout(1000);
    const withSignal = awaited.prepare("GET", server.url, { signal });
    expectRefusal(
      thrownBy(() => session.send(withSignal)),
      reasonOf(catalog.arguments, "signal"),
    );
    const withStream = awaited.prepare("POST", server.url, { data: bytes() });
    expectRefusal(
      thrownBy(() => session.send(withStream)),
      reasonOfShape("ByteStream"),
    );
  });

  test.each(catalog.functions.filter((entry) => entry.cannot_block).map(({ name }) => [name]))(
    "the function %s, of the module, its default export and a session",
    (name) => {
      using session = new requests.Session();
      const places = [requests, requests.default, session] as unknown as readonly Loose[];
      for (const place of places) {
        expectRefusal(
          thrownBy(() => place[name]?.("GET", server.url)),
          reasonOf(catalog.functions, name),
        );
      }
    },
  );
});

test("undefined is no argument", () => {
  expect(requests.prepare("GET", "http://a/", { signal: undefined } as object).method).toBe("GET");
});

test("what is accepted is told without what cannot block", () => {
  const unknown = thrownBy(() => loose.get?.(server.url, { heders: {} })) as Error;
  expect(unknown.message).toContain("allow_redirects");
  for (const { name } of named) expect(unknown.message).not.toContain(name);
  const wrong = thrownBy(() => loose.post?.(server.url, { data: 5 })) as Error;
  expect(wrong.message).toContain("Blob");
  expect(wrong.message).not.toContain("stream");
});

test("a Blob that another thread cannot have is refused: what only looks like one", () => {
  const blob = { size: 1, type: "", stream: () => bytes(), [Symbol.toStringTag]: "Blob" };
  const error = thrownBy(() => loose.post?.(server.url, { data: blob }));
  expect(error).toMatchObject({ fault: "body-not-shared", sent: false });
  expect(server.connections).toBe(0);
});
