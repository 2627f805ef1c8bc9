// Calls with bad input, and the fault that each is refused with.
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import * as requests from "../../generated/index.js";

const circular: Record<string, unknown> = {};
circular.self = circular;
/** Calls a function of an entry by its name, as a caller without a compiler can. */
export type Call = (verb: string, ...given: readonly unknown[]) => unknown;

/** title, fault, class, call with the server's url */
/** Its title, the fault and class of its error, and the call. */
type RefusedCall = [string, string, unknown, (url: string, call: Call) => unknown];

/** Of these JSON.stringify keeps nothing, and says nothing. */
const valuesWithoutJson: readonly [string, unknown][] = [
  ["a Map", new Map([[1, 2]])],
  ["a promise that was not awaited", Promise.resolve({ id: 1 })],
  ["an Error", new Error("lost")],
  ["bytes", new Uint8Array([1])],
];

export const refusals: readonly RefusedCall[] = [
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
  ...valuesWithoutJson.map(
    ([title, json]): RefusedCall => [
      `Q4 ${title}`,
      "json-unserialisable",
      requests.InvalidArgument,
      (url, call) => call("post", url, { json }),
    ],
  ),
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
