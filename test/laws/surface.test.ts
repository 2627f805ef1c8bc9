// The public surface, name by name: what the entry exports, what its default export holds, what the
// members of each class are. What is added here is promised.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import * as entry from "../../generated/index.js";
import { Session as BlockingSession } from "../../generated/sync.js";
import { type EchoServer, startEchoServer } from "../../playground/echo/server.js";
import { textOf } from "./source-files.js";

const { default: requests, ...named } = entry;

const disposer = "[Symbol.asyncDispose]";

const functions = ["request", "head", "get", "post", "put", "patch", "delete", "prepare", "stream"];
const classes = ["Response", "Session"];
const errors = [
  "AbortError",
  "BodyTooLarge",
  "ChunkedEncodingError",
  "ConnectTimeout",
  "ConnectionError",
  "ContentDecodingError",
  "HTTPError",
  "InvalidArgument",
  "InvalidHeader",
  "InvalidURL",
  "JSONDecodeError",
  "ProxyError",
  "ReadTimeout",
  "RequestException",
  "SSLError",
  "Timeout",
  "TooManyRedirects",
];
const types = [
  ...["Auth", "AuthFunction", "AuthHeaders", "BearerAuth", "BlobLike", "Body", "ByteCount"],
  ...["ByteStream", "CertificateAndKey", "ClientCertificate", "CodeOptions", "CurlOptions"],
  ...["Cookie", "CookieValue", "Cookies", "Credentials"],
  ...["DeleteArguments", "DigestAuth", "DownloadProgress", "ErrorCode", "EventOptions"],
  ...["FileEntry", "FileHandleLike", "FileSource", "Files", "GetArguments", "HeadArguments"],
  ...["HeaderValue", "HeadersLike", "HttpUrl", "Ignored", "Json", "Link", "Method"],
  ...["NamedHeaders", "PatchArguments", "Pem", "Phase", "PostArguments", "PreparedHeader"],
  ...["PreparedRequest", "ProxyUrl", "PutArguments", "Query", "QueryValue", "QueryValues"],
  ...["RedirectOptions", "Redirects", "RequestArguments", "RequestHeaders", "ResponseConstructor"],
  ...["Retries", "RetryOptions", "SaveOptions", "SavedFile", "SearchParamsLike", "ServerEvent"],
  ...["SessionArguments", "SessionConstructor", "SessionCookies", "ShowOptions", "Signal"],
  ...["StandardProperties", "StandardSchema", "StreamedResponse", "TimeLimits", "Timeouts"],
  ...["Timings", "UploadProgress", "Url", "UrlLike", "Verify", "WebStreamLike"],
];

const members: Readonly<Record<string, readonly string[]>> = {
  Response: [
    ...["bytes", "content", "cookies", "elapsed", "encoding", "header", "headers", "history"],
    ...["json", "links", "ok", "raise_for_status", "reason", "status_code", "timings", "url"],
  ],
  StreamedResponse: [
    ...[disposer, "bytes_received", "close", "cookies", "elapsed"],
    ...["encoding", "header", "headers", "history", "iter_bytes", "iter_events", "iter_json"],
    ...["iter_lines", "iter_text", "links", "ok", "raise_for_status", "read", "reason", "save"],
    ...["status_code", "timings", "url"],
  ],
  PreparedRequest: ["headers", "method", "to_curl", "to_http", "to_typescript", "url"],
  Session: [...functions, disposer, "close", "cookies", "send"].sort(),
  SessionCookies: ["clear", "list", "restore", "save"],
};

let server: EchoServer;
beforeAll(async () => {
  server = await startEchoServer();
});
afterAll(() => server.close());

test("the entry exports these values", () => {
  expect(Object.keys(named).sort()).toEqual([...functions, ...classes, ...errors].sort());
});

test("the default export holds all of them, and they are the same", () => {
  expect({ ...requests }).toEqual(named);
});

test("the entry of prepare alone exports these values, the same ones", async () => {
  const { ...alone } = await import("../../generated/prepare.js");
  const values = ["InvalidArgument", "InvalidHeader", "InvalidURL", "RequestException", "prepare"];
  expect(Object.keys(alone).sort()).toEqual(values);
  expect(requests).toMatchObject(alone);
});

test("the entry of prepare alone exports these types", () => {
  const shown = ["CodeOptions", "CurlOptions", "PreparedHeader", "PreparedRequest", "ShowOptions"];
  const given = ["HttpUrl", "Method", "RequestArguments", "Url"];
  expect(typesOf("generated/prepare.ts")).toEqual([...shown, ...given].sort());
});

/** The types that a module passes on. */
function typesOf(file: string): readonly string[] {
  const lists = [...textOf(file).matchAll(/^export type \{([^}]*)\}/gm)];
  const names = lists.flatMap(([, list = ""]) => list.split(",").map((name) => name.trim()));
  return names.filter(Boolean).sort();
}

test("the entry exports these types", () => {
  expect(typesOf("generated/index.ts")).toEqual([...types].sort());
});

describe("the members of", () => {
  /** Names that users see on an instance: its own and those of its classes. */
  function membersOf(instance: object): readonly string[] {
    const names = new Set<string>();
    for (
      let level: object | null = instance;
      level !== null && level !== Object.prototype;
      level = Object.getPrototypeOf(level) as object | null
    ) {
      for (const key of Reflect.ownKeys(level)) {
        const isDisposer = key === Symbol.asyncDispose || key === Symbol.dispose;
        names.add(isDisposer ? disposer : String(key));
      }
    }
    return [...names].filter((name) => name !== "constructor").sort();
  }

  test.each(Object.entries(members))("%s are these, in the spec", (name, want) => {
    const described = catalog.classes.find((one) => one.name === name);
    const calls = described?.makes_calls ? functions : [];
    const names = described?.members.map((member) => member.name);
    expect([...calls, ...(names ?? [])].sort()).toEqual(want);
  });

  test("Response, PreparedRequest and Session are these, at run time", async () => {
    // What a terminal shows is no member that programs use.
    const shown = "Symbol(nodejs.util.inspect.custom)";
    const response = await requests.get(`${server.url}/get`);
    expect(membersOf(response)).toEqual([shown, ...(members.Response ?? [])]);
    expect(membersOf(requests.prepare("GET", server.url))).toEqual(members.PreparedRequest);
    await using session = new requests.Session();
    expect(membersOf(session)).toEqual(members.Session);
    expect(session.constructor.name).toBe("Session");
    using blocking = new BlockingSession();
    expect(membersOf(blocking)).toEqual(members.Session);
    expect(membersOf(session.cookies)).toEqual(
      expect.arrayContaining([...(members.SessionCookies ?? [])]),
    );
  });

  test("StreamedResponse are these, at run time", async () => {
    await using streamed = await requests.stream("GET", `${server.url}/get`);
    expect(membersOf(streamed)).toEqual(members.StreamedResponse);
  });
});
