// What a call waits for before anything is sent is under its limits too: a body's first bytes, and
// credentials. Limits and signals end the wait with the error that says so.
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { type RawServer, startRawServer } from "../../support/raw-server.js";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

const never = (): Promise<never> => new Promise(() => {});
async function* silent(): AsyncGenerator<string> {
  await never();
  yield "";
}

/** what is waited for, and the call that waits for it */
const waits: readonly [string, (options: object) => Promise<unknown>][] = [
  ["a generator that yields nothing", (o) => requests.post(server.url, { data: silent(), ...o })],
  [
    "a Readable that is never fed",
    (o) => requests.post(server.url, { data: new Readable({ read() {} }), ...o }),
  ],
  [
    "a web stream that never answers",
    (o) => requests.post(server.url, { data: new ReadableStream({ pull: never }), ...o }),
  ],
  [
    "a file that never answers",
    (o) => requests.post(server.url, { files: { a: ["a", silent()] }, ...o }),
  ],
  ["a function given as auth", (o) => requests.get(server.url, { auth: never, ...o })],
  ["a streamed call's body", (o) => requests.stream("POST", server.url, { data: silent(), ...o })],
];

describe.each(waits)("%s", (_, call) => {
  test("is ended by the total limit", async () => {
    const error = await call({ timeout: 0.2 }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(requests.Timeout);
    expect(error).toMatchObject({ fault: "total-timeout", sent: false });
  });
  test("is ended by a signal", async () => {
    const error = await call({ signal: AbortSignal.timeout(100) }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(requests.AbortError);
  });
});

test("a limit that passes just before the body begins is a Timeout", async () => {
  async function* late(): AsyncGenerator<string> {
    await new Promise((resolve) => setTimeout(resolve, 400));
    yield "a";
  }
  const call = requests.post(server.url, { data: late(), timeout: 0.2 });
  await expect(call).rejects.toMatchObject({ fault: "total-timeout" });
});

test("one signal serves many calls without a warning, and ends them all", async () => {
  const warnings: Error[] = [];
  const note = (warning: Error): number => warnings.push(warning);
  process.on("warning", note);
  const slow = await startRawServer(() => never());
  const controller = new AbortController();
  const calls = Array.from({ length: 30 }, () =>
    requests.get(slow.url, { signal: controller.signal }).catch((thrown: unknown) => thrown),
  );
  setTimeout(() => controller.abort(), 50);
  for (const error of await Promise.all(calls)) expect(error).toBeInstanceOf(requests.AbortError);
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", note);
  await slow.close();
  expect(warnings).toEqual([]);
});

test.each(["gzip, chunked", "xchunked", "chunked, chunked", "identity"])(
  "a reply in the transfer coding %s is an error, not its framing as content",
  async (coding) => {
    const reply = `HTTP/1.1 200 OK\r\nTransfer-Encoding: ${coding}\r\nConnection: close\r\n\r\n2\r\nhi\r\n0\r\n\r\n`;
    const odd = await startRawServer(reply);
    const error = await requests.get(odd.url).catch((thrown: unknown) => thrown);
    await odd.close();
    expect(error).toBeInstanceOf(requests.ChunkedEncodingError);
  },
);

test("files with a multipart type of one's own that names no boundary are refused", async () => {
  const headers = { "Content-Type": "multipart/form-data" };
  const call = requests.post(server.url, { files: { a: ["a", "b"] }, headers });
  await expect(call).rejects.toMatchObject({ fault: "multipart-boundary" });
});

test("a session's headers, credentials and cookies go to the origin of its base_url alone", async () => {
  const home = await startRawServer();
  const other = await startRawServer();
  const options = {
    auth: ["u", "p"],
    cookies: { sid: "t" },
    headers: { "X-Api-Key": "k" },
  } as const;
  const session = new requests.Session({ base_url: home.url, ...options });
  await session.get("/a");
  await session.get(`${other.url}/b`);
  await session.get("/c", { auth: null });
  await session.close();
  const names = ["Authorization", "Cookie", "X-Api-Key"];
  const seen = [...home.requests, ...other.requests].map((exchange) =>
    names.filter((name) => exchange.header(name) !== undefined),
  );
  await home.close();
  await other.close();
  expect(seen).toEqual([names, ["Cookie", "X-Api-Key"], []]);
});

test("credentials in a call's URL win over those of its session", async () => {
  const session = new requests.Session({ auth: ["session", "s"] });
  const home = await startRawServer();
  await session.get(home.url.replace("//", "//url:u@"));
  await session.get(home.url, { cookies: {} });
  await session.close();
  const sent = home.requests.map((exchange) => exchange.header("Authorization"));
  expect(home.requests.map((exchange) => exchange.header("Cookie"))).toEqual([
    undefined,
    undefined,
  ]);
  await home.close();
  expect(sent).toEqual(["url:u", "session:s"].map((pair) => `Basic ${btoa(pair)}`));
});

test.each([[[]], [5], [null], ["x"]])("a session refuses %j as its options", (options) => {
  const make = (): unknown => new requests.Session(options as never);
  expect(make).toThrow(requests.InvalidArgument);
});
