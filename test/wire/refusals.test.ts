// Bad input: a typed error with its fault, before any connection is made.
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";
import { entries, isBlocking, thrownBy } from "./entries.js";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

const circular: Record<string, unknown> = {};
circular.self = circular;
type Call = (verb: string, ...given: readonly unknown[]) => unknown;

/** title, fault, class, call with the server's url */
const refusals: readonly [string, string, unknown, (url: string, call: Call) => unknown][] = [
  [
    "Q2 another scheme",
    "url-scheme",
    requests.InvalidURL,
    (_, call) => call("get", "ftp://host/x"),
  ],
  ["Q2 no scheme", "url-scheme", requests.InvalidURL, (_, call) => call("get", "example.com")],
  ["Q2 no host", "url-malformed", requests.InvalidURL, (_, call) => call("get", "http:///x")],
  [
    "Q2 a bad port",
    "url-malformed",
    requests.InvalidURL,
    (_, call) => call("get", "http://h:99999/"),
  ],
  ["Q2 not a string", "url-type", requests.InvalidURL, (_, call) => call("get", 5)],
  [
    "N8 a line break in the URL",
    "url-control",
    requests.InvalidURL,
    (url, call) => call("get", `${url}/a\nb`),
  ],
  [
    "N9 a method with a space",
    "method-token",
    requests.InvalidArgument,
    (url, call) => call("request", "GET /", url),
  ],
  [
    "N9 no method",
    "method-type",
    requests.InvalidArgument,
    (url, call) => call("request", undefined, url),
  ],
  [
    "N9 CONNECT",
    "method-unsupported",
    requests.InvalidArgument,
    (url, call) => call("request", "connect", url),
  ],
  [
    "N1 two bodies on post",
    "too-many-bodies",
    requests.InvalidArgument,
    (url, call) => call("post", url, { data: "a", json: 1 }),
  ],
  [
    "N1 two bodies on get",
    "too-many-bodies",
    requests.InvalidArgument,
    (url, call) => call("get", url, { data: "a", json: null }),
  ],
  [
    "N1 data and files",
    "too-many-bodies",
    requests.InvalidArgument,
    (url, call) => call("request", "POST", url, { data: "", files: {} }),
  ],
  [
    "U1 files on put",
    "argument-not-taken",
    requests.InvalidArgument,
    (url, call) => call("put", url, { files: {} }),
  ],
  [
    "Q1 an unknown argument",
    "argument-unknown",
    requests.InvalidArgument,
    (url, call) => call("get", url, { heders: {} }),
  ],
  [
    "Q1 no options object",
    "options-type",
    requests.InvalidArgument,
    (url, call) => call("get", url, "x"),
  ],
  [
    "Q3 an object as data",
    "argument-type",
    requests.InvalidArgument,
    (url, call) => call("post", url, { data: { a: 1 } }),
  ],
  [
    "Q3 a list as data",
    "argument-type",
    requests.InvalidArgument,
    (url, call) => call("post", url, { data: [1, 2] }),
  ],
  [
    "Q4 a circular object",
    "json-unserialisable",
    requests.InvalidArgument,
    (url, call) => call("post", url, { json: circular }),
  ],
  [
    "Q4 a bigint",
    "json-unserialisable",
    requests.InvalidArgument,
    (url, call) => call("post", url, { json: { id: 1n } }),
  ],
  [
    "Q4 a function",
    "json-unserialisable",
    requests.InvalidArgument,
    (url, call) => call("post", url, { json: () => 1 }),
  ],
  [
    "Q4 NaN",
    "json-unserialisable",
    requests.InvalidArgument,
    (url, call) => call("post", url, { json: Number.NaN }),
  ],
  [
    "Q5 a path instead of a pair",
    "file-entry",
    requests.InvalidArgument,
    (url, call) => call("post", url, { files: { a: "a.txt" } }),
  ],
  [
    "Q5 a number as file",
    "file-entry",
    requests.InvalidArgument,
    (url, call) => call("post", url, { files: { a: ["a", 5] } }),
  ],
  [
    "Q5 files as a string",
    "argument-type",
    requests.InvalidArgument,
    (url, call) => call("post", url, { files: "a" }),
  ],
  [
    "N8 CR LF in a header value",
    "header-value",
    requests.InvalidHeader,
    (url, call) => call("get", url, { headers: { A: "x\r\nEvil: 1" } }),
  ],
  [
    "N8 NUL in a header value",
    "header-value",
    requests.InvalidHeader,
    (url, call) => call("get", url, { headers: { A: "x\0" } }),
  ],
  [
    "N8 CR LF in a header name",
    "header-name",
    requests.InvalidHeader,
    (url, call) => call("get", url, { headers: { "A\r\nB": "x" } }),
  ],
  [
    "N8 a space in a header name",
    "header-name",
    requests.InvalidHeader,
    (url, call) => call("get", url, { headers: { "A B": "x" } }),
  ],
  [
    "Q6 an object as value",
    "header-type",
    requests.InvalidHeader,
    (url, call) => call("get", url, { headers: { A: {} } }),
  ],
  [
    "Q6 headers as a string",
    "argument-type",
    requests.InvalidArgument,
    (url, call) => call("get", url, { headers: "A: b" }),
  ],
  [
    "N7 one header twice",
    "header-twice",
    requests.InvalidHeader,
    (url, call) => call("get", url, { headers: { a: "1", A: "2" } }),
  ],
  [
    "N7 Transfer-Encoding",
    "header-refused",
    requests.InvalidHeader,
    (url, call) => call("post", url, { data: "x", headers: { "transfer-encoding": "chunked" } }),
  ],
  [
    "N7 Host: null",
    "header-required",
    requests.InvalidHeader,
    (url, call) => call("get", url, { headers: { host: null } }),
  ],
  [
    "Q3 a wrong Content-Length",
    "header-content-length",
    requests.InvalidHeader,
    (url, call) => call("post", url, { data: "abc", headers: { "Content-Length": 2 } }),
  ],
  [
    "Q7 auth without a password",
    "argument-type",
    requests.InvalidArgument,
    (url, call) => call("get", url, { auth: ["ada"] }),
  ],
  [
    "Q7 a colon in the user name",
    "auth-user-colon",
    requests.InvalidArgument,
    (url, call) => call("get", url, { auth: ["a:b", "c"] }),
  ],
  [
    "Q7 a line break in auth",
    "auth-control",
    requests.InvalidArgument,
    (url, call) => call("get", url, { auth: ["a", "b\n"] }),
  ],
  ["Q5 a file that does not exist", "file-unreadable", requests.InvalidArgument, uploadMissing],
  ["Q5 a FileHandle that is closed", "file-unreadable", requests.InvalidArgument, uploadClosed],
  ["Q3 a stream that was read before", "data-unreadable", requests.InvalidArgument, sendSpent],
];

async function uploadMissing(url: string, call: Call): Promise<unknown> {
  const { createReadStream } = await import("node:fs");
  // Where the stream itself is refused, nobody else listens.
  const file = createReadStream("/no/such/file").on("error", () => {});
  return call("post", url, { files: { a: ["a", file] } });
}

async function uploadClosed(url: string, call: Call): Promise<unknown> {
  const handle = await open(new URL(import.meta.url).pathname);
  await handle.close();
  return call("post", url, { files: { a: ["a", handle] } });
}

async function sendSpent(url: string, call: Call): Promise<unknown> {
  const stream = Readable.from(["a", "b"]);
  for await (const _ of stream);
  return call("post", url, { data: stream });
}

/** What is a stream is refused as such where calls block, whatever else is wrong with it. */
const streamed: Readonly<Record<string, string>> = {
  "Q5 a file that does not exist": "cannot-block",
  "Q3 a stream that was read before": "cannot-block",
};

describe.each(entries)("%s", (entryName, entry) => {
  const call: Call = (verb, ...given) => {
    const send = (entry as unknown as Readonly<Record<string, (...all: unknown[]) => unknown>>)[
      verb
    ];
    if (send === undefined) throw new Error(`no function ${verb}`);
    return send(...given);
  };

  test.each(refusals)("%s is refused as %s", async (title, id, type, attempt) => {
    const before = server.connections;
    const error = await thrownBy(() => attempt(server.url, call));
    const want = isBlocking([entryName, entry]) ? (streamed[title] ?? id) : id;
    expect(error).toBeInstanceOf(type);
    expect(error).toBeInstanceOf(requests.RequestException);
    expect(error).toMatchObject({ fault: want, phase: "prepare", sent: false });
    expect((error as Error).message).not.toMatch(/\{\w+\}/);
    expect(server.connections).toBe(before);
  });

  test("a refusal says what was wrong and what is accepted, in one sentence each", async () => {
    const error = await thrownBy(() => entry.get("ftp://host/x" as "http://host/x"));
    expect(error).toMatchObject({ name: "InvalidURL", code: "REQUESTS_INVALID_URL" });
    expect((error as Error).message).toContain('"ftp://host/x"');
    expect((error as Error).message).toContain("http:// or https://");
  });

  test("the rule of two bodies is quoted", async () => {
    const error = await thrownBy(() => call("post", server.url, { data: "a", json: 1 }));
    expect((error as Error).message).toContain("Pass at most one of data, json and files.");
    expect((error as Error).message).toContain("[P1]");
  });

  test("a refused call has the caller's line in its stack", async () => {
    const error = await thrownBy(() => call("get", "nope"));
    expect((error as Error).stack).toContain("refusals.test.ts");
  });
});
