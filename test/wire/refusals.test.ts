// Bad input: a typed error with its fault, before any connection is made.
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

const circular: Record<string, unknown> = {};
circular.self = circular;
const loose = requests as unknown as Record<
  string,
  (...given: readonly unknown[]) => Promise<requests.Response>
>;
const call = (verb: string, ...given: readonly unknown[]): Promise<requests.Response> => {
  const send = loose[verb];
  if (send === undefined) throw new Error(`no function ${verb}`);
  return send(...given);
};

/** title, fault, class, call with the server's url */
const refusals: readonly [string, string, unknown, (url: string) => Promise<unknown>][] = [
  ["Q2 another scheme", "url-scheme", requests.InvalidURL, () => call("get", "ftp://host/x")],
  ["Q2 no scheme", "url-scheme", requests.InvalidURL, () => call("get", "example.com")],
  ["Q2 no host", "url-malformed", requests.InvalidURL, () => call("get", "http:///x")],
  ["Q2 a bad port", "url-malformed", requests.InvalidURL, () => call("get", "http://h:99999/")],
  ["Q2 not a string", "url-type", requests.InvalidURL, () => call("get", 5)],
  [
    "N8 a line break in the URL",
    "url-control",
    requests.InvalidURL,
    (url) => call("get", `${url}/a\nb`),
  ],
  [
    "N9 a method with a space",
    "method-token",
    requests.InvalidArgument,
    (url) => call("request", "GET /", url),
  ],
  [
    "N9 no method",
    "method-type",
    requests.InvalidArgument,
    (url) => call("request", undefined, url),
  ],
  [
    "N9 CONNECT",
    "method-unsupported",
    requests.InvalidArgument,
    (url) => call("request", "connect", url),
  ],
  [
    "N1 two bodies on post",
    "too-many-bodies",
    requests.InvalidArgument,
    (url) => call("post", url, { data: "a", json: 1 }),
  ],
  [
    "N1 two bodies on get",
    "too-many-bodies",
    requests.InvalidArgument,
    (url) => call("get", url, { data: "a", json: null }),
  ],
  [
    "N1 data and files",
    "too-many-bodies",
    requests.InvalidArgument,
    (url) => call("request", "POST", url, { data: "", files: {} }),
  ],
  [
    "U1 files on put",
    "argument-not-taken",
    requests.InvalidArgument,
    (url) => call("put", url, { files: {} }),
  ],
  [
    "Q1 an unknown argument",
    "argument-unknown",
    requests.InvalidArgument,
    (url) => call("get", url, { heders: {} }),
  ],
  [
    "Q1 no options object",
    "options-type",
    requests.InvalidArgument,
    (url) => call("get", url, "x"),
  ],
  [
    "Q3 an object as data",
    "argument-type",
    requests.InvalidArgument,
    (url) => call("post", url, { data: { a: 1 } }),
  ],
  [
    "Q3 a list as data",
    "argument-type",
    requests.InvalidArgument,
    (url) => call("post", url, { data: [1, 2] }),
  ],
  [
    "Q4 a circular object",
    "json-unserialisable",
    requests.InvalidArgument,
    (url) => call("post", url, { json: circular }),
  ],
  [
    "Q4 a bigint",
    "json-unserialisable",
    requests.InvalidArgument,
    (url) => call("post", url, { json: { id: 1n } }),
  ],
  [
    "Q4 a function",
    "json-unserialisable",
    requests.InvalidArgument,
    (url) => call("post", url, { json: () => 1 }),
  ],
  [
    "Q4 NaN",
    "json-unserialisable",
    requests.InvalidArgument,
    (url) => call("post", url, { json: Number.NaN }),
  ],
  [
    "Q5 a path instead of a pair",
    "file-entry",
    requests.InvalidArgument,
    (url) => call("post", url, { files: { a: "a.txt" } }),
  ],
  [
    "Q5 a number as file",
    "file-entry",
    requests.InvalidArgument,
    (url) => call("post", url, { files: { a: ["a", 5] } }),
  ],
  [
    "Q5 files as a string",
    "argument-type",
    requests.InvalidArgument,
    (url) => call("post", url, { files: "a" }),
  ],
  [
    "N8 CR LF in a header value",
    "header-value",
    requests.InvalidHeader,
    (url) => call("get", url, { headers: { A: "x\r\nEvil: 1" } }),
  ],
  [
    "N8 NUL in a header value",
    "header-value",
    requests.InvalidHeader,
    (url) => call("get", url, { headers: { A: "x\0" } }),
  ],
  [
    "N8 CR LF in a header name",
    "header-name",
    requests.InvalidHeader,
    (url) => call("get", url, { headers: { "A\r\nB": "x" } }),
  ],
  [
    "N8 a space in a header name",
    "header-name",
    requests.InvalidHeader,
    (url) => call("get", url, { headers: { "A B": "x" } }),
  ],
  [
    "Q6 an object as value",
    "header-type",
    requests.InvalidHeader,
    (url) => call("get", url, { headers: { A: {} } }),
  ],
  [
    "Q6 headers as a string",
    "argument-type",
    requests.InvalidArgument,
    (url) => call("get", url, { headers: "A: b" }),
  ],
  [
    "N7 one header twice",
    "header-twice",
    requests.InvalidHeader,
    (url) => call("get", url, { headers: { a: "1", A: "2" } }),
  ],
  [
    "N7 Transfer-Encoding",
    "header-refused",
    requests.InvalidHeader,
    (url) => call("post", url, { data: "x", headers: { "transfer-encoding": "chunked" } }),
  ],
  [
    "N7 Host: null",
    "header-required",
    requests.InvalidHeader,
    (url) => call("get", url, { headers: { host: null } }),
  ],
  [
    "Q3 a wrong Content-Length",
    "header-content-length",
    requests.InvalidHeader,
    (url) => call("post", url, { data: "abc", headers: { "Content-Length": 2 } }),
  ],
  [
    "Q7 auth without a password",
    "argument-type",
    requests.InvalidArgument,
    (url) => call("get", url, { auth: ["ada"] }),
  ],
  [
    "Q7 a colon in the user name",
    "auth-user-colon",
    requests.InvalidArgument,
    (url) => call("get", url, { auth: ["a:b", "c"] }),
  ],
  [
    "Q7 a line break in auth",
    "auth-control",
    requests.InvalidArgument,
    (url) => call("get", url, { auth: ["a", "b\n"] }),
  ],
  [
    "Q5 a file that does not exist",
    "file-unreadable",
    requests.InvalidArgument,
    (url) => uploadMissing(url),
  ],
  [
    "Q5 a FileHandle that is closed",
    "file-unreadable",
    requests.InvalidArgument,
    (url) => uploadClosed(url),
  ],
  [
    "Q3 a stream that was read before",
    "data-unreadable",
    requests.InvalidArgument,
    (url) => sendSpent(url),
  ],
];

async function uploadMissing(url: string): Promise<unknown> {
  const { createReadStream } = await import("node:fs");
  return call("post", url, { files: { a: ["a", createReadStream("/no/such/file")] } });
}

async function uploadClosed(url: string): Promise<unknown> {
  const handle = await open(new URL(import.meta.url).pathname);
  await handle.close();
  return call("post", url, { files: { a: ["a", handle] } });
}

async function sendSpent(url: string): Promise<unknown> {
  const stream = Readable.from(["a", "b"]);
  for await (const _ of stream);
  return call("post", url, { data: stream });
}

test.each(refusals)("%s is refused as %s", async (_title, id, type, attempt) => {
  const before = server.connections;
  const error = await attempt(server.url).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(type);
  expect(error).toBeInstanceOf(requests.RequestException);
  expect(error).toMatchObject({ fault: id, phase: "prepare", sent: false });
  expect((error as Error).message).not.toMatch(/\{\w+\}/);
  expect(server.connections).toBe(before);
});

test("a refusal says what was wrong and what is accepted, in one sentence each", async () => {
  const error = await requests.get("ftp://host/x" as "http://host/x").catch((thrown) => thrown);
  expect(error.message).toContain('"ftp://host/x"');
  expect(error.message).toContain("http:// or https://");
  expect(error.name).toBe("InvalidURL");
  expect(error.code).toBe("REQUESTS_INVALID_URL");
});

test("the rule of two bodies is quoted", async () => {
  const error = await call("post", server.url, { data: "a", json: 1 }).catch((thrown) => thrown);
  expect(error.message).toContain("Pass at most one of data, json and files.");
  expect(error.message).toContain("[P1]");
});

test("a refused call has the caller's line in its stack", async () => {
  const error = await call("get", "nope").catch((thrown) => thrown);
  expect(error.stack).toContain("refusals.test.ts");
});
