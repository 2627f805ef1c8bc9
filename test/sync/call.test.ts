// What a blocking call gives and throws, beyond what the wire tests of both entries look at.
import { open } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as requests from "../../generated/sync.js";
import { type RemoteServer, ServerProcess } from "../support/server-process.js";

let servers: ServerProcess;
let echo: string;
beforeAll(async () => {
  servers = new ServerProcess();
  echo = await servers.echo();
});
afterAll(() => servers.close());

async function withServer(
  replies: Parameters<ServerProcess["serve"]>[0],
  use: (server: RemoteServer) => unknown,
): Promise<void> {
  const server = await servers.serve(replies);
  try {
    await use(server);
  } finally {
    await server.close();
  }
}

function thrownBy(call: () => unknown): unknown {
  try {
    call();
    return undefined;
  } catch (error) {
    return error;
  }
}

test("timings are told by the clock that both threads have", () => {
  const begun = performance.now();
  const { timings, elapsed } = requests.get(`${echo}/delay/0.2`);
  const whole = (performance.now() - begun) / 1000;
  expect(timings.wait).toBeGreaterThan(0.15);
  expect(elapsed).toBeGreaterThan(timings.wait ?? 0);
  expect(elapsed).toBeLessThanOrEqual(whole);
});

test("after a call that was interrupted, each call gets its own reply", () => {
  const call = (path: string): string => requests.get(`${echo}${path}`).url;
  const interrupted = (): unknown =>
    runInNewContext("call('/delay/5')", { call }, { timeout: 200, breakOnSigint: false });
  expect(interrupted).toThrow(/timed out/);
  for (const path of ["/get?n=1", "/get?n=2"]) expect(call(path)).toBe(echo + path);
});

test("a time limit for the whole call holds, and its error is the caller's", async () => {
  await withServer({ never: true }, ({ url }) => {
    const error = thrownBy(() => requests.get(url, { timeout: 0.3 }));
    expect(error).toBeInstanceOf(requests.Timeout);
    expect(error).toMatchObject({ fault: "total-timeout", phase: "headers", sent: true });
    expect((error as Error).stack).toContain("call.test.ts");
  });
});

test("a limit for silence holds", async () => {
  await withServer({ never: true }, ({ url }) => {
    const error = thrownBy(() => requests.get(url, { timeout: { read: 0.2 } }));
    expect(error).toBeInstanceOf(requests.ReadTimeout);
  });
});

test("the caller's bytes stay the caller's, whole or a part of their memory", async () => {
  const bytes = new Uint8Array([1, 2, 3, 4]);
  await withServer(undefined, async (server) => {
    requests.post(server.url, { data: bytes });
    requests.post(server.url, { data: bytes.subarray(1, 3) });
    requests.post(server.url, { data: Buffer.from("pooled") });
    const bodies = (await server.requests()).map(({ body }) => body);
    expect(bodies).toEqual([Buffer.from(bytes), Buffer.from([2, 3]), Buffer.from("pooled")]);
  });
  expect([...bytes]).toEqual([1, 2, 3, 4]);
});

test("an open file is sent from its start and stays open; Blobs and Files are sent too", async () => {
  const path = fileURLToPath(import.meta.url);
  const handle = await open(path);
  try {
    const file = new File(["of a File"], "a.txt", { type: "text/x-a" });
    const files = {
      handle: ["f.ts", handle] as const,
      blob: ["b", new Blob(["of a Blob"])] as const,
      file: ["c", file] as const,
    };
    const sent = requests.post(`${echo}/post`, { files }).json<{ files: Record<string, string> }>();
    expect(sent.files.handle).toContain("an open file is sent from its start");
    expect(sent.files).toMatchObject({ blob: "of a Blob", file: "of a File" });
    expect((await handle.stat()).isFile()).toBe(true);
  } finally {
    await handle.close();
  }
});

test("a large reply comes whole, and memory that is its own", async () => {
  const size = 5_000_000;
  const body = "x".repeat(size);
  await withServer(`HTTP/1.1 200 OK\r\nContent-Length: ${size}\r\n\r\n${body}`, ({ url }) => {
    const bytes = requests.get(url).bytes();
    expect(bytes.byteLength).toBe(size);
    expect(bytes.buffer.byteLength).toBe(size);
    expect(bytes[size - 1]).toBe("x".charCodeAt(0));
  });
});

test("redirects, compression and Digest are as in the other entry", () => {
  const redirected = requests.get(`${echo}/redirect/2`);
  expect(redirected.history).toHaveLength(2);
  expect(redirected.history[0]).toBeInstanceOf(requests.Response);
  expect(redirected.history[0]?.url).toBe(`${echo}/redirect/2`);
  expect(requests.get(`${echo}/gzip`).json()).toMatchObject({ gzipped: true });
  const digest = requests.get(`${echo}/digest-auth/auth/ada/secret`, {
    auth: { digest: ["ada", "secret"] },
  });
  expect(digest.status_code).toBe(200);
});

test("the environment is seen as it is at the call: a proxy that was named after the first one", async () => {
  requests.get(`${echo}/get`);
  await withServer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nproxy", async (proxy) => {
    process.env.http_proxy = proxy.url;
    try {
      expect(requests.get("http://origin.invalid/x").content).toBe("proxy");
      const [exchange] = await proxy.requests();
      expect(exchange?.requestLine).toBe("GET http://origin.invalid/x HTTP/1.1");
    } finally {
      delete process.env.http_proxy;
    }
  });
});

test("an error whose failure below has several causes keeps them", () => {
  const error = thrownBy(() => requests.get("http://localhost:1/", { timeout: 5 })) as Error;
  expect(error).toMatchObject({ fault: "connect-refused" });
  expect(error.cause).toMatchObject({ code: "ECONNREFUSED" });
  expect((error.cause as Error).stack).toContain("ECONNREFUSED");
});
