// Bodies that the echo server makes: ranges, codings, documents, large ones.
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { echoRoutes } from "../../../playground/echo/server.js";
import { anyText, type Call, call, useEchoServer } from "./call-echo.js";

useEchoServer();

describe("bodies", () => {
  test.each<[string, Call, string]>([
    ["/range/30", {}, "abcdefghijklmnopqrstuvwxyzabcd"],
    ["/range/30", { headers: { Range: "bytes=24-27" } }, "yzab"],
    ["/range/30", { headers: { Range: "bytes=-2" } }, "cd"],
    ["/range/30", { headers: { Range: "bytes=28-99", "If-Range": '"range30"' } }, "cd"],
    ["/range/3", { headers: { Range: "bytes=1-", "If-Range": '"old"' } }, "abc"],
    ["/range/3", { headers: { Range: "bytes=2-1" } }, "abc"],
    ["/drip?duration=0.05&delay=0.01&numbytes=5", {}, "*****"],
    ["/drip?delay=0&numbytes=5", { method: "HEAD" }, ""],
    ["/bytes/0", {}, ""],
  ])("%s %o", async (target, options, text) => {
    expect((await call(target, options)).text).toBe(text);
  });

  test("seeded bytes repeat, whole or in chunks", async () => {
    const whole = await call("/bytes/100000?seed=7");
    const chunked = await call("/stream-bytes/100000?seed=7&chunk_size=333");
    expect(whole.headers["content-length"]).toBe("100000");
    expect(chunked.headers["transfer-encoding"]).toBe("chunked");
    expect(chunked.bytes.equals(whole.bytes)).toBe(true);
    expect(new Set(whole.bytes).size).toBe(256);
    expect((await call("/bytes/100000")).bytes.equals(whole.bytes)).toBe(false);
  });

  test.each([
    ["/gzip", "gzip", "gzipped", gunzipSync],
    ["/deflate", "deflate", "deflated", inflateSync],
    ["/brotli", "br", "brotli", brotliDecompressSync],
  ] as const)("%s", async (target, coding, flag, decompress) => {
    const { headers, bytes } = await call(target);
    expect(headers["content-encoding"]).toBe(coding);
    expect(JSON.parse(decompress(bytes).toString())).toMatchObject({ [flag]: true, method: "GET" });
  });

  test("documents, lines, events and the index", async () => {
    expect((await call("/json")).json()).toMatchObject({
      slideshow: { title: anyText },
    });
    expect((await call("/html")).text).toContain("<h1>");
    expect((await call("/encoding/utf8")).text).toContain("日本語");
    expect((await call("/image/png")).bytes.toString("latin1")).toMatch(/^\x89PNG\r\n.*IEND.{4}$/s);
    const lines = (await call("/stream/3?a=b")).text.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: 0 },
      { id: 1 },
      { id: 2, args: { a: "b" } },
    ]);
    expect((await call("/sse/2")).text).toMatch(/^(event: ping\nid: \d\ndata: \{.*\}\n\n){2}$/);
    const index = (await call("/")).text.trimEnd().split("\n");
    expect(index).toHaveLength(echoRoutes.length);
  });

  test("large bodies are echoed up to 64 MiB and refused past that", async () => {
    const limit = 64 * 1024 ** 2;
    const big = await call("/post", { method: "POST", body: Buffer.alloc(limit, "x") });
    expect([big.status, (big.json() as { data: string }).data.length]).toEqual([200, limit]);
    const more = { method: "POST", body: Buffer.alloc(limit + 1) };
    expect((await call("/post", more)).status).toBe(413);
    expect((await call("/status/200", more)).status).toBe(200);
  });
});
