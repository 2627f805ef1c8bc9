// Apache httpd: Digest, CGI in chunks, charsets of .htaccess, WebDAV, replies of scripts of one's own.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { startApache } from "./servers/apache.js";
import { isInstalled, type RunningServer } from "./servers/start-server.js";

let apache: RunningServer;
const at = (path: string): string => apache.url + path;

/** The statuses that it logged for a path, once all are written. */
async function answers(path: string): Promise<number[]> {
  const lines = (await readFile(join(apache.folder, "answers"), "utf8")).split("\n");
  return lines.filter((line) => line.endsWith(` ${path}`)).map((line) => Number.parseInt(line, 10));
}

const right = { auth: { digest: ["ada", "secret"] as const } };

describe.runIf(isInstalled("apache"))("Apache", () => {
  beforeAll(async () => {
    apache = await startApache();
  });
  afterAll(() => apache?.stop());

  test("Digest: right, wrong, none; with a query, a body and a HEAD", async () => {
    const url = at("/digest/hello.txt");
    expect((await requests.get(url)).header("www-authenticate")).toMatch(/^Digest realm="board"/);
    expect((await requests.get(url, right)).content).toBe("digested\n");
    expect((await requests.get(`${url}?a=1&b=%20`, right)).status_code).toBe(200);
    expect((await requests.head(url, right)).status_code).toBe(200);
    const wrong = { auth: { digest: ["ada", "other"] as const } };
    expect((await requests.get(url, wrong)).status_code).toBe(401);
  });

  test("Digest: a session is asked once, and once more when its nonce grew stale", async () => {
    await using session = new requests.Session({ ...right, base_url: apache.url });
    for (let call = 0; call < 4; call++) {
      expect((await session.get(`/counted/hello.txt?${call}`)).content).toBe("digested\n");
    }
    await expect.poll(() => answers("/counted/hello.txt")).toEqual([401, 200, 200, 200, 200]);
    await new Promise((resolve) => setTimeout(resolve, 3200));
    expect((await session.get("/counted/hello.txt")).status_code).toBe(200);
    const all = [401, 200, 200, 200, 200, 401, 200];
    await expect.poll(() => answers("/counted/hello.txt")).toEqual(all);
  });

  test("CGI in chunks: whole, and line by line as it comes", async () => {
    const whole = await requests.get(at("/cgi/chunks.cgi"));
    expect(whole.header("transfer-encoding")).toBe("chunked");
    expect(whole.content).toBe("line 1\nline 2\nline 3\nline 4\nline 5\n");
    await using reply = await requests.stream("GET", at("/cgi/chunks.cgi"));
    const lines: string[] = [];
    for await (const line of reply.iter_lines()) lines.push(line);
    expect(lines).toHaveLength(5);
  });

  test("a body that is sent in chunks, and one that is sent compressed", async () => {
    const stream = async function* (): AsyncGenerator<string> {
      yield "one ";
      yield "two €";
    };
    const chunked = await requests.post(at("/cgi/body.cgi"), { data: stream() });
    expect([chunked.content, chunked.header("x-length")]).toEqual(["one two €", ""]);
    const headers = { "Content-Encoding": "gzip" };
    const zipped = await requests.post(at("/cgi/body.cgi"), { data: gzipSync("small"), headers });
    expect(zipped.content).toBe("small");
  });

  test("charsets: of .htaccess, of a file's ending, of the page itself", async () => {
    const price = await requests.get(at("/charsets/price.txt"));
    expect([price.encoding, price.content]).toEqual(["iso-8859-15", "€ 5"]);
    const book = await requests.get(at("/charsets/book.sjis"));
    expect([book.encoding, book.content]).toEqual(["shift_jis", "日本"]);
    // Content-Type wins over what a page says of itself.
    expect((await requests.get(at("/charsets/page.meta"))).encoding).toBe("iso-8859-15");
  });

  test("languages are negotiated", async () => {
    const page = (language: string) =>
      requests.get(at("/languages/page"), { headers: { "Accept-Language": language } });
    expect((await page("de, en;q=0.5")).content).toBe("<p>hallo");
    const english = await page("en");
    expect(english.content).toBe("<p>hello");
    expect(english.header("content-language")).toBe("en");
  });

  test("a listing, its odd name, and the slash that was left out", async () => {
    const listing = await requests.get(at("/folder"));
    expect([listing.url, listing.history[0]?.status_code]).toEqual([at("/folder/"), 301]);
    const href = /href="(%c3[^"]*)"/i.exec(listing.content)?.[1] ?? "";
    expect((await requests.get(new URL(href, listing.url))).content).toBe("named\n");
    expect((await requests.get(at("/folder/ä b.txt"))).content).toBe("named\n");
  });

  test("a status and reason of one's own", async () => {
    const response = await requests.get(at("/asis/reason.asis"));
    expect([response.status_code, response.reason]).toEqual([299, "Nearly Fine"]);
    expect([response.header("x-a"), response.content]).toEqual(["1, 2", "as is"]);
  });

  test("compressed on the way, with links; a part of it is not", async () => {
    const response = await requests.get(at("/text/long.txt"));
    expect(response.header("content-encoding")).toBe("gzip");
    expect(response.content).toHaveLength(108_000);
    expect(response.headers.match(/^Link: .*$/gm)).toHaveLength(2);
    expect(response.links.next?.url).toBe(at("/text/2"));
    expect(response.links.last?.url).toBe(at("/text/9"));
    const part = await requests.get(at("/text/long.txt"), { headers: { Range: "bytes=0-9" } });
    expect([part.status_code, part.content]).toEqual([206, "compress m"]);
    const head = await requests.head(at("/text/long.txt"));
    expect([head.content, head.header("content-encoding")]).toEqual(["", "gzip"]);
  });

  test("307 repeats the body, 303 does not, 410 is the end", async () => {
    const again = await requests.post(at("/old"), { data: "kept" });
    expect([again.content, again.history[0]?.status_code]).toEqual(["kept", 307]);
    const seen = await requests.post(at("/see"), { data: "dropped" });
    expect(seen.url).toBe(at("/text/long.txt"));
    expect((await requests.get(at("/gone"))).status_code).toBe(410);
  });

  test("a body after the head of a HEAD is not taken for the next reply", async () => {
    await using session = new requests.Session({ base_url: apache.url });
    for (const script of ["nph-short", "nph-old", "nph-cut", "nph-nameless"]) {
      expect((await session.head(`/cgi/${script}.cgi`)).status_code).toBe(200);
      expect((await session.get("/asis/reason.asis")).status_code).toBe(299);
    }
  });

  test("a script that answers in HTTP/1.0 ends where it closes", async () => {
    expect((await requests.get(at("/cgi/nph-old.cgi"))).content).toBe("until it closes");
  });

  test("a reply without a reason", async () => {
    const response = await requests.get(at("/cgi/nph-nameless.cgi"));
    expect([response.status_code, response.reason, response.content]).toEqual([200, "", "ok"]);
  });

  test.each(["short", "cut"])("a reply that is cut (%s) is no success", async (kind) => {
    const call = requests.get(at(`/cgi/nph-${kind}.cgi`), { timeout: 10 });
    await expect(call).rejects.toBeInstanceOf(requests.ChunkedEncodingError);
  });

  test("a script that fails is a 500 with a page", async () => {
    const response = await requests.get(at("/cgi/fails.cgi"));
    expect([response.status_code, response.reason]).toEqual([500, "Internal Server Error"]);
    expect(() => response.raise_for_status()).toThrow(/500/);
  });

  test("WebDAV: MKCOL, PUT, PROPFIND, LOCK, COPY, DELETE", async () => {
    const call = async (method: string, path: string, headers = {}, data?: string) => {
      const options = data === undefined ? { headers } : { headers, data };
      return await requests.request(method, at(path), options);
    };
    expect((await call("MKCOL", "/dav/box")).status_code).toBe(201);
    expect((await requests.put(at("/dav/box/a.txt"), { data: "a" })).status_code).toBe(201);
    const xml = '<?xml version="1.0"?><propfind xmlns="DAV:"><allprop/></propfind>';
    const found = await call("PROPFIND", "/dav/box/", { Depth: 1 }, xml);
    expect([found.status_code, found.reason]).toEqual([207, "Multi-Status"]);
    expect(found.content).toContain("/dav/box/a.txt");
    const lock =
      '<?xml version="1.0"?><lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>';
    const locked = await call("LOCK", "/dav/box/a.txt", {}, lock);
    expect((await requests.put(at("/dav/box/a.txt"), { data: "b" })).status_code).toBe(423);
    const headers = { "Lock-Token": locked.header("lock-token") };
    expect((await call("UNLOCK", "/dav/box/a.txt", headers)).status_code).toBe(204);
    const Destination = at("/dav/box/b.txt");
    expect((await call("COPY", "/dav/box/a.txt", { Destination })).status_code).toBe(201);
    expect((await requests.get(at("/dav/box/b.txt"))).content).toBe("a");
    expect((await requests.delete(at("/dav/box/"))).status_code).toBe(204);
  });

  test("TRACE shows what arrived, OPTIONS what is allowed", async () => {
    const traced = await requests.request("TRACE", at("/text/long.txt"), {
      headers: { "X-Trace": "ünï" },
    });
    expect(traced.header("content-type")).toContain("message/http");
    expect(traced.content).toMatch(/^TRACE \/text\/long\.txt HTTP\/1\.1\r\n/);
    expect(traced.content).toContain("X-Trace: ünï");
    const options = await requests.request("OPTIONS", at("/dav/"));
    expect(options.header("allow")).toContain("PROPFIND");
  });

  test("a connection that it closed after a second is known to be dead", async () => {
    await using session = new requests.Session({ base_url: apache.url });
    await session.get("/asis/reason.asis");
    await new Promise((resolve) => setTimeout(resolve, 1300));
    const posted = await session.post("/cgi/body.cgi", { data: "x" });
    expect(posted.content).toBe("x");
  });
});
