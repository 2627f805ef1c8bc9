// nginx: files, ranges, conditions, credentials, limits, TLS and connections that it closes.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { alphabet, longText, type Nginx, startNginx } from "./servers/nginx.js";
import { startPythonHttpServer } from "./servers/python-http-server.js";
import { isInstalled, type RunningServer } from "./servers/start-server.js";

let nginx: Nginx;
let upstream: RunningServer;

const at = (path: string): string => nginx.url + path;

describe.runIf(isInstalled("nginx"))("nginx", () => {
  beforeAll(async () => {
    upstream = await startPythonHttpServer({ "old.txt": "from of old\n" });
    nginx = await startNginx(upstream.url);
  });
  afterAll(async () => {
    await nginx?.stop();
    await upstream?.stop();
  });

  test("a static file has a type, a length and validators that are obeyed", async () => {
    const file = await requests.get(at("/hello.txt"));
    expect([file.status_code, file.content]).toEqual([200, "hello\n"]);
    expect(file.header("server")).toMatch(/^nginx\/1/);
    expect(file.header("content-length")).toBe("6");
    const validators = [
      { "If-None-Match": file.header("etag") },
      { "If-Modified-Since": file.header("last-modified") },
    ];
    for (const headers of validators) {
      const same = await requests.get(at("/hello.txt"), { headers });
      expect([same.status_code, same.content]).toEqual([304, ""]);
    }
    const other = await requests.get(at("/hello.txt"), { headers: { "If-Match": '"other"' } });
    expect(other.status_code).toBe(412);
    const head = await requests.head(at("/hello.txt"));
    expect([head.content, head.header("content-length")]).toEqual(["", "6"]);
  });

  test("gzip as it is compressed, its length unknown", async () => {
    const seen: (readonly [number, number | undefined])[] = [];
    const response = await requests.get(at("/long.txt"), {
      on_download: (bytes, total) => seen.push([bytes, total]),
    });
    expect(response.header("content-encoding")).toBe("gzip");
    expect(response.header("transfer-encoding")).toBe("chunked");
    expect(response.content).toBe(longText);
    expect(seen.at(-1)?.[0]).toBeLessThan(longText.length);
    const plain = await requests.get(at("/long.txt"), { headers: { "Accept-Encoding": null } });
    expect(plain.header("content-encoding")).toBeNull();
    expect(plain.content).toBe(longText);
  });

  test("ranges: one, the last bytes, several at once, none", async () => {
    const range = (Range: string) => requests.get(at("/alphabet.txt"), { headers: { Range } });
    const part = await range("bytes=3-6");
    expect([part.status_code, part.content]).toEqual([206, "defg"]);
    expect(part.header("content-range")).toBe("bytes 3-6/26");
    expect((await range("bytes=-3")).content).toBe("xyz");
    const several = await range("bytes=0-1,24-25");
    expect(several.header("content-type")).toMatch(/^multipart\/byteranges; boundary=/);
    expect(several.content).toMatch(/\r\n\r\nab\r\n--[\s\S]*\r\n\r\nyz\r\n--/);
    const beyond = await range("bytes=99-");
    expect([beyond.status_code, beyond.ok]).toEqual([416, false]);
  });

  test("a file is saved whole, and its progress is told", async () => {
    const folder = await mkdtemp(join(tmpdir(), "requests-ts-"));
    await using reply = await requests.stream("GET", at("/large.bin"));
    const saved = await reply.save(join(folder, "large.bin"));
    expect(saved.bytes).toBe(3_000_000);
    expect((await readFile(saved.path)).every((byte) => byte === 7)).toBe(true);
    await rm(folder, { recursive: true });
  });

  test("what is left of a slow reply is not waited for", async () => {
    const started = performance.now();
    await using reply = await requests.stream("GET", at("/crawl/large.bin"));
    for await (const piece of reply.iter_bytes()) {
      expect(piece[0]).toBe(7);
      break;
    }
    await reply.close();
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("Basic: right, wrong, in UTF-8, in the URL; a HEAD too", async () => {
    const url = at("/private/secret.txt");
    const open = await requests.get(url);
    expect([open.status_code, open.header("www-authenticate")]).toEqual([
      401,
      'Basic realm="café"',
    ]);
    const right = { auth: ["ada", "pässword"] as const };
    expect((await requests.get(url, right)).content).toBe("for ada and bob\n");
    expect((await requests.head(url, right)).status_code).toBe(200);
    expect((await requests.get(url, { auth: ["ada", "password"] })).status_code).toBe(401);
    expect((await requests.get(url.replace("//", "//bob:builder@"))).status_code).toBe(200);
  });

  test("429 with Retry-After is obeyed, and returned where nobody retries", async () => {
    const url = at("/limited/one.txt");
    await requests.get(url);
    const refused = await requests.get(url);
    expect([refused.status_code, refused.content]).toEqual([429, "slow down"]);
    expect(refused.header("retry-after")).toBe("1");
    const patient = await requests.get(url, { retries: { attempts: 2, backoff: 0 } });
    expect([patient.status_code, patient.content]).toEqual([200, "one\n"]);
    expect(patient.elapsed).toBeGreaterThan(0.9);
  });

  test("a charset that only Content-Type knows", async () => {
    const response = await requests.get(at("/russian/peace.txt"));
    expect([response.encoding, response.content]).toEqual(["windows-1251", "мир"]);
    response.encoding = "koi8-r";
    expect(response.content).toBe("ЛХП");
  });

  test("an upstream of HTTP/1.0 arrives under 1.1", async () => {
    const response = await requests.get(at("/upstream/old.txt"));
    expect([response.status_code, response.content]).toEqual([200, "from of old\n"]);
    expect((await requests.get(at("/upstream/none"))).status_code).toBe(404);
    expect((await requests.post(at("/upstream/old.txt"), { data: "x" })).status_code).toBe(501);
  });

  test("PUT, DELETE and the verbs of WebDAV make, move and remove files", async () => {
    const stream = async function* (): AsyncGenerator<string> {
      for (let piece = 0; piece < 100; piece++) yield `${piece}`.repeat(1000);
    };
    const made = await requests.put(at("/store/deep/file.txt"), { data: stream() });
    expect(made.status_code).toBe(201);
    expect((await requests.put(at("/store/deep/file.txt"), { data: "short" })).status_code).toBe(
      204,
    );
    const moved = await requests.request("MOVE", at("/store/deep/file.txt"), {
      headers: { Destination: at("/store/moved.txt") },
    });
    expect(moved.status_code).toBe(204);
    expect((await requests.get(at("/store/moved.txt"))).content).toBe("short");
    expect((await requests.delete(at("/store/moved.txt"))).status_code).toBe(204);
    expect((await requests.delete(at("/store/moved.txt"))).status_code).toBe(404);
  });

  test("413 while the body is still being sent is a reply, not a broken connection", async () => {
    const large = new Uint8Array(8_000_000);
    const counted = await requests.put(at("/small/file.bin"), { data: large });
    expect(counted.status_code).toBe(413);
    const stream = async function* (): AsyncGenerator<Uint8Array> {
      for (let piece = 0; piece < 400; piece++) yield large.subarray(0, 20_000);
    };
    const chunked = await requests.put(at("/small/file.bin"), { data: stream() });
    expect(chunked.status_code).toBe(413);
  });

  test("a connection that is closed without a word is an error that says so", async () => {
    const call = requests.get(at("/nothing"));
    await expect(call).rejects.toBeInstanceOf(requests.ConnectionError);
    await expect(call).rejects.toMatchObject({ phase: "headers", sent: true });
  });

  test("connections that it closes after a while, or after a few calls, are replaced", async () => {
    await using session = new requests.Session({ base_url: nginx.url });
    for (let call = 0; call < 7; call++) {
      expect((await session.get("/few/hello.txt")).status_code).toBe(200);
    }
    await session.get("/brief/hello.txt");
    await new Promise((resolve) => setTimeout(resolve, 500));
    // Not idempotent, so it may not be repeated: the dead connection has to be known before.
    expect((await session.post("/text", { data: "x" })).status_code).toBe(200);
  });

  test("a hundred calls at once and a hundred in a row", async () => {
    await using session = new requests.Session({ base_url: nginx.url });
    const many = await Promise.all(Array.from({ length: 100 }, () => session.get("/alphabet.txt")));
    expect(many.every((one) => one.content === alphabet)).toBe(true);
    for (let call = 0; call < 100; call++) {
      expect((await session.get("/text")).content).toMatch(/^GET requests-ts\//);
    }
  });

  test("a header that is too long for it is a 400", async () => {
    const response = await requests.get(at("/text"), { headers: { "X-Long": "x".repeat(9000) } });
    expect(response.status_code).toBe(400);
    expect(response.content).toContain("Request Header Or Cookie Too Large");
  });

  test("any method that is a token arrives, and any path", async () => {
    expect((await requests.request("PURGE", at("/text"))).content).toMatch(/^PURGE /);
    const odd = await requests.get(at("/none/ü ß%2F/?a=b c&d"));
    expect([odd.status_code, odd.url]).toEqual([404, at("/none/%C3%BC%20%C3%9F%2F/?a=b%20c&d")]);
  });
});

describe.runIf(isInstalled("nginx"))("nginx under TLS", () => {
  beforeAll(async () => {
    nginx = await startNginx("http://127.0.0.1:1");
  });
  afterAll(() => nginx?.stop());

  test("is trusted by its authority, by nobody else", async () => {
    const url = `${nginx.secureUrl}/hello.txt`;
    const known = await requests.get(url, { verify: nginx.authority });
    expect([known.content, known.timings.tls === null]).toEqual(["hello\n", false]);
    await expect(requests.get(url)).rejects.toBeInstanceOf(requests.SSLError);
    expect((await requests.get(url, { verify: false })).status_code).toBe(200);
  });

  test("another name than the certificate's is refused", async () => {
    const { port } = new URL(nginx.secureUrl);
    const call = requests.get(`https://localhost:${port}/hello.txt`, { verify: nginx.authority });
    await expect(call).rejects.toBeInstanceOf(requests.SSLError);
  });

  test("a client certificate, over TLS 1.2", async () => {
    const { mutualUrl, authority, client } = nginx;
    const verified = { verify: authority };
    expect((await requests.get(mutualUrl, verified)).status_code).toBe(403);
    const cert = [client.cert, client.key] as const;
    const known = await requests.get(mutualUrl, { ...verified, cert });
    expect(known.content).toBe("CN=leaf over TLSv1.2");
  });

  test("http and https to the wrong port", async () => {
    const plain = await requests.get(nginx.secureUrl.replace("https", "http"));
    expect(plain.status_code).toBe(400);
    expect(plain.content).toContain("plain HTTP request was sent to HTTPS port");
    const secure = requests.get(nginx.url.replace("http", "https"));
    await expect(secure).rejects.toBeInstanceOf(requests.SSLError);
  });

  test("a redirect to https is followed, one back to http is refused unless it is asked for", async () => {
    const verify = nginx.authority;
    const up = await requests.get(at("/to-secure"), { verify });
    expect([up.content, up.history.length]).toEqual(["hello\n", 1]);
    const url = `${nginx.secureUrl}/to-plain`;
    await expect(requests.get(url, { verify })).rejects.toBeInstanceOf(requests.RequestException);
    const down = await requests.get(url, { verify, allow_redirects: { downgrade: true } });
    expect(down.content).toBe("hello\n");
  });

  test("an upload under TLS, with its progress", async () => {
    const told: number[] = [];
    const response = await requests.put(`${nginx.secureUrl}/store/upload.bin`, {
      data: new Uint8Array(1_000_000),
      verify: nginx.authority,
      on_upload: (bytes) => void told.push(bytes),
    });
    expect([response.status_code, told.at(-1)]).toEqual([201, 1_000_000]);
  });
});
