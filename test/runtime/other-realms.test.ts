// Test environments such as jsdom put constructors of another realm in place of Node's, so that
// bytes of Node are no instance of what Uint8Array names.
import { runInNewContext } from "node:vm";
import { afterEach, expect, test, vi } from "vitest";
import * as requests from "../../generated/index.js";
import { textReply } from "../support/raw-server.js";
import { serveRaw } from "../support/started.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

const own = { Uint8Array, ArrayBuffer };
const text = (bytes: ArrayLike<number>): string => String.fromCharCode(...Array.from(bytes));

test.each([["get"], ["stream"]])("%s works where Uint8Array is another one", async (way) => {
  const server = await serveRaw(textReply("é"));
  vi.stubGlobal("Uint8Array", runInNewContext("Uint8Array"));
  vi.stubGlobal("ArrayBuffer", runInNewContext("ArrayBuffer"));
  if (way === "get") {
    const r = await requests.get(server.url as "http://x");
    expect(r.content).toBe("é");
    expect(r.bytes()).toHaveLength(2);
  } else {
    await using reply = await requests.stream("GET", server.url as "http://x");
    expect((await reply.read()).content).toBe("é");
  }
});

test.each([
  ["bytes of Node", () => new own.Uint8Array([104, 105])],
  ["a Buffer", () => Buffer.from("hi")],
  ["an ArrayBuffer of Node", () => new own.Uint8Array([104, 105]).buffer],
  ["bytes of the realm in place", () => new Uint8Array([104, 105])],
  [
    "a stream of both",
    async function* () {
      yield new own.Uint8Array([104]);
      yield new Uint8Array([105]);
    },
  ],
])("%s are sent", async (_, make) => {
  const server = await serveRaw();
  vi.stubGlobal("Uint8Array", runInNewContext("Uint8Array"));
  vi.stubGlobal("ArrayBuffer", runInNewContext("ArrayBuffer"));
  await requests.post(server.url as "http://x", { data: make() });
  expect(text(server.requests[0]?.body ?? [])).toBe("hi");
});
