// All functions against httpbin under gunicorn.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import * as requests from "../../generated/index.js";
import { startHttpbin } from "./servers/httpbin.js";
import { isInstalled, type RunningServer } from "./servers/start-server.js";

let server: RunningServer;
let base: string;

interface Echo {
  readonly method?: string;
  readonly args: Record<string, string>;
  readonly data: string;
  readonly files: Record<string, string>;
  readonly form: Record<string, string>;
  readonly headers: Record<string, string>;
  readonly json: unknown;
}

describe.runIf(isInstalled("httpbin"))("httpbin", () => {
  beforeAll(async () => {
    server = await startHttpbin();
    base = server.url;
  });
  afterAll(() => server?.stop());

  test("the server is the real one", async () => {
    const response = await requests.get(`${base}/`);
    expect(response.headers).toMatch(/^Server: gunicorn/m);
    expect(response.content).toContain("httpbin");
  });

  test("get: status_code, reason, json()", async () => {
    const response = await requests.get(`${base}/get?a=1`, { headers: { "X-Source": "test" } });
    expect([response.status_code, response.reason]).toEqual([200, "OK"]);
    const echo = response.json<Echo>();
    expect(echo.args).toEqual({ a: "1" });
    expect(echo.headers["X-Source"]).toBe("test");
  });

  test("head: headers without a body", async () => {
    const response = await requests.head(`${base}/bytes/512`);
    expect(response.status_code).toBe(200);
    expect(response.headers).toMatch(/^Content-Length: 512\r$/m);
    expect(response.content).toBe("");
  });

  test("post: json", async () => {
    const response = await requests.post(`${base}/post`, { json: { id: 1, value: "\u20ac" } });
    expect(response.json<Echo>().json).toEqual({ id: 1, value: "\u20ac" });
  });

  test("post: files, plain fields and bytes", async () => {
    const response = await requests.post(`${base}/post`, {
      files: {
        'a "quoted" n\u00e4me': ["r\u00e9port.txt", "line\r\nline\n"],
        binary: ["b.bin", new Uint8Array([0, 255, 13, 10])],
        plain: [null, "v"],
      },
    });
    const echo = response.json<Echo>();
    expect(Object.keys(echo.files)).toHaveLength(2);
    expect(echo.files.binary).toBe("data:application/octet-stream;base64,AP8NCg==");
    expect(echo.form).toEqual({ plain: "v" });
  });

  test("post: a stream, chunked", async () => {
    const chunks = async function* (): AsyncGenerator<string> {
      yield "part one, ";
      yield "part two";
    };
    const response = await requests.post(`${base}/post`, { data: chunks() });
    expect(response.status_code).toBe(200);
  });

  test("put, patch and delete: bodies arrive", async () => {
    const put = await requests.put(`${base}/put`, { data: "whole" });
    const patch = await requests.patch(`${base}/patch`, { json: { qty: 4 } });
    const removed = await requests.delete(`${base}/delete`, { json: { why: "old" } });
    expect(put.json<Echo>().data).toBe("whole");
    expect(patch.json<Echo>().json).toEqual({ qty: 4 });
    expect(removed.json<Echo>().json).toEqual({ why: "old" });
  });

  test("request: any method", async () => {
    const response = await requests.request("options", `${base}/get`);
    expect(response.headers).toMatch(/^Allow: .*GET/m);
  });

  test("auth: right and wrong", async () => {
    const url = `${base}/basic-auth/ada/lovelace`;
    expect((await requests.get(url, { auth: ["ada", "lovelace"] })).status_code).toBe(200);
    expect((await requests.get(url, { auth: ["ada", "wrong"] })).status_code).toBe(401);
    const inUrl = url.replace("//", "//ada:lovelace@");
    expect((await requests.get(inUrl)).json()).toEqual({ authenticated: true, user: "ada" });
  });

  test.each([200, 204, 304, 404, 418, 500, 503])("status %i is returned", async (code) => {
    expect((await requests.get(`${base}/status/${code}`)).status_code).toBe(code);
  });

  test("chunked lines and bytes arrive whole", async () => {
    const lines = (await requests.get(`${base}/stream/5`)).content.trim().split("\n");
    expect(lines).toHaveLength(5);
    expect((await requests.head(`${base}/stream-bytes/10`)).status_code).toBe(200);
  });

  const methods = catalog.verbs.flatMap(({ name, method }) => (method ? [[name, method]] : []));
  test.each(methods)("%s arrives as %s", async (_name, method) => {
    const response = await requests.request(method, `${base}/anything`);
    if (method !== "HEAD") expect(response.json<Echo>().method).toBe(method);
    expect(response.status_code).toBe(200);
  });
});
