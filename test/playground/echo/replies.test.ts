// Status lines and headers that the echo server is asked for.
import { describe, expect, test } from "vitest";
import { anyText, call, useEchoServer } from "./call-echo.js";

useEchoServer();

const basic = (text: string, charset: BufferEncoding = "utf8") => ({
  Authorization: `Basic ${Buffer.from(text, charset).toString("base64")}`,
});

describe("status lines and headers", () => {
  const deletion = expect.stringMatching(/^a=; Expires=.*; Max-Age=0; Path=\/$/) as unknown;
  const basicRealm = 'Basic realm="Fake Realm"';
  test.each<[string, Record<string, string>, number, object]>([
    ["PUT /status/204", {}, 204, {}],
    ["GET /status/302,500", {}, 302, { location: "/redirect/1" }],
    ["GET /status/308", {}, 308, { "content-length": "0" }],
    ["GET /status/401", {}, 401, { "www-authenticate": basicRealm }],
    ["BREW /status/418", {}, 418, { "x-more-info": anyText }],
    ["GET /status/100", {}, 400, {}],
    ["GET /status/", {}, 404, {}],
    ["GET /nothing", {}, 404, {}],
    ["POST /get", {}, 405, { allow: "GET, HEAD, OPTIONS" }],
    ["BREW /get", {}, 405, { allow: "GET, HEAD, OPTIONS" }],
    ["GET /post", {}, 405, { allow: "POST, OPTIONS" }],
    ["HEAD /get", {}, 200, { "content-type": "application/json" }],
    ["OPTIONS /get", {}, 200, { allow: "GET, HEAD, OPTIONS", "content-length": "0" }],
    ["GET /basic-auth/u/p", {}, 401, { "www-authenticate": basicRealm }],
    ["GET /basic-auth/u/p%3A", basic("u:p:"), 200, {}],
    ["GET /basic-auth/u/%C3%A9", basic("u:é", "latin1"), 200, {}],
    ["GET /basic-auth/u/%C3%A9", basic("u:é"), 200, {}],
    ["GET /hidden-basic-auth/u/p", basic("u:x"), 404, {}],
    ["GET /hidden-basic-auth/u/p", basic("u:p"), 200, {}],
    ["GET /bearer", {}, 401, { "www-authenticate": "Bearer" }],
    ["GET /bearer", { Authorization: "Bearer t" }, 200, {}],
    ["GET /redirect/3", {}, 302, { location: "/relative-redirect/2" }],
    ["GET /redirect/1?absolute=true", { Host: "h:1" }, 302, { location: "http://h:1/get" }],
    ["GET /relative-redirect/1", {}, 302, { location: "/get" }],
    ["GET /absolute-redirect/2", { Host: "h" }, 302, { location: "http://h/absolute-redirect/1" }],
    ["GET /redirect/0", {}, 400, {}],
    ["POST /redirect-to?url=%2Fa%20b&status_code=307", {}, 307, { location: "/a b" }],
    ["GET /redirect-to?url=x&status_code=200", {}, 302, { location: "x" }],
    ["GET /redirect-to?url=a%0D%0AB:c", {}, 400, {}],
    [
      "GET /cookies/set?a=1&b=2",
      {},
      302,
      { location: "/cookies", "set-cookie": ["a=1; Path=/", "b=2; Path=/"] },
    ],
    ["GET /cookies/set/a/b%3B%C3%A9", {}, 302, { "set-cookie": ['a="b\\073\\303\\251"; Path=/'] }],
    ["GET /cookies/delete?a", {}, 302, { "set-cookie": [deletion] }],
    ["GET /cookies/set?a%3B=1", {}, 400, {}],
    ["GET /cache", {}, 200, { etag: anyText, "last-modified": anyText }],
    ["GET /cache", { "If-None-Match": "x" }, 304, {}],
    ["GET /cache/60", {}, 200, { "cache-control": "public, max-age=60" }],
    ["GET /etag/e", {}, 200, { etag: '"e"' }],
    ["GET /etag/e", { "If-None-Match": '"x", W/"e"' }, 304, { etag: '"e"' }],
    ["GET /etag/e", { "If-Match": '"x"' }, 412, {}],
    ["GET /range/26", { Range: "bytes=26-" }, 416, { "content-range": "bytes */26" }],
    [
      "GET /range/26",
      { Range: "bytes=1-2" },
      206,
      { "content-range": "bytes 1-2/26", etag: '"range26"' },
    ],
    ["GET /drip?duration=0&delay=0&code=503", {}, 503, { "content-length": "10" }],
    ["GET /bytes/-1", {}, 400, {}],
    ["GET /xml", {}, 200, { "content-type": "application/xml" }],
    ["GET /robots.txt", {}, 200, { "content-type": "text/plain" }],
  ])("%s %o gives %i", async (line, headers, status, expected) => {
    const [method = "", target = ""] = line.split(" ");
    const reply = await call(target, { method, headers });
    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject(expected);
  });

  test("response-headers lists what it sends, its own length included", async () => {
    const { headers, bytes, json } = await call(
      "/response-headers?X-A=1&x-a=2&content-type=text/odd",
    );
    expect(headers).toMatchObject({ "content-type": "text/odd", "x-a": "1, 2" });
    expect(json()).toMatchObject({ "X-A": ["1", "2"], "Content-Length": String(bytes.length) });
    expect((await call("/response-headers?a%20b=1")).status).toBe(400);
  });

  test("cookies come back as they were set", async () => {
    const { json } = await call("/cookies", { headers: { Cookie: 'a="b\\073\\303\\251"; c=d=e' } });
    expect(json()).toEqual({ cookies: { a: "b;é", c: "d=e" } });
  });
});
