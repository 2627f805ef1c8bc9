// The clauses of request's arguments.
import { expect } from "vitest";
import { expectBody, reply, type WireCase } from "../wire-case.js";

export const argumentCases: readonly WireCase[] = [
  {
    title: "Q1 request sends any method with all that was given",
    call: (requests, url) =>
      requests.request("REPORT", `${url}/r`, {
        data: "x",
        headers: { "X-A": "1" },
        auth: ["u", "p"],
      }),
    wire: (exchange) => {
      expect(exchange.requestLine).toBe("REPORT /r HTTP/1.1");
      expectBody(exchange, "x");
      expect(exchange.header("X-A")).toBe("1");
      expect(exchange.header("Authorization")).toBe("Basic dTpw");
    },
  },
  {
    title: "Q2 a URL may come as a URL and with its scheme in any case",
    call: (requests, url) => requests.get(new URL(url.replace("http:", "HTTP:"))),
    wire: (exchange) => expect(exchange.requestLine).toBe("GET / HTTP/1.1"),
  },
  {
    title: "Q2 what a URL cannot hold as it is, is percent-encoded",
    call: (requests, url) => requests.get(`${url}/caf\u00e9 au lait?q=\u2713`),
    wire: (exchange) =>
      expect(exchange.requestLine).toBe("GET /caf%C3%A9%20au%20lait?q=%E2%9C%93 HTTP/1.1"),
  },
  {
    title: "Q3 data adds Content-Length and no Content-Type",
    call: (requests, url) => requests.request("POST", url, { data: "12345" }),
    wire: (exchange) => {
      expectBody(exchange, "12345");
      expect(exchange.header("Content-Type")).toBeUndefined();
    },
  },
  {
    title: "Q3 data takes an ArrayBuffer",
    call: (requests, url) => requests.post(url, { data: new Uint8Array([1, 2, 3]).buffer }),
    wire: (exchange) => expectBody(exchange, new Uint8Array([1, 2, 3])),
  },
  {
    title: "Q3 data takes a view of a part of a buffer",
    call: (requests, url) =>
      requests.post(url, { data: new Uint8Array([9, 1, 2, 9]).subarray(1, 3) }),
    wire: (exchange) => expectBody(exchange, new Uint8Array([1, 2])),
  },
  {
    title: "Q3 data takes a Blob with its length and type",
    call: (requests, url) => requests.post(url, { data: new Blob(["blob"], { type: "text/x-b" }) }),
    wire: (exchange) => {
      expectBody(exchange, "blob");
      expect(exchange.header("Content-Type")).toBe("text/x-b");
    },
  },
  {
    title: "Q3 data takes URLSearchParams as a form",
    call: (requests, url) =>
      requests.post(url, { data: new URLSearchParams({ a: "b c", d: "\u00e9" }) }),
    wire: (exchange) => {
      expectBody(exchange, "a=b+c&d=%C3%A9");
      expect(exchange.header("Content-Type")).toBe(
        "application/x-www-form-urlencoded;charset=UTF-8",
      );
    },
  },
  {
    title: "Q4 json is serialised and named application/json",
    call: (requests, url) => requests.request("POST", url, { json: { id: 1, value: 42 } }),
    wire: (exchange) => {
      expectBody(exchange, '{"id":1,"value":42}');
      expect(exchange.header("Content-Type")).toBe("application/json");
    },
  },
  {
    title: "Q5 files are sent as multipart/form-data with name, file name and type",
    call: (requests, url) => requests.post(url, { files: { report: ["a.txt", "all well\n"] } }),
    wire: (exchange) => {
      const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(
        exchange.header("Content-Type") ?? "",
      )?.[1];
      expect(boundary).toBeDefined();
      const part =
        `--${boundary}\r\nContent-Disposition: form-data; name="report"; filename="a.txt"\r\n` +
        "Content-Type: text/plain\r\n\r\nall well\n\r\n";
      expectBody(exchange, `${part}--${boundary}--\r\n`);
    },
  },
  {
    title: "Q6 headers are sent in order, as they were given",
    call: (requests, url) =>
      requests.get(url, {
        headers: [
          ["X-B", "1"],
          ["x-a", "2"],
          ["X-B", "3"],
        ],
      }),
    wire: (exchange) =>
      expect(exchange.headers.filter(([name]) => /^x-/i.test(name))).toEqual([
        ["X-B", "1"],
        ["x-a", "2"],
        ["X-B", "3"],
      ]),
  },
  {
    title: "Q6 headers may come as a Map or as Headers, and numbers as values",
    call: (requests, url) => requests.get(url, { headers: new Map([["X-N", 7]]) }),
    wire: (exchange) => expect(exchange.header("X-N")).toBe("7"),
  },
  {
    title: "Q6 headers may come as Headers",
    call: (requests, url) => requests.get(url, { headers: new Headers({ "X-H": "h" }) }),
    wire: (exchange) => expect(exchange.header("X-H")).toBe("h"),
  },
  {
    title: "Q7 auth is HTTP Basic",
    call: (requests, url) => requests.request("GET", url, { auth: ["Aladdin", "open sesame"] }),
    wire: (exchange) =>
      expect(exchange.header("Authorization")).toBe("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
  },
  {
    title: "Q8 stream changes nothing",
    reply: reply("whole"),
    call: (requests, url) => requests.request("GET", url, { stream: true }),
    wire: (exchange) => expect(exchange.requestLine).toBe("GET / HTTP/1.1"),
    response: (response) => expect(response.content).toBe("whole"),
  },
];
