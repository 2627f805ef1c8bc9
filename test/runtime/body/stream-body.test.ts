// A streamed reply: its head at once, its body once, in the form that was asked for.
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { type EchoServer, startEchoServer } from "../../../playground/echo/server.js";
import { type RawReply, type RawServer, startRawServer } from "../../support/raw-server.js";
import {
  chunk,
  chunkedHead,
  collect,
  collectUntilFailure,
  Gate,
  inSteps,
  stream,
} from "../stream/stream-opening.js";

let server: RawServer;
let echo: EchoServer;
beforeEach(async () => {
  echo = await startEchoServer();
});
afterEach(async () => {
  await server?.close();
  await echo.close();
});

async function serve(...replies: RawReply[]): Promise<string> {
  server = await startRawServer(replies);
  return server.url;
}

const text = (chunks: readonly Uint8Array[]): string => Buffer.concat(chunks).toString();

describe("the head", () => {
  test("is there before the body has ended", async () => {
    const gate = new Gate();
    const head = `HTTP/1.1 203 So\r\nX-A: b\r\nx-a: c\r\nContent-Type: text/plain; charset=latin1\r\n`;
    const cookies = 'Set-Cookie: a=b; Path=/\r\nLink: </next>; rel="next"\r\n';
    const url = await serve(inSteps(`${head}${cookies}Content-Length: 4\r\n\r\nab`, gate, "cd"));
    await using r = await stream("GET", `${url}/x?y=1`);
    expect(r).toMatchObject({ status_code: 203, reason: "So", ok: true, encoding: "latin1" });
    expect(r.url).toBe(`${url}/x?y=1`);
    expect(r.header("x-a")).toBe("b, c");
    expect(r.headers).toMatch(/^X-A: b\r\nx-a: c\r\n/);
    expect(r.cookies).toEqual({ a: "b" });
    expect(r.links.next?.url).toBe(`${url}/next`);
    expect(r.timings).toMatchObject({ body: null });
    expect(r.raise_for_status()).toBe(r);
    gate.pass();
    expect(text(await collect(r.iter_bytes()))).toBe("abcd");
    expect(r.bytes_received).toBe(4);
    expect(r.timings.body).toBeGreaterThanOrEqual(0);
    expect(r.elapsed).toBe(r.elapsed);
  });

  test("of an error can be raised, and its body read before that", async () => {
    await using r = await stream("GET", `${echo.url}/status/418`);
    expect(() => r.raise_for_status()).toThrow(requests.HTTPError);
    const whole = await r.read();
    const error = await (async () => r.raise_for_status())().catch((e: unknown) => e);
    expect((error as requests.HTTPError).response).toBe(whole);
  });

  test("follows redirects, whose bodies are dropped", async () => {
    await using r = await stream("GET", `${echo.url}/redirect/2`);
    expect(r.status_code).toBe(200);
    expect(r.history.map(({ status_code, content }) => [status_code, content])).toEqual([
      [302, ""],
      [302, ""],
    ]);
  });
});

describe("the body", () => {
  test("is given as it comes", async () => {
    const [first, second] = [new Gate(), new Gate()];
    const url = await serve(
      inSteps(chunkedHead, chunk("one"), first, chunk("two"), second, chunk()),
    );
    await using r = await stream("GET", url);
    const seen: string[] = [];
    for await (const bytes of r.iter_bytes()) {
      seen.push(text([bytes]));
      (seen.length === 1 ? first : second).pass();
    }
    expect(seen).toEqual(["one", "two"]);
  });

  test("is decoded as it comes", async () => {
    const gate = new Gate();
    const bytes = gzipSync("a".repeat(200_000));
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bytes.length}\r\n\r\n`;
    const url = await serve(inSteps(head, bytes.subarray(0, 100), gate, bytes.subarray(100)));
    await using r = await stream("GET", url);
    let size = 0;
    for await (const piece of r.iter_bytes()) {
      size += piece.byteLength;
      gate.pass();
    }
    expect(size).toBe(200_000);
    expect(r.bytes_received).toBe(bytes.length);
  });

  test("that is cut gives what came, then the error", async () => {
    const url = await serve(inSteps(chunkedHead, chunk("good"), "5\r\nab", "end"));
    await using r = await stream("GET", url);
    const { given, error } = await collectUntilFailure(r.iter_bytes());
    expect(text(given)).toBe("goodab");
    expect(error).toBeInstanceOf(requests.ChunkedEncodingError);
    expect(error).toMatchObject({ fault: "reply-cut", phase: "body", sent: true, url: `${url}/` });
    expect((error as requests.RequestException).elapsed).toBeGreaterThan(0);
  });

  test("whose compressed data is cut is an error", async () => {
    const bytes = gzipSync("abc".repeat(1000)).subarray(0, -5);
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bytes.length}\r\n\r\n`;
    await using r = await stream("GET", await serve(inSteps(head, bytes)));
    const { error } = await collectUntilFailure(r.iter_bytes());
    expect(error).toBeInstanceOf(requests.ContentDecodingError);
    expect(error).toMatchObject({ fault: "coding-truncated" });
  });

  test("of an unknown coding is refused when it is read, and not before", async () => {
    const url = await serve(
      "HTTP/1.1 200 OK\r\nContent-Encoding: zip\r\nContent-Length: 2\r\n\r\nab",
    );
    await using r = await stream("GET", url);
    expect(r.status_code).toBe(200);
    expect(() => r.iter_bytes()).toThrow(requests.ContentDecodingError);
  });

  test("that is none has no bytes", async () => {
    await using r = await stream("HEAD", `${echo.url}/bytes/10`);
    expect(await collect(r.iter_bytes())).toEqual([]);
  });

  test("comes once, in one form", async () => {
    await using r = await stream("GET", `${echo.url}/bytes/10`);
    const bytes = r.iter_bytes();
    const second = { fault: "body-consumed" };
    expect(() => r.iter_bytes()).toThrow(expect.objectContaining(second));
    expect(() => r.iter_lines()).toThrow(/iter_lines\(\) cannot read the body: iter_bytes\(\)/);
    await expect(r.read()).rejects.toMatchObject(second);
    await expect(r.save("unused")).rejects.toMatchObject(second);
    expect(Buffer.concat(await collect(bytes))).toHaveLength(10);
    expect(() => r.iter_text()).toThrow(requests.RequestException);
  });

  test("is counted for on_download as it is read", async () => {
    const calls: [number, number | undefined][] = [];
    const on_download = (bytes: number, total: number | undefined) => calls.push([bytes, total]);
    await using r = await stream("GET", `${echo.url}/bytes/50000`, { on_download });
    expect(calls).toEqual([]);
    await collect(r.iter_bytes());
    expect(calls.at(-1)).toEqual([50_000, 50_000]);
  });

  test("ends with what on_download throws", async () => {
    const thrown = new Error("enough");
    const on_download = (): never => {
      throw thrown;
    };
    await using r = await stream("GET", `${echo.url}/bytes/50000`, { on_download });
    expect((await collectUntilFailure(r.iter_bytes())).error).toBe(thrown);
  });
});

describe("read()", () => {
  test("gives the whole Response", async () => {
    await using r = await stream("GET", `${echo.url}/get?a=1`);
    const whole = await r.read();
    expect(whole).toBeInstanceOf(requests.Response);
    expect(whole.json()).toMatchObject({ args: { a: "1" } });
    expect(whole).toMatchObject({ status_code: 200, url: r.url });
    expect(whole.headers).toBe(r.headers);
  });

  test("keeps the encoding that was assigned", async () => {
    await using r = await stream(
      "GET",
      await serve("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n\xe9"),
    );
    r.encoding = "latin1";
    expect((await r.read()).content).toBe("é");
  });

  test("holds max_size, of decoded bytes; reading by pieces does not", async () => {
    const bytes = gzipSync(Buffer.alloc(100_000));
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bytes.length}\r\n\r\n`;
    const url = await serve(inSteps(head, bytes));
    await using small = await stream("GET", url, { max_size: 99_999 });
    await expect(small.read()).rejects.toBeInstanceOf(requests.BodyTooLarge);
    await using pieces = await stream("GET", url, { max_size: 10 });
    expect(Buffer.concat(await collect(pieces.iter_bytes()))).toHaveLength(100_000);
    await using fitting = await stream("GET", url, { max_size: 100_000 });
    expect((await fitting.read()).bytes()).toHaveLength(100_000);
  });
});
