// Python's http.server: HTTP/1.0, no keep-alive, a Server line that not every parser takes.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { startPythonHttpServer } from "./servers/python-http-server.js";
import { isInstalled, type RunningServer } from "./servers/start-server.js";

const files = {
  "index.txt": "hello\n",
  "empty.txt": "",
  "käse & brot/#1 100%.txt": "odd\n",
  "data.json": '{"ok": true, "name": "\u00fc"}',
  "page/index.html": "<p>a page",
};

describe.runIf(isInstalled("http-server")).each(["HTTP/1.0", "HTTP/1.1"])(
  "Python's http.server under %s",
  (protocol) => {
    let server: RunningServer;
    const at = (path: string): string => server.url + path;
    beforeAll(async () => {
      server = await startPythonHttpServer(files, protocol);
    });
    afterAll(() => server?.stop());

    test("its Server line is a header like any other", async () => {
      const response = await requests.get(at("/index.txt"));
      expect(response.header("server")).toMatch(/^SimpleHTTP\/0\.6 Python\/3\.\d+/);
      expect(response.headers).toMatch(/^Server: SimpleHTTP\/0\.6 Python\/3\.[\d.]+\r$/m);
      expect([response.status_code, response.reason]).toEqual([200, "OK"]);
      expect(response.content).toBe("hello\n");
    });

    test("HEAD, nothing, JSON and a page", async () => {
      const head = await requests.head(at("/index.txt"));
      expect([head.header("content-length"), head.content]).toEqual(["6", ""]);
      expect((await requests.get(at("/empty.txt"))).bytes()).toHaveLength(0);
      const data = await requests.get(at("/data.json"));
      expect(data.json()).toEqual({ ok: true, name: "ü" });
      const page = await requests.get(at("/page"));
      expect([page.url, page.content]).toEqual([at("/page/"), "<p>a page"]);
    });

    test("a listing leads to files with odd names", async () => {
      const listing = await requests.get(at("/"));
      expect(listing.content).toContain("<li>");
      const folder = /href="(k%C3%A4se[^"]*)"/.exec(listing.content)?.[1] ?? "";
      const inside = await requests.get(new URL(folder, listing.url));
      const file = /href="(%231[^"]*)"/.exec(inside.content)?.[1] ?? "";
      expect((await requests.get(new URL(file, inside.url))).content).toBe("odd\n");
    });

    test("304 for what did not change, 404 with a page, 501 for what it does not know", async () => {
      const first = await requests.get(at("/index.txt"));
      const headers = { "If-Modified-Since": first.header("last-modified") };
      expect((await requests.get(at("/index.txt"), { headers })).status_code).toBe(304);
      const none = await requests.get(at("/none"));
      expect([none.status_code, none.reason]).toEqual([404, "File not found"]);
      expect(none.content).toContain("Error code: 404");
      const posted = await requests.post(at("/index.txt"), { json: { a: 1 } });
      expect([posted.status_code, posted.reason]).toEqual([501, "Unsupported method ('POST')"]);
    });

    test("a session's calls in a row and at once", async () => {
      await using session = new requests.Session({ base_url: server.url });
      for (let call = 0; call < 5; call++) {
        expect((await session.get("/index.txt")).status_code).toBe(200);
      }
      const all = await Promise.all(Array.from({ length: 20 }, () => session.get("/index.txt")));
      expect(all.every((one) => one.content === "hello\n")).toBe(true);
    });

    test("a larger upload that it refuses unread is a reply, or an error, and never hangs", async () => {
      const call = requests.put(at("/index.txt"), { data: new Uint8Array(5_000_000), timeout: 10 });
      const end = await call.catch((error: unknown) => error);
      if (end instanceof requests.ConnectionError) expect(end.sent).toBe(true);
      else expect(end).toMatchObject({ status_code: 501 });
    });
  },
);
