// The clauses of the seven functions: what each puts on the wire.
import { expect } from "vitest";
import { expectBody, expectNoBody, reply, type WireCase } from "../wire-case.js";

export const verbCases: readonly WireCase[] = [
  {
    title: "M1 every function gives a Response",
    call: (requests, url) => requests.get(url),
    response: (response) => expect(response.status_code).toBe(200),
  },
  {
    title: "H1 head sends HEAD and gives the headers without a body",
    reply: "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1024\r\n\r\n",
    call: (requests, url) => requests.head(`${url}/file`, { headers: { "X-Probe": "1" } }),
    wire: (exchange) => {
      expect(exchange.requestLine).toBe("HEAD /file HTTP/1.1");
      expect(exchange.header("X-Probe")).toBe("1");
      expectNoBody(exchange);
    },
    response: (response) => {
      expect(response.headers).toBe("Content-Type: text/plain\r\nContent-Length: 1024\r\n");
      expect(response.content).toBe("");
    },
  },
  {
    title: "H1 head takes auth",
    call: (requests, url) => requests.head(url, { auth: ["ada", "x"] }),
    wire: (exchange) => expect(exchange.header("Authorization")).toBe("Basic YWRhOng="),
  },
  {
    title: "H1 head tolerates stream and a body",
    call: (requests, url) => requests.head(url, { stream: true, json: [1] }),
    wire: (exchange) => expectBody(exchange, "[1]"),
  },
  {
    title: "G1 get sends GET with headers and auth, and no body",
    reply: reply("hello"),
    call: (requests, url) =>
      requests.get(`${url}/a/b?c=d`, { headers: { Accept: "text/plain" }, auth: ["u", "p"] }),
    wire: (exchange) => {
      expect(exchange.requestLine).toBe("GET /a/b?c=d HTTP/1.1");
      expect(exchange.header("Accept")).toBe("text/plain");
      expect(exchange.header("Authorization")).toBe("Basic dTpw");
      expect(exchange.header("Content-Length")).toBeUndefined();
      expectNoBody(exchange);
    },
    response: (response) => expect(response.content).toBe("hello"),
  },
  {
    title: "G1 get tolerates a body by data",
    call: (requests, url) => requests.get(url, { data: "q=1" }),
    wire: (exchange) => {
      expect(exchange.requestLine).toBe("GET / HTTP/1.1");
      expectBody(exchange, "q=1");
    },
  },
  {
    title: "G1 get tolerates a body by json",
    call: (requests, url) => requests.get(url, { json: { q: 1 } }),
    wire: (exchange) => expectBody(exchange, '{"q":1}'),
  },
  {
    title: "P1 post sends POST with data",
    call: (requests, url) => requests.post(`${url}/p`, { data: "abc" }),
    wire: (exchange) => {
      expect(exchange.requestLine).toBe("POST /p HTTP/1.1");
      expectBody(exchange, "abc");
    },
  },
  {
    title: "P1 post sends json, headers and auth",
    call: (requests, url) =>
      requests.post(url, { json: { id: 1 }, headers: { "X-Source": "board" }, auth: ["u", "p"] }),
    wire: (exchange) => {
      expectBody(exchange, '{"id":1}');
      expect(exchange.header("Content-Type")).toBe("application/json");
      expect(exchange.header("X-Source")).toBe("board");
      expect(exchange.header("Authorization")).toBe("Basic dTpw");
    },
  },
  {
    title: "P1 post without a body announces its length as 0",
    call: (requests, url) => requests.post(url),
    wire: (exchange) => expectBody(exchange, ""),
  },
  {
    title: "U1 put sends PUT with data",
    call: (requests, url) => requests.put(url, { data: new Uint8Array([0, 255, 10]) }),
    wire: (exchange) => {
      expect(exchange.requestLine).toBe("PUT / HTTP/1.1");
      expectBody(exchange, new Uint8Array([0, 255, 10]));
    },
  },
  {
    title: "U1 put sends json, headers and auth",
    call: (requests, url) =>
      requests.put(url, { json: [1], headers: { "If-Match": '"a"' }, auth: ["u", "p"] }),
    wire: (exchange) => {
      expectBody(exchange, "[1]");
      expect(exchange.header("If-Match")).toBe('"a"');
      expect(exchange.header("Authorization")).toBe("Basic dTpw");
    },
  },
  {
    title: "A1 patch sends PATCH in a format of the server's",
    call: (requests, url) =>
      requests.patch(url, {
        json: [{ op: "remove", path: "/a" }],
        headers: { "Content-Type": "application/json-patch+json" },
        auth: ["u", "p"],
      }),
    wire: (exchange) => {
      expect(exchange.requestLine).toBe("PATCH / HTTP/1.1");
      expectBody(exchange, '[{"op":"remove","path":"/a"}]');
      expect(exchange.header("Content-Type")).toBe("application/json-patch+json");
      expect(exchange.header("Authorization")).toBe("Basic dTpw");
    },
  },
  {
    title: "A1 patch sends data",
    call: (requests, url) => requests.patch(url, { data: "delta" }),
    wire: (exchange) => expectBody(exchange, "delta"),
  },
  {
    title: "D1 delete sends DELETE with headers and auth",
    call: (requests, url) =>
      requests.delete(`${url}/1`, { headers: { "X-A": "b" }, auth: ["u", "p"] }),
    wire: (exchange) => {
      expect(exchange.requestLine).toBe("DELETE /1 HTTP/1.1");
      expect(exchange.header("X-A")).toBe("b");
      expect(exchange.header("Authorization")).toBe("Basic dTpw");
      expectNoBody(exchange);
    },
  },
  {
    title: "D1 a repeat that is answered by 404 is no error",
    reply: "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
    call: (requests, url) => requests.delete(url),
    response: (response) => {
      expect(response.status_code).toBe(404);
      expect(response.reason).toBe("Not Found");
    },
  },
  {
    title: "D1 delete tolerates a body",
    call: (requests, url) => requests.delete(url, { json: { why: "old" } }),
    wire: (exchange) => expectBody(exchange, '{"why":"old"}'),
  },
];
