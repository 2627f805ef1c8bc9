// What the echo server shows of a request, in httpbin's vocabulary.
import { Agent } from "node:http";
import { describe, expect, test } from "vitest";
import { type Call, call, server, useEchoServer } from "./call-echo.js";

useEchoServer();

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
