// Bytes whose memory was handed over after the request was prepared are never sent as nothing.
import { afterEach, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { Session as BlockingSession } from "../../../generated/sync.js";
import { type RawServer, startRawServer, textReply } from "../../support/raw-server.js";

let server: RawServer | undefined;
afterEach(() => server?.close());

async function serve(): Promise<string> {
  server = await startRawServer(textReply("taken"));
  return server.url;
}

function handOver({ buffer }: Uint8Array<ArrayBuffer>): void {
  structuredClone(buffer, { transfer: [buffer] });
}

function prepareAndHandOver(url: string): requests.PreparedRequest {
  const data = new Uint8Array(4);
  const prepared = requests.prepare("POST", url, { data });
  handOver(data);
  return prepared;
}

const refusal = { name: "InvalidArgument", fault: "body-handed-over", sent: false };

test("by a session", async () => {
  const prepared = prepareAndHandOver(await serve());
  await using session = new requests.Session();
  await expect(session.send(prepared)).rejects.toMatchObject(refusal);
  expect(server?.connections).toBe(0);
});

test("by a session that blocks", async () => {
  using session = new BlockingSession();
  const prepared = prepareAndHandOver("http://127.0.0.1:1/");
  expect(() => session.send(prepared)).toThrow(expect.objectContaining(refusal));
});

test("as a file", async () => {
  const file = new Uint8Array(4);
  const prepared = requests.prepare("POST", await serve(), { files: { a: ["a.bin", file] } });
  handOver(file);
  await using session = new requests.Session();
  await expect(session.send(prepared)).rejects.toThrow(/files: "a" cannot be read: .*detached/);
  expect(server?.connections).toBe(0);
});

test.each(["to_http", "to_curl", "to_typescript"] as const)("in %s()", (view) => {
  const prepared = prepareAndHandOver("http://a.example/");
  expect(() => prepared[view]()).toThrow(expect.objectContaining(refusal));
});

test("as a piece of a stream", async () => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(4);
    const piece = new Uint8Array(4);
    handOver(piece);
    yield piece;
  }
  const call = requests.post(await serve(), { data: pieces() });
  await expect(call).rejects.toMatchObject({
    fault: "body-failed",
    message: expect.stringContaining("detached"),
  });
});
