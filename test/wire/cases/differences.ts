// The rows of the table of differences: where the document is silent or the original went wrong.
import { expect } from "vitest";
import { expectBody, expectNoBody, reply, type WireCase } from "../wire-case.js";

const falsy: readonly WireCase[] = [null, 0, false, ""].map((value) => ({
  title: `N2 json: ${JSON.stringify(value)} is a value and is sent`,
  call: (requests, url) => requests.post(url, { json: value }),
  wire: (exchange) => expectBody(exchange, JSON.stringify(value)),
}));

export const differenceCases: readonly WireCase[] = [
  ...falsy,
  {
    title: "N2 only undefined means that json was not given",
    call: (requests, url) => requests.post(url, { json: undefined, data: "raw" }),
    wire: (exchange) => expectBody(exchange, "raw"),
  },
  {
    title: "N3 empty data counts as given",
    call: (requests, url) => requests.put(url, { data: "" }),
    wire: (exchange) => expectBody(exchange, ""),
  },
  {
    title: "N4 Content-Length counts bytes",
    call: (requests, url) => requests.post(url, { data: "\u00e9\u20ac\u{1f600}" }),
    wire: (exchange) => {
      expectBody(exchange, "\u00e9\u20ac\u{1f600}");
      expect(exchange.header("Content-Length")).toBe("9");
    },
  },
  {
    title: "N5 names in multipart are escaped and bytes are exact",
    call: (requests, url) =>
      requests.post(url, {
        files: [
          ['a"b\n', ['c"d\r\n.bin', new Uint8Array([0, 13, 10, 255])]],
          ["plain", [null, "v"]],
        ],
        headers: { "Content-Type": "multipart/form-data; boundary=XX" },
      }),
    wire: (exchange) =>
      expectBody(
        exchange,
        Buffer.from(
          '--XX\r\nContent-Disposition: form-data; name="a%22b%0D%0A"; filename="c%22d%0D%0A.bin"\r\n' +
            "Content-Type: application/octet-stream\r\n\r\n\0\r\n\xff\r\n" +
            '--XX\r\nContent-Disposition: form-data; name="plain"\r\n\r\nv\r\n--XX--\r\n',
          "latin1",
        ),
      ),
  },
  {
    title: "N6 credentials are UTF-8",
    call: (requests, url) => requests.get(url, { auth: ["j\u00fcrg", "\u20ac"] }),
    wire: (exchange) =>
      expect(exchange.header("Authorization")).toBe(
        `Basic ${Buffer.from("j\u00fcrg:\u20ac").toString("base64")}`,
      ),
  },
  {
    title: "N6 user:password in the URL means auth and leaves the URL",
    call: (requests, url) => requests.get(url.replace("//", "//us%C3%A9r:p%40ss@")),
    wire: (exchange) => {
      expect(exchange.requestLine).toBe("GET / HTTP/1.1");
      expect(exchange.header("Host")).not.toContain("@");
      expect(exchange.header("Authorization")).toBe(
        `Basic ${Buffer.from("us\u00e9r:p@ss").toString("base64")}`,
      );
    },
  },
  {
    title: "N7 the caller's own headers win, whatever their case",
    call: (requests, url) =>
      requests.post(url, {
        json: {},
        auth: ["u", "p"],
        headers: {
          hOST: "other.example",
          "content-TYPE": "application/x+json",
          "USER-agent": "me",
          accept: "a/b",
          authorization: "Mine",
        },
      }),
    wire: (exchange) => {
      expect(exchange.header("Host")).toBe("other.example");
      expect(exchange.header("Content-Type")).toBe("application/x+json");
      expect(exchange.header("User-Agent")).toBe("me");
      expect(exchange.header("Accept")).toBe("a/b");
      expect(exchange.header("Authorization")).toBe("Mine");
    },
  },
  {
    title: "N7 null leaves an automatic header out",
    call: (requests, url) =>
      requests.post(url, {
        json: {},
        headers: {
          "content-type": null,
          "User-Agent": null,
          accept: null,
          "accept-encoding": null,
        },
      }),
    wire: (exchange) => {
      const names = exchange.headers.map(([name]) => name.toLowerCase());
      expect(names).toEqual(["host", "connection", "content-length"]);
    },
  },
  {
    title: "N8 header values are trimmed, and text beyond ASCII is sent as UTF-8",
    call: (requests, url) => requests.get(url, { headers: { "X-T": "  \u00e9\u20ac\t" } }),
    wire: (exchange) =>
      expect(Buffer.from(exchange.header("X-T") ?? "", "latin1").toString()).toBe("\u00e9\u20ac"),
  },
  {
    title: "N9 the method is sent in upper case",
    call: (requests, url) => requests.request("patch", url),
    wire: (exchange) => expect(exchange.requestLine).toBe("PATCH / HTTP/1.1"),
  },
  {
    title: "N10 the fragment is not sent",
    call: (requests, url) => requests.get(`${url}/a?b=c#d?e`),
    wire: (exchange) => expect(exchange.requestLine).toBe("GET /a?b=c HTTP/1.1"),
  },
  {
    title: "N11 HTTP/1.1 with keep-alive, and Host with its port",
    call: (requests, url) => requests.get(url),
    wire: (exchange) => {
      expect(exchange.requestLine).toMatch(/HTTP\/1\.1$/);
      expect(exchange.header("Connection")).toBe("keep-alive");
      expect(exchange.header("Host")).toMatch(/^127\.0\.0\.1:\d+$/);
      expectNoBody(exchange);
    },
  },
  {
    title: "N12 a redirect is returned with its status and Location where it is not to be followed",
    reply: "HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n",
    call: (requests, url) => requests.get(url, { allow_redirects: false }),
    response: (response) => {
      expect(response.status_code).toBe(302);
      expect(response.headers).toContain("Location: /next\r\n");
    },
  },
  {
    title: "N13 chunked replies are decoded",
    reply:
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\n\r\n",
    call: (requests, url) => requests.get(url),
    response: (response) => expect(response.content).toBe("abcdefg"),
  },
  {
    title: "N14 replies before the reply (1xx) are passed over",
    reply: `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${reply("real")}`,
    call: (requests, url) => requests.get(url),
    response: (response) => {
      expect(response.status_code).toBe(200);
      expect(response.content).toBe("real");
    },
  },
  {
    title: "N15 a Server header with a slash and spaces is parsed",
    reply: "HTTP/1.0 200 OK\r\nServer: SimpleHTTP/0.6 Python/3.11\r\nContent-Length: 2\r\n\r\nok",
    call: (requests, url) => requests.get(url),
    response: (response) => {
      expect(response.headers).toContain("Server: SimpleHTTP/0.6 Python/3.11\r\n");
      expect(response.content).toBe("ok");
    },
  },
  {
    title: "N16 a status that is not 2xx is returned",
    reply: reply("gone wrong", "HTTP/1.1 500 Internal Server Error"),
    call: (requests, url) => requests.get(url),
    response: (response) => {
      expect(response.status_code).toBe(500);
      expect(response.content).toBe("gone wrong");
    },
  },
];
