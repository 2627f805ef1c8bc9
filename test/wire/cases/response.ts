// The clauses of the Response, on replies as raw bytes.
import { expect } from "vitest";
import { reply, type WireCase } from "../wire-case.js";

const odd = "HTTP/1.1 299 Quite Odd\r\nx-Case: One\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n";

export const responseCases: readonly WireCase[] = [
  {
    title: "R1 the Response that a call gives is one that could be constructed",
    call: (requests, url) => requests.get(url),
    response: (response) => expect(response.constructor.name).toBe("Response"),
  },
  {
    title: "R2 R3 status and reason are those that the server sent",
    reply: `${odd}Content-Length: 0\r\n\r\n`,
    call: (requests, url) => requests.get(url),
    response: (response) => {
      expect(response.status_code).toBe(299);
      expect(response.reason).toBe("Quite Odd");
    },
  },
  {
    title: "R3 a missing reason is an empty one",
    reply: "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n",
    call: (requests, url) => requests.get(url),
    response: (response) => expect(response.reason).toBe(""),
  },
  {
    title: "R4 encoding is utf-8, and assigning it changes what is read next",
    reply: Buffer.concat([
      Buffer.from("HTTP/1.1 200 OK\r\nX-Name: \xe9\r\nContent-Length: 1\r\n\r\n", "latin1"),
      Buffer.from([0xe9]),
    ]),
    call: (requests, url) => requests.get(url),
    response: (response) => {
      expect(response.encoding).toBe("utf-8");
      expect(response.content).toBe("\ufffd");
      response.encoding = "latin1";
      expect(response.content).toBe("\u00e9");
      expect(response.headers).toContain("X-Name: \u00e9");
    },
  },
  {
    title: "R5 headers is one string with case, order and duplicates kept",
    reply: `${odd}Content-Length: 0\r\n\r\n`,
    call: (requests, url) => requests.get(url),
    response: (response) =>
      expect(response.headers).toBe(
        "x-Case: One\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 0\r\n",
      ),
  },
  {
    title: "R6 content is the body, decoded",
    reply: reply("gr\u00fc\u00df dich \u{1f44b}"),
    call: (requests, url) => requests.get(url),
    response: (response) => expect(response.content).toBe("gr\u00fc\u00df dich \u{1f44b}"),
  },
  {
    title: "R7 json() parses content, at once",
    reply: reply('{"id": 1, "tags": ["a"]}'),
    call: (requests, url) => requests.get(url),
    response: (response) => expect(response.json()).toEqual({ id: 1, tags: ["a"] }),
  },
  {
    title: "E13 header(), cookies and links are text, UTF-8 where it is not ASCII",
    reply: Buffer.from(
      "HTTP/1.1 200 OK\r\nSet-Cookie: a=\u00e9; Path=/\r\n" +
        'Link: </\u00e9>; rel="next"; title="\u00fc"\r\nContent-Length: 0\r\n\r\n',
    ),
    call: (requests, url) => requests.get(url),
    response: (response) => {
      expect(response.header("set-cookie")).toBe("a=\u00e9; Path=/");
      expect(response.cookies).toEqual({ a: "\u00e9" });
      expect(response.links.next).toMatchObject({ title: "\u00fc" });
      expect(response.links.next?.url).toMatch(/\/%C3%A9$/);
    },
  },
];
