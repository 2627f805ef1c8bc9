// Replies that fail: each is an error with its fault and phase, never a short success or a hang.
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { freePort } from "../support/listening.js";
import { ServerProcess } from "../support/server-process.js";
import { entries, thrownBy } from "./entries.js";

let servers: ServerProcess;
beforeAll(() => {
  servers = new ServerProcess();
});
afterAll(() => servers.close());

const ok = "HTTP/1.1 200 OK\r\n";
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;

/** title, fault, class, what the server sends before it closes the connection */
const brokenReplies: readonly [string, string, unknown, string][] = [
  ["N14 nothing at all", "connection-lost", requests.ConnectionError, ""],
  ["N14 half a status line", "connection-lost", requests.ConnectionError, "HTTP/1.1 2"],
  ["N14 half a header", "connection-lost", requests.ConnectionError, `${ok}Content-`],
  [
    "N13 a body that is too short",
    "reply-cut",
    requests.ChunkedEncodingError,
    `${ok}Content-Length: 10\r\n\r\nabc`,
  ],
  ["N13 a chunk that is cut", "reply-cut", requests.ChunkedEncodingError, `${chunked}5\r\nab`],
  [
    "N13 chunks without their end",
    "reply-cut",
    requests.ChunkedEncodingError,
    `${chunked}2\r\nab\r\n`,
  ],
  [
    "N13 a chunk size that is none",
    "chunk-malformed",
    requests.ChunkedEncodingError,
    `${chunked}zz\r\nab\r\n0\r\n\r\n`,
  ],
  [
    "a status line that is none",
    "reply-malformed",
    requests.ChunkedEncodingError,
    "HELLO THERE\r\n\r\n",
  ],
  ["HTTP/0.9", "reply-malformed", requests.ChunkedEncodingError, "<html>hi</html>"],
  [
    "two lengths that differ",
    "reply-malformed",
    requests.ChunkedEncodingError,
    `${ok}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
  ],
  [
    "a length that is no number",
    "reply-malformed",
    requests.ChunkedEncodingError,
    `${ok}Content-Length: x\r\n\r\nab`,
  ],
  ["NUL in a header", "reply-malformed", requests.ChunkedEncodingError, `${ok}X-A: b\0c\r\n\r\n`],
];

describe.each(entries)("%s", (_entry, entry) => {
  test.each(brokenReplies)("%s is an error: %s", async (_title, id, type, bytes) => {
    const server = await servers.serve({ last: bytes });
    try {
      const error = await thrownBy(() => entry.get(`${server.url}/x`));
      expect(error).toBeInstanceOf(type);
      expect(error).toMatchObject({ fault: id, sent: true, method: "GET", url: `${server.url}/x` });
      expect((error as Error).message).not.toMatch(/\{\w+\}/);
      expect((error as Error).stack).toContain("failures.test.ts");
    } finally {
      await server.close();
    }
  });

  test("a port where nothing listens: ConnectionError, nothing sent", async () => {
    const url = `http://127.0.0.1:${await freePort()}/`;
    const error = await thrownBy(() => entry.get(url));
    expect(error).toBeInstanceOf(requests.ConnectionError);
    expect(error).toMatchObject({ fault: "connect-refused", phase: "connect", sent: false });
    expect(error).toMatchObject({ cause: { code: "ECONNREFUSED" } });
    expect((error as Error).cause).toBeInstanceOf(Error);
  });

  test("https to a port that speaks http: SSLError", async () => {
    const { url } = await servers.serve({ first: "HTTP/1.1 400 Bad Request\r\n\r\n" });
    const error = await thrownBy(() => entry.get(url.replace("http:", "https:")));
    expect(error).toBeInstanceOf(requests.SSLError);
    expect(error).toMatchObject({ phase: "tls", sent: false });
  });

  test("no error holds credentials, in its message, its properties or its JSON form", async () => {
    const port = await freePort();
    const error = await thrownBy(() =>
      entry.get(`http://ada:s3cret@127.0.0.1:${port}/?api_key=s3cret&q=1`, {
        headers: { Cookie: "id=s3cret" },
      }),
    );
    expect(error).toMatchObject({ url: `http://127.0.0.1:${port}/?api_key=***&q=1` });
    const shown = [
      String(error),
      JSON.stringify(error),
      inspect(error, { depth: 9, showHidden: true }),
    ];
    for (const text of shown) expect(text).not.toContain("s3cret");
  });
});
