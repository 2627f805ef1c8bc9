// Faults of the caller's arguments: all are found before any connection is made.
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { call, type FaultCase, type Outcome, row, type Stage } from "./fault-case.js";

const circular: Record<string, unknown> = {};
circular.self = circular;

/** Bytes whose memory is another's by now. */
function handedOver(): Uint8Array {
  const bytes = new Uint8Array(4);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  return bytes;
}

/** A row whose call is made to a server that must hear nothing of it. */
function refused(
  id: string,
  title: string,
  [error, fault]: readonly [Outcome["error"], string],
  attempt: (url: string, stage: Stage) => Promise<unknown>,
): FaultCase {
  return row(id, title, [error, fault, "prepare", false], async (stage) => {
    const server = await stage.raw();
    const failure = await attempt(server.url, stage).catch((thrown: unknown) => thrown);
    throw server.connections === 0 ? failure : new Error("a connection was made");
  });
}

export const refusedArguments: readonly FaultCase[] = [
  refused("url-ftp", "a URL of another scheme", ["InvalidURL", "url-scheme"], (_, { secret }) =>
    call("get", `ftp://ada:${secret}@host/x`),
  ),
  refused("url-relative", "a URL without a scheme", ["InvalidURL", "url-scheme"], (_, { secret }) =>
    call("get", `ada:${secret}@example.com`),
  ),
  refused("url-hostless", "a URL without a host", ["InvalidURL", "url-malformed"], () =>
    call("get", "http:///x"),
  ),
  refused(
    "url-port",
    "a URL with a port past 65535",
    ["InvalidURL", "url-malformed"],
    (_, { secret }) => call("get", `http://ada:${secret}@h:99999/`),
  ),
  refused("url-number", "a URL that is a number", ["InvalidURL", "url-type"], () => call("get", 5)),
  refused(
    "url-line-break",
    "a line break in the URL",
    ["InvalidURL", "url-control"],
    (url, { secret }) => call("get", `${url}/?token=${secret}\nb`),
  ),
  refused("method-space", "a method with a space", ["InvalidArgument", "method-token"], (url) =>
    call("request", "GET /", url),
  ),
  refused("method-missing", "no method", ["InvalidArgument", "method-type"], (url) =>
    call("request", undefined, url),
  ),
  refused(
    "method-connect",
    "the method CONNECT",
    ["InvalidArgument", "method-unsupported"],
    (url) => call("request", "connect", url),
  ),
  refused(
    "two-bodies",
    "data beside json",
    ["InvalidArgument", "too-many-bodies"],
    (url, { secret }) => call("post", url, { data: secret, json: 1 }),
  ),
  refused("files-on-put", "files on put", ["InvalidArgument", "argument-not-taken"], (url) =>
    call("put", url, { files: {} }),
  ),
  refused(
    "argument-typo",
    "an argument that there is not",
    ["InvalidArgument", "argument-unknown"],
    (url) => call("get", url, { heders: {} }),
  ),
  refused(
    "options-text",
    "options that are no object",
    ["InvalidArgument", "options-type"],
    (url) => call("get", url, "x"),
  ),
  refused(
    "data-object",
    "an object as data",
    ["InvalidArgument", "argument-type"],
    (url, { secret }) => call("post", url, { data: { password: secret } }),
  ),
  refused(
    "data-detached",
    "a buffer that was handed over",
    ["InvalidArgument", "argument-type"],
    (url) => call("post", url, { data: handedOver().buffer }),
  ),
  refused(
    "view-detached",
    "bytes that were handed over",
    ["InvalidArgument", "argument-type"],
    (url) => call("post", url, { data: handedOver() }),
  ),
  refused(
    "file-detached",
    "a file that was handed over",
    ["InvalidArgument", "file-entry"],
    (url) => call("post", url, { files: { a: ["a", handedOver()] } }),
  ),
  refused(
    "json-circular",
    "json that holds itself",
    ["InvalidArgument", "json-unserialisable"],
    (url) => call("post", url, { json: circular }),
  ),
  refused("json-bigint", "json with a bigint", ["InvalidArgument", "json-unserialisable"], (url) =>
    call("post", url, { json: { id: 1n } }),
  ),
  refused("file-bare", "a file without its name", ["InvalidArgument", "file-entry"], (url) =>
    call("post", url, { files: { a: "a.txt" } }),
  ),
  refused(
    "file-closed",
    "a FileHandle that is closed",
    ["InvalidArgument", "file-unreadable"],
    async (url) => {
      const handle = await open(new URL(import.meta.url).pathname);
      await handle.close();
      return call("post", url, { files: { a: ["a", handle] } });
    },
  ),
  refused(
    "stream-spent",
    "a stream that was read before",
    ["InvalidArgument", "data-unreadable"],
    async (url) => {
      const stream = Readable.from(["a", "b"]);
      for await (const _ of stream);
      return call("post", url, { data: stream });
    },
  ),
  refused(
    "header-injection",
    "CR LF in a header's value",
    ["InvalidHeader", "header-value"],
    (url, { secret }) => call("get", url, { headers: { "X-Api-Key": `${secret}\r\nEvil: 1` } }),
  ),
  refused(
    "header-name",
    "a space in a header's name",
    ["InvalidHeader", "header-name"],
    (url, { secret }) => call("get", url, { headers: { "A B": secret } }),
  ),
  refused(
    "header-object",
    "an object as a header's value",
    ["InvalidHeader", "header-type"],
    (url, { secret }) => call("get", url, { headers: { A: { secret } } }),
  ),
  refused(
    "header-twice",
    "one header in two spellings",
    ["InvalidHeader", "header-twice"],
    (url, { secret }) =>
      call("get", url, { headers: { "x-api-key": secret, "X-Api-Key": secret } }),
  ),
  refused(
    "transfer-encoding",
    "the caller's Transfer-Encoding",
    ["InvalidHeader", "header-refused"],
    (url) => call("post", url, { data: "x", headers: { "transfer-encoding": "chunked" } }),
  ),
  refused("host-removed", "Host: null", ["InvalidHeader", "header-required"], (url) =>
    call("get", url, { headers: { host: null } }),
  ),
  refused(
    "content-length",
    "a Content-Length that is wrong",
    ["InvalidHeader", "header-content-length"],
    (url) => call("post", url, { data: "abc", headers: { "Content-Length": 2 } }),
  ),
  refused(
    "auth-colon",
    "a colon in the user name",
    ["InvalidArgument", "auth-user-colon"],
    (url, { secret }) => call("get", url, { auth: ["a:b", secret] }),
  ),
  refused(
    "auth-control",
    "a line break in the password",
    ["InvalidArgument", "auth-control"],
    (url, { secret }) => call("get", url, { auth: ["a", `${secret}\n`] }),
  ),
  refused(
    "bearer-token",
    "a bearer token that cannot be sent",
    ["InvalidArgument", "auth-token"],
    (url, { secret }) => call("get", url, { auth: { bearer: `${secret} é` } }),
  ),
  refused(
    "cookie-value",
    "a semicolon in a cookie",
    ["InvalidHeader", "cookie-value"],
    (url, { secret }) => call("get", url, { cookies: { id: `${secret};` } }),
  ),
  refused(
    "proxy-scheme",
    "a proxy of an unknown scheme",
    ["InvalidArgument", "argument-type"],
    (url, { secret }) => call("get", url, { proxy: `ftp://ada:${secret}@h` }),
  ),
  refused(
    "timeout-negative",
    "a timeout below nought",
    ["InvalidArgument", "argument-type"],
    (url) => call("get", url, { timeout: -1 }),
  ),
];
