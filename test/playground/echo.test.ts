// Holds the echo server to httpbin's vocabulary, over real sockets and node's own client.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request as send } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerWith } from "../../playground/echo/dispatch.js";
import { type EchoServer, echoRoutes, startEchoServer } from "../../playground/echo/server.js";

let server: EchoServer;
beforeAll(async () => {
  server = await startEchoServer();
});
afterAll(() => server.close());

interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
  readonly agent?: Agent;
}

async function call(target: string, { body, ...options }: Call = {}) {
  // Said outright because node's client leaves the body of a GET or DELETE unframed.
  const framing = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
  const headers = { ...framing, ...options.headers };
  const outgoing = send(server.url, { ...options, path: target, headers });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const chunks: Buffer[] = await incoming.toArray();
  const bytes = Buffer.concat(chunks);
  return {
    status: incoming.statusCode,
    headers: incoming.headers,
    bytes,
    text: bytes.toString(),
    json: () => JSON.parse(bytes.toString()) as unknown,
  };
}

const anyText = expect.any(String) as unknown;
const basic = (text: string, charset: BufferEncoding = "utf8") => ({
  Authorization: `Basic ${Buffer.from(text, charset).toString("base64")}`,
});

describe("showing the request", () => {
  test("prints sorted, indented JSON with canonical headers", async () => {
    const options = { headers: { "x-oDD-name": ["1", "2"], Connection: "close" } };
    const { headers, text } = await call("/get?b=2&10=x&a=%C3%A9&9=y&b=+", options);
    expect(headers["content-type"]).toBe("application/json");
    expect(text).toBe(`{
  "args": {
    "10": "x",
    "9": "y",
    "a": "\\u00e9",
    "b": [
      "2",
      " "
    ]
  },
  "headers": {
    "Connection": "close",
    "Host": "127.0.0.1:${server.port}",
    "X-Odd-Name": "1,2"
  },
  "origin": "127.0.0.1",
  "url": "${server.url}/get?b=2&10=x&a=%C3%A9&9=y&b=+"
}
`);
  });

  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  const none = { data: "", files: {}, form: {}, json: null };
  test.each<[string, Call, object]>([
    ["/post", { method: "POST" }, none],
    ["/put", { method: "PUT", body: '{"a":[1]}' }, { data: '{"a":[1]}', json: { a: [1] } }],
    ["/patch", { method: "PATCH", body: Buffer.from("é€") }, { data: "é€", json: null }],
    [
      "/post",
      { method: "POST", headers: form, body: "?a=1&b=%20&a=" },
      { ...none, form: { "?a": "1", a: "", b: " " } },
    ],
    [
      "/delete",
      { method: "DELETE", body: Buffer.from([255, 0]) },
      { data: "data:application/octet-stream;base64,/wA=" },
    ],
    ["/anything", { method: "GET" }, { ...none, method: "GET" }],
    ["/anything/a//b?c", { method: "OPTIONS" }, { method: "OPTIONS", args: { c: "" } }],
    ["/anything/x", { method: "BREW", body: "beans" }, { method: "BREW", data: "beans" }],
    ["/anything/", { method: "POSTAL" }, { method: "POSTAL" }],
    ["/user-agent", {}, { "user-agent": null }],
    ["/ip", {}, { origin: "127.0.0.1" }],
    ["/uuid", {}, { uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown }],
    [
      "/headers",
      { headers: { Dnt: "1" } },
      { headers: expect.objectContaining({ Dnt: "1" }) as unknown },
    ],
  ])("%s %o", async (target, options, expected) => {
    expect((await call(target, options)).json()).toMatchObject(expected);
  });

  test("custom methods mix with others on one connection", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (const method of ["GET", "BREW", "M-SEARCH", "PLAY", "PUTS", "POST", "BREW"]) {
      const { json } = await call("/anything", { method, agent, body: "x" });
      expect(json()).toMatchObject({ method, data: "x" });
    }
    agent.destroy();
  });

  test("proxied requests name the whole URL", async () => {
    const { json } = await call("http://else.where/get?a=b");
    expect(json()).toMatchObject({ url: "http://else.where/get?a=b", args: { a: "b" } });
  });
});

describe("multipart", () => {
  const headers = { "Content-Type": 'multipart/form-data; boundary="b/1"' };
  const post = (body: Buffer) => call("/post", { method: "POST", headers, body });

  test("is read from bytes", async () => {
    const binary = Buffer.from([0, 255, 13, 10, 45, 45, 98, 47, 49, 120, 13, 10, 13, 10, 200]);
    const part = (disposition: string, content: string | Buffer, more = "") =>
      Buffer.concat([
        Buffer.from(`--b/1\r\nContent-Disposition: form-data; ${disposition}\r\n${more}\r\n`),
        Buffer.from(content),
        Buffer.from("\r\n"),
      ]);
    const body = Buffer.concat([
      Buffer.from("a preamble\r\n"),
      part('name="ü"', "é"),
      part('name="twice"', "1"),
      part('name="twice"', ""),
      part('name="text"; filename="a;\\"b.txt"', "plain\r\n--b/1 not a delimiter"),
      part('name="%22"; filename="x"', binary, "Content-Type: image/odd\r\n"),
      part("name=star; filename*=UTF-8''%E2%82%AC", ""),
      Buffer.from("--b/1--\r\nan epilogue"),
    ]);
    expect((await post(body)).json()).toMatchObject({
      data: "",
      files: {
        '"': `data:image/odd;base64,${binary.toString("base64")}`,
        star: "",
        text: "plain\r\n--b/1 not a delimiter",
      },
      form: { twice: ["1", ""], ü: "é" },
    });
  });

  test.each(["", "--b/1\r\n\r\nx", "--b/1\r\nX: 1\r\n\r\nx\r\n--b/1--"])(
    "refuses %j",
    async (text) => {
      expect((await post(Buffer.from(text))).status).toBe(400);
    },
  );
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

describe("digest", () => {
  test.each([
    ["auth", "/MD5", "md5"],
    ["auth", "", "md5"],
    ["auth-int", "/SHA-256", "sha256"],
    ["both", "/SHA-512", "sha512"],
  ])("%s%s", async (qop, algorithm, digest) => {
    const uri = `/digest-auth/${qop}/u/p${algorithm}?q=1,2`;
    const challenge = (await call(uri)).headers["www-authenticate"] ?? "";
    const field = (name: string) => new RegExp(`${name}="?([^",]+)`).exec(challenge)?.[1] ?? "";
    expect(challenge).toContain(qop === "both" ? 'qop="auth, auth-int"' : `qop="${qop}"`);
    const h = (text: string) => createHash(digest).update(text).digest("hex");
    const used = qop === "both" ? "auth-int" : qop;
    const answer = (body: string, nonce: string) => {
      const ha2 = h(`POST:${uri}${used === "auth-int" ? `:${h(body)}` : ""}`);
      const response = h(`${h(`u:${field("realm")}:p`)}:${nonce}:00000001:c:${used}:${ha2}`);
      const parts = { username: "u", realm: field("realm"), nonce, uri, cnonce: "c", response };
      const quoted = Object.entries({ ...parts, opaque: field("opaque") }).map(
        ([k, v]) => `${k}="${v}"`,
      );
      const rest = `qop=${used}, nc=00000001, algorithm=${field("algorithm")}`;
      return { Authorization: `Digest ${quoted.join(", ")}, ${rest}` };
    };
    const post = (headers: { Authorization: string }) =>
      call(uri, { method: "POST", headers, body: "hello" });
    const good = await post(answer("hello", field("nonce")));
    expect([good.status, good.json()]).toEqual([200, { authenticated: true, user: "u" }]);
    expect((await post(answer("hello", "0".repeat(48)))).status).toBe(401);
    const tampered = await post(answer("other", field("nonce")));
    expect(tampered.status).toBe(used === "auth-int" ? 401 : 200);
  });
});

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

describe("troubles", () => {
  test("clients that leave midway leave the server well", async () => {
    const requests = [
      "GET /drip?delay=0&duration=9 HTTP/1.1\r\nHost: h\r\n\r\n",
      "GET /stream-bytes/1000000000 HTTP/1.1\r\nHost: h\r\n\r\n",
      "POST /post HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nhalf",
      "BREW /delay/9 HTTP/1.1\r\nHost: h\r\n\r\n",
      "not http\r\n\r\n",
    ];
    for (const text of requests) {
      const socket = connect(server.port, "127.0.0.1");
      socket.write(text);
      if (!text.startsWith("POST")) await once(socket, "data");
      socket.resetAndDestroy();
    }
    expect((await call("/delay/0.01")).status).toBe(200);
  });

  test("unreadable requests get a 400 and the connection closed", async () => {
    const socket = connect(server.port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nno header\r\n\r\n");
    const [reply] = (await once(socket, "data")) as [Buffer];
    expect(reply.toString()).toMatch(/^HTTP\/1.1 400 /);
    await once(socket, "close");
  });

  test("a failing handler gives 500", async () => {
    const fail = () => {
      throw new Error("boom");
    };
    const broken = { pattern: "/{x}", methods: ["GET"], description: "fails", handler: fail };
    const answer = answerWith([broken]);
    const http = createServer((incoming, response) => answer(incoming, response, "GET"));
    await once(http.listen(0, "127.0.0.1"), "listening");
    const { port } = http.address() as AddressInfo;
    const reply = await fetch(`http://127.0.0.1:${port}/x`);
    expect([reply.status, await reply.text()]).toEqual([500, "the echo server failed: boom\n"]);
    http.close();
    http.closeAllConnections();
  });

  test("close is prompt, repeatable, and loopback is all there is", async () => {
    const other = await startEchoServer();
    const hanging = fetch(`${other.url}/drip?delay=9`).catch(() => "cut off");
    const idle = connect(other.port, "127.0.0.1");
    await once(idle, "connect");
    idle.on("error", () => {});
    await Promise.all([other.close(), other.close()]);
    expect(await hanging).toBe("cut off");
    await expect(startEchoServer({ host: "0.0.0.0" })).rejects.toThrow(RangeError);
  });
});
