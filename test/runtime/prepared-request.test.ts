// What a prepared request shows of itself: every header with its reason, and no secret unasked.
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { contract } from "../../generated/contract.js";
import {
  type PreparedRequest,
  prepareBy,
  prepareRequest,
  SessionCore,
} from "../../runtime/index.js";
import { exportCases, prepareCase } from "./export/export-cases.js";

const { get, post } = contract.verbs;
/** Stands in every place where a secret can. */
const secret = "hunter2";
const password = ["user", secret] as const;

const holders: readonly (readonly [string, string, object])[] = [
  ["userinfo", `http://user:${secret}@a.example/`, {}],
  [
    "a parameter",
    `http://a.example/?q=1&api_key=${secret}`,
    { params: { "access-token": secret } },
  ],
  [
    "a parameter with a short name",
    "http://a.example/",
    { params: { sig: [secret], key: secret } },
  ],
  ["auth", "http://a.example/", { auth: password }],
  ["a key as user name", "http://a.example/", { auth: [secret, ""] }],
  ["a token", "http://a.example/", { auth: { bearer: secret } }],
  ["Digest", "http://a.example/", { auth: { digest: password } }],
  ["cookies", "http://a.example/", { cookies: { session: secret } }],
  ["a Map of cookies", "http://a.example/", { cookies: new Map([["1", secret]]) }],
  [
    "listed headers",
    "http://a.example/",
    { headers: { "x-API-key": secret, COOKIE: `a=${secret}` } },
  ],
  ["headers by name", "http://a.example/", { headers: [["X-Vault-Token", secret]] }],
  ["JSON", "http://a.example/", { json: { a: [{ password: secret, pin: { code: secret } }] } }],
  ["a form", "http://a.example/", { data: new URLSearchParams({ "user[password]": secret }) }],
  [
    "text that is JSON",
    "http://a.example/",
    {
      data: `{"client_secret": "${secret}"}`,
      headers: { "Content-Type": "application/x+json; a=b" },
    },
  ],
  [
    "text that is a form",
    "http://a.example/",
    {
      data: `a=b&refresh_token=${secret}`,
      headers: { "content-type": "application/x-www-form-urlencoded" },
    },
  ],
  ["a field", "http://a.example/", { files: { passphrase: [null, secret], f: ["f", "x"] } }],
  ["a proxy", "http://a.example/", { proxy: `http://user:${secret}@127.0.0.1:1` }],
  ["a passphrase", "http://a.example/", { cert: { cert: "c", key: "k", passphrase: secret } }],
  ["a key", "http://a.example/", { cert: `-----BEGIN PRIVATE KEY-----\n${secret}` }],
];

function views(request: PreparedRequest): string[] {
  return [
    Buffer.from(request.to_http()).toString("latin1"),
    request.to_curl(),
    request.to_typescript(),
    JSON.stringify(request),
    inspect(request, { depth: null, showHidden: true, getters: true }),
    JSON.stringify({ ...request }),
    String(request),
  ];
}

describe("no view shows a secret in", () => {
  test.each(holders)("%s", (_, url, options) => {
    const request = prepareRequest(post, url, options);
    for (const view of views(request)) {
      expect(view).not.toContain(secret);
      expect(view).not.toContain(btoa(password.join(":")));
      expect(view).not.toContain(btoa(`${secret}:`));
    }
    expect(views(request).slice(0, 3).join("")).toContain(
      /proxy|cert/.test(Object.keys(options).join()) ? "a.example" : "***",
    );
    expect(request.to_typescript({ secrets: true })).toContain(secret);
  });

  test("a session's defaults", () => {
    const headers = { "X-Auth-Token": secret, "X-B": "é", "X-A": "é" };
    const defaults = { headers, params: { a: 1 }, auth: password };
    const session = new SessionCore({ base_url: `http://u:${secret}@a.example/v1`, ...defaults });
    const request = prepareBy(session, get, "/x", { headers: { "x-b": "2", Accept: null } });
    for (const view of views(request)) expect(view).not.toContain(secret);
    expect(request.to_typescript()).toContain(
      `await requests.get("http://a.example/v1/x", {
  headers: { accept: null, "X-Auth-Token": "***", "X-A": "é", "x-b": "2" },
`,
    );
  });
});

describe("what is no secret is shown", () => {
  test("names that merely look like one", () => {
    const json = {
      author: "me",
      keyboard: "us",
      auth: true,
      token: null,
      key: "k",
      authors: ["x"],
    };
    const request = prepareRequest(post, "http://a.example/?author=me&monkey=1", { json });
    for (const view of views(request)) expect(view).not.toContain("***");
  });

  test("a body without secrets, as it was written", () => {
    const data = '{ "a":  1 }';
    const request = prepareRequest(post, "http://a.example/", {
      data,
      headers: { "Content-Type": "application/json" },
    });
    expect(Buffer.from(request.to_http()).toString()).toMatch(/\r\n\r\n{ "a": {2}1 }$/);
  });

  test("text of a header, not its bytes", () => {
    const { headers } = prepareRequest(get, "http://a.example/", { headers: { "X-A": "é€" } });
    expect(headers.find(({ name }) => name === "X-A")?.value).toBe("é€");
  });
});

test("headers come in the order of the wire, each with who set it and why", () => {
  const headers = { "X-A": "b", hOST: "b.example", Connection: "x-hop" };
  const request = prepareRequest(post, "http://a.example/", { headers, json: 1 });
  expect(request.headers.map(({ name, value, why, clause }) => [name, value, why, clause])).toEqual(
    [
      ["hOST", "b.example", "headers= was given", "Q6"],
      ["Connection", "keep-alive", expect.stringContaining("the connection"), null],
      ["User-Agent", expect.any(String), "names the client", null],
      ["Accept", "*/*", "any media type will do", null],
      ["Accept-Encoding", expect.any(String), "these content codings are decoded", null],
      ["Content-Type", "application/json", "json= was given", "Q4"],
      ["X-A", "b", "headers= was given", "Q6"],
      ["Content-Length", "1", "counted from the body", null],
    ],
  );
});

test("a JSON value is shown as it was when it was prepared", () => {
  const json = { a: 1 };
  const request = prepareRequest(post, "http://a.example/", { json });
  const before = views(request);
  json.a = 2;
  expect(views(request)).toEqual(before);
});

test("it needs neither Buffer nor process", () => {
  const all = exportCases.map((one) => prepareCase(one, "http://a.example"));
  const before = all.map((request) => request.to_curl() + request.to_typescript());
  vi.stubGlobal("Buffer", undefined);
  vi.stubGlobal("process", undefined);
  try {
    const after = all.map((request) => request.to_curl() + request.to_typescript());
    expect(after).toEqual(before);
    for (const request of all) request.to_http();
  } finally {
    vi.unstubAllGlobals();
  }
});

test.each(["to_http", "to_curl", "to_typescript"] as const)(
  "%s() refuses what it does not take",
  (view) => {
    const request = prepareRequest(get, "http://a.example/");
    for (const options of [null, "secrets", { secret: true }]) {
      expect(() => request[view](options as never)).toThrow(`${view}()`);
    }
  },
);
