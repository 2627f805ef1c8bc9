// Every endpoint of httpbin under gunicorn, each for what it is there to show.
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { startHttpbin } from "./servers/httpbin.js";
import { isInstalled, type RunningServer } from "./servers/start-server.js";

const source = "/usr/lib/python3/dist-packages/httpbin/core.py";

interface Echo {
  readonly args: Record<string, unknown>;
  readonly cookies: Record<string, string>;
  readonly form: Record<string, string>;
  readonly headers: Record<string, string>;
  readonly method: string;
  readonly url: string;
}

let server: RunningServer;
const asked = new Set<string>();

/** The URL of an endpoint, which then counts as asked for. */
function at(path: string): string {
  asked.add(path.replace(/\?.*/, ""));
  return server.url + path;
}

describe.runIf(isInstalled("httpbin"))("httpbin", () => {
  beforeAll(async () => {
    server = await startHttpbin();
  });
  afterAll(() => server?.stop());

  test.each([
    ["/", /httpbin\(1\)/, "text/html"],
    ["/html", /Herman Melville/, "text/html"],
    ["/robots.txt", /^User-agent: \*/, "text/plain"],
    ["/deny", /YOU SHOULDN'T BE HERE/, "text/plain"],
    ["/forms/post", /<form method="post"/, "text/html"],
    ["/xml", /<slideshow/, "application/xml"],
    ["/encoding/utf8", /^Not much going on here/, "text/html"], // Debian left the sample out
    ["/base64/4oKsIDEyMw==", /^€ 123$/, "text/html"],
    ["/links/3/1", /<a href='\/links\/3\/0'>0<\/a> 1 /, "text/html"],
  ])("%s is the text that it should be", async (path, content, type) => {
    const response = await requests.get(at(path));
    expect(response.content).toMatch(content);
    expect(response.header("content-type")).toContain(type);
  });

  test("/ip, /uuid, /headers and /user-agent say what was sent", async () => {
    expect((await requests.get(at("/ip"))).json()).toEqual({ origin: "127.0.0.1" });
    expect((await requests.get(at("/uuid"))).json<{ uuid: string }>().uuid).toHaveLength(36);
    const headers = { "X-Twice": "1, 2", "User-Agent": "board/1" };
    const echo = (await requests.get(at("/headers"), { headers })).json<Echo>();
    expect(echo.headers).toMatchObject({ ...headers, Host: `127.0.0.1:${server.port}` });
    const agent = await requests.get(at("/user-agent"), { headers });
    expect(agent.json()).toEqual({ "user-agent": "board/1" });
  });

  test("/get and /anything show parameters as they were given", async () => {
    const params = { q: "bolt & nut", tag: ["m6", "m8"], ü: "ß/é", none: null };
    const echo = (await requests.get(at("/get?first=1"), { params })).json<Echo>();
    expect(echo.args).toEqual({ first: "1", q: "bolt & nut", tag: ["m6", "m8"], ü: "ß/é" });
    const any = await requests.request("TRACE", at("/anything/below/it"), { params: { a: 1 } });
    expect(any.json<Echo>().method).toBe("TRACE");
    expect((await requests.post(at("/anything"), { data: "" })).json<Echo>().method).toBe("POST");
  });

  test("/post, /put, /patch and /delete take a form and an empty body", async () => {
    const form = new URLSearchParams([["name", "Ada & Bob"]]);
    const posted = await requests.post(at("/post"), { data: form });
    expect(posted.json<Echo>().form).toEqual({ name: "Ada & Bob" });
    const empty = await requests.put(at("/put"), { data: "" });
    expect(empty.json<Echo>().headers["Content-Length"]).toBe("0");
    expect((await requests.patch(at("/patch"))).status_code).toBe(200);
    const removed = await requests.delete(at("/delete"));
    expect(removed.json<Echo>().headers["Content-Length"]).toBeUndefined();
  });

  test.each(["gzip", "deflate", "brotli"])("/%s is decoded", async (coding) => {
    const response = await requests.get(at(`/${coding}`));
    const key = { gzip: "gzipped", deflate: "deflated", brotli: "brotli" }[coding] ?? "";
    expect(response.json()).toMatchObject({ [key]: true });
    expect(response.header("content-encoding")).toBe(coding === "brotli" ? "br" : coding);
  });

  test.each(["redirect", "relative-redirect", "absolute-redirect"])(
    "/%s is followed, and stops where it is told to",
    async (kind) => {
      const response = await requests.get(at(`/${kind}/4`));
      expect(response.url).toBe(`${server.url}/get`);
      expect(response.history.map((one) => one.status_code)).toEqual([302, 302, 302, 302]);
      const plain = await requests.get(at(`/${kind}/4`), { allow_redirects: false });
      expect(plain.status_code).toBe(302);
      const few = requests.get(at(`/${kind}/4`), { allow_redirects: 3 });
      await expect(few).rejects.toBeInstanceOf(requests.TooManyRedirects);
    },
  );

  test.each([
    [301, "GET"],
    [302, "GET"],
    [303, "GET"],
    [307, "POST"],
    [308, "POST"],
  ])("/redirect-to by %i makes a POST a %s", async (status, method) => {
    const to = at(`/redirect-to?status_code=${status}&url=/anything`);
    const echo = (await requests.post(to, { data: "body" })).json<Echo & { data: string }>();
    expect([echo.method, echo.data]).toEqual([method, method === "POST" ? "body" : ""]);
  });

  test("/links/3 leads to the first page", async () => {
    expect((await requests.get(at("/links/3"))).url).toBe(`${server.url}/links/3/0`);
  });

  test("/stream is NDJSON as it comes", async () => {
    await using reply = await requests.stream("GET", at("/stream/7"));
    const ids: number[] = [];
    for await (const line of reply.iter_json<{ id: number }>()) ids.push(line.id);
    expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("/stream-bytes and /bytes give the same bytes for the same seed", async () => {
    const whole = await requests.get(at("/bytes/5000?seed=3"));
    const pieces = await requests.get(at("/stream-bytes/5000?seed=3&chunk_size=7"));
    expect(whole.bytes()).toHaveLength(5000);
    expect(pieces.bytes()).toEqual(whole.bytes());
    const small = requests.get(at("/stream-bytes/5000"), { max_size: 4999 });
    await expect(small).rejects.toBeInstanceOf(requests.BodyTooLarge);
  });

  test.each([100, 200, 201, 204, 205, 304, 400, 402, 404, 406, 407, 410, 418, 429, 500, 599])(
    "/status/%i is a reply, or an error that says so",
    async (status) => {
      const call = requests.get(at(`/status/${status}`), { timeout: 3 });
      // 100 announces a reply, which never comes.
      if (status === 100) {
        await expect(call).rejects.toBeInstanceOf(requests.ChunkedEncodingError);
        return;
      }
      const response = await call;
      expect(response.status_code).toBe(status);
      if (status < 400) expect(response.raise_for_status()).toBe(response);
      else expect(() => response.raise_for_status()).toThrow(requests.HTTPError);
    },
  );

  test("/response-headers: duplicates stay apart in `headers`, and join in header()", async () => {
    const query = "?X-A=1&X-A=2&Set-Cookie=k%3Dv";
    const response = await requests.get(at(`/response-headers${query}`));
    expect(response.headers.match(/^X-A: .*$/gm)).toEqual(["X-A: 1", "X-A: 2"]);
    expect(response.header("x-a")).toBe("1, 2");
    expect(response.cookies).toEqual({ k: "v" });
  });

  test("/cookies: a session keeps, sends and forgets them", async () => {
    await using session = new requests.Session();
    const both = await session.get(at("/cookies/set?a=1&b=2"));
    expect(both.json<Echo>().cookies).toEqual({ a: "1", b: "2" });
    await session.get(at("/cookies/set/c/3"));
    const less = await session.get(at("/cookies/delete?a="));
    expect(less.json<Echo>().cookies).toEqual({ b: "2", c: "3" });
    const once = await requests.get(at("/cookies"), { cookies: { only: "here" } });
    expect(once.json<Echo>().cookies).toEqual({ only: "here" });
  });

  test("/basic-auth, /hidden-basic-auth and /bearer know who it is", async () => {
    const who = { auth: ["ada", "pässword"] as const };
    for (const path of ["/basic-auth/ada/pässword", "/hidden-basic-auth/ada/pässword"]) {
      expect((await requests.get(at(path), who)).status_code).toBe(200);
    }
    expect((await requests.get(at("/hidden-basic-auth/ada/other"), who)).status_code).toBe(404);
    const bearer = await requests.get(at("/bearer"), { auth: { bearer: "t0ken" } });
    expect(bearer.json()).toEqual({ authenticated: true, token: "t0ken" });
    expect((await requests.get(at("/bearer"))).status_code).toBe(401);
  });

  test.each([
    "auth/ada/secret",
    "auth/ada/secret/SHA-256",
    "auth-int/ada/secret/MD5",
    "none/ada/secret/MD5",
    "auth/ada/secret/MD5/never",
  ])("/digest-auth/%s accepts what is computed", async (rest) => {
    const digest = ["ada", "secret"] as const;
    const right = await requests.get(at(`/digest-auth/${rest}`), { auth: { digest } });
    expect(right.json()).toEqual({ authenticated: true, user: "ada" });
    const wrong = await requests.get(at(`/digest-auth/${rest}`), {
      auth: { digest: ["ada", "wrong"] },
    });
    expect(wrong.status_code).toBe(401);
  });

  test("/delay is longer than a timeout, and shorter than another", async () => {
    const short = requests.get(at("/delay/3"), { timeout: { read: 0.2 } });
    await expect(short).rejects.toBeInstanceOf(requests.ReadTimeout);
    expect((await requests.get(at("/delay/0.2"))).elapsed).toBeGreaterThan(0.19);
  });

  test("/drip: each byte starts the read limit anew, the total limits all", async () => {
    const drip = at("/drip?numbytes=5&duration=1&code=206");
    const response = await requests.get(drip, { timeout: { read: 0.8 } });
    expect([response.status_code, response.content]).toEqual([206, "*****"]);
    await expect(requests.get(drip, { timeout: 0.4 })).rejects.toMatchObject({ phase: "body" });
  });

  test("/cache and /etag answer conditions", async () => {
    const first = await requests.get(at("/cache"));
    const known = { "If-None-Match": first.header("etag") };
    const again = await requests.get(at("/cache"), { headers: known });
    expect([again.status_code, again.content, again.ok]).toEqual([304, "", true]);
    const mismatch = await requests.get(at("/etag/abc"), { headers: { "If-Match": "xyz" } });
    expect(mismatch.status_code).toBe(412);
    const cached = await requests.get(at("/cache/60"));
    expect(cached.header("cache-control")).toBe("public, max-age=60");
  });

  test("/range gives a part, refuses one that is not there, and is saved whole", async () => {
    const part = await requests.get(at("/range/26"), { headers: { Range: "bytes=3-6" } });
    expect([part.status_code, part.content]).toEqual([206, "defg"]);
    const beyond = await requests.get(at("/range/26"), { headers: { Range: "bytes=30-" } });
    expect(beyond.status_code).toBe(416);

    const folder = await mkdtemp(join(tmpdir(), "requests-ts-"));
    const path = join(folder, "range");
    await using reply = await requests.stream("GET", at("/range/60000?chunk_size=999"));
    expect((await reply.save(path)).bytes).toBe(60_000);
    expect((await readFile(path, "latin1")).startsWith("abcdef")).toBe(true);
    await rm(folder, { recursive: true });
  });

  test("/image is chosen by Accept", async () => {
    const starts: Record<string, string> = { png: "89504e47", jpeg: "ffd8ff", webp: "52494646" };
    for (const [kind, magic] of Object.entries(starts)) {
      const chosen = await requests.get(at("/image"), { headers: { Accept: `image/${kind}` } });
      expect(chosen.header("content-type")).toBe(`image/${kind}`);
      const direct = await requests.get(at(`/image/${kind}`));
      expect(direct.bytes()).toEqual(chosen.bytes());
      expect(Buffer.from(direct.bytes()).toString("hex").startsWith(magic)).toBe(true);
    }
    expect((await requests.get(at("/image/svg"))).content).toContain("<svg");
    const none = await requests.get(at("/image"), { headers: { Accept: "text/plain" } });
    expect(none.status_code).toBe(406);
  });

  test("no endpoint was left out", () => {
    const routes = [...readFileSync(source, "utf8").matchAll(/^@app\.route\(['"](.*?)['"]/gm)];
    const missed = routes
      .map((match) => match[1] ?? "")
      .filter((route) => {
        const shape = new RegExp(
          `^${route.replaceAll(/<path:\w+>/g, ".+").replaceAll(/<.*?>/g, "[^/]+")}$`,
        );
        return ![...asked].some((path) => shape.test(path));
      });
    expect(routes.length).toBeGreaterThan(50);
    expect(missed).toEqual([]);
  });
});
