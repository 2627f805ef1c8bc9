// Generated from spec/; edits are lost.
// Change the source, then run: npm run generate

import "../contract.js";
import type { ArgumentContract, VerbContract } from "../../runtime/pure.js";
import { adoptBlocking, type BlockingContract } from "../../runtime/sync/index.js";

type VerbName = "request" | "head" | "get" | "post" | "put" | "patch" | "delete";

const argumentsByName = {
  method: {
    name: "method",
    type: "method",
    body: false,
    clause: "Q1",
    accepts: "a method name of letters, digits and !#$%&'*+-.^_`|~, in any case",
    wire: [],
  },
  url: {
    name: "url",
    type: "url",
    body: false,
    clause: "Q2",
    accepts: "a string or URL that starts with http:// or https:// and names a host",
    wire: [],
  },
  data: {
    name: "data",
    type: "bytes",
    body: true,
    clause: "Q3",
    accepts:
      "a string, Uint8Array, ArrayBuffer, Blob or URLSearchParams (for a form); a value for JSON goes into json",
    wire: [
      {
        header: "Content-Type",
        value: "{type}",
        unlessGiven: true,
        why: "data= brings its own media type",
      },
    ],
  },
  json: {
    name: "json",
    type: "json",
    body: true,
    clause: "Q4",
    accepts:
      "any value that JSON.stringify turns into text: an object, array, string, finite number, boolean or null",
    wire: [
      {
        header: "Content-Type",
        value: "application/json",
        unlessGiven: true,
        why: "json= was given",
      },
    ],
  },
  files: {
    name: "files",
    type: "files",
    body: true,
    clause: "Q5",
    accepts:
      "an object, Map or list of pairs: field name → [file name or null, file], where the file is a string, Uint8Array, ArrayBuffer, Blob or FileHandle; null as file name makes it a plain form field",
    wire: [
      {
        header: "Content-Type",
        value: "multipart/form-data; boundary={boundary}",
        unlessGiven: true,
        why: "files= was given",
      },
    ],
  },
  headers: {
    name: "headers",
    type: "headers",
    body: false,
    clause: "Q6",
    accepts:
      "an object, Map, Headers or list of pairs: header name → text, number or null, where null removes an automatic header",
    wire: [{ header: "*", value: "{value}", unlessGiven: false, why: "headers= was given" }],
  },
  auth: {
    name: "auth",
    type: "auth",
    body: false,
    clause: "Q7",
    accepts:
      "a pair [user name, password] of strings, the user name without a colon; { bearer: token }; { digest: [user name, password] }; or null for none, whatever the session or the URL says",
    wire: [
      {
        header: "Authorization",
        value: "{credentials}",
        unlessGiven: true,
        why: "auth= was given",
      },
    ],
  },
  stream: {
    name: "stream",
    type: "ignored",
    body: false,
    clause: "Q8",
    accepts: "anything",
    wire: [],
  },
  params: {
    name: "params",
    type: "query",
    body: false,
    clause: "E1",
    accepts:
      "an object, Map, URLSearchParams or list of pairs: name → string, finite number, bigint, boolean, a list of these, or null to leave it out",
    wire: [],
  },
  timeout: {
    name: "timeout",
    type: "timeout",
    body: false,
    clause: "E2",
    accepts:
      "a positive number of seconds, below 2147483, for the whole call, an object { connect, read, total } of such numbers, or null for no limit, as a whole or for one of them",
    wire: [],
    default: { connect: 10, read: 30, total: null },
  },
  allow_redirects: {
    name: "allow_redirects",
    type: "redirects",
    body: false,
    clause: "E3",
    accepts:
      "true, false, the most redirects to follow, or an object { max, keep_headers, downgrade }",
    wire: [],
    default: { max: 20, keep_headers: false, downgrade: false },
  },
  max_size: {
    name: "max_size",
    type: "size",
    body: false,
    clause: "E4",
    accepts: "a whole number of bytes, 0 or more",
    wire: [],
    default: 268435456,
  },
  retries: {
    name: "retries",
    type: "retries",
    body: false,
    clause: "E5",
    accepts:
      "the number of repeats, or an object { attempts, statuses, backoff, max_delay, unsafe }",
    wire: [],
    default: {
      attempts: 0,
      statuses: [408, 429, 500, 502, 503, 504],
      backoff: 0.5,
      max_delay: 30,
      unsafe: false,
    },
  },
  cookies: {
    name: "cookies",
    type: "cookies",
    body: false,
    clause: "E8",
    accepts: "an object or Map: cookie name → string, finite number, or null to leave it out",
    wire: [{ header: "Cookie", value: "{cookies}", unlessGiven: true, why: "cookies= was given" }],
  },
  proxy: {
    name: "proxy",
    type: "proxy",
    body: false,
    clause: "E9",
    accepts: "a URL that starts with http://, https:// or socks5://, or null for no proxy",
    wire: [],
  },
  verify: {
    name: "verify",
    type: "verify",
    body: false,
    clause: "E10",
    accepts:
      "true, false, or certificates of authorities as PEM text, with its -----BEGIN lines, or as the path of a PEM file",
    wire: [],
    default: true,
  },
  cert: {
    name: "cert",
    type: "certificate",
    body: false,
    clause: "E10",
    accepts:
      "PEM text, with its -----BEGIN lines, or a file's path that holds certificate and key, a pair [certificate, key] of these, or an object { cert, key, passphrase }",
    wire: [],
  },
} satisfies Readonly<Record<string, ArgumentContract>>;

const verbs: Readonly<Record<VerbName, VerbContract>> = {
  request: {
    name: "request",
    method: null,
    positional: [argumentsByName.method, argumentsByName.url],
    arguments: [
      argumentsByName.data,
      argumentsByName.json,
      argumentsByName.files,
      argumentsByName.headers,
      argumentsByName.auth,
      argumentsByName.stream,
      argumentsByName.params,
      argumentsByName.timeout,
      argumentsByName.allow_redirects,
      argumentsByName.max_size,
      argumentsByName.retries,
      argumentsByName.cookies,
      argumentsByName.proxy,
      argumentsByName.verify,
      argumentsByName.cert,
    ],
    rules: [
      {
        atMostOneOf: ["data", "json", "files"],
        clause: "N1",
        text: "Pass at most one of data, json and files.",
      },
    ],
  },
  head: {
    name: "head",
    method: "HEAD",
    positional: [argumentsByName.url],
    arguments: [
      argumentsByName.headers,
      argumentsByName.auth,
      argumentsByName.data,
      argumentsByName.json,
      argumentsByName.files,
      argumentsByName.stream,
      argumentsByName.params,
      argumentsByName.timeout,
      argumentsByName.allow_redirects,
      argumentsByName.max_size,
      argumentsByName.retries,
      argumentsByName.cookies,
      argumentsByName.proxy,
      argumentsByName.verify,
      argumentsByName.cert,
    ],
    rules: [
      {
        atMostOneOf: ["data", "json", "files"],
        clause: "N1",
        text: "Pass at most one of data, json and files.",
      },
    ],
  },
  get: {
    name: "get",
    method: "GET",
    positional: [argumentsByName.url],
    arguments: [
      argumentsByName.headers,
      argumentsByName.auth,
      argumentsByName.data,
      argumentsByName.json,
      argumentsByName.params,
      argumentsByName.timeout,
      argumentsByName.allow_redirects,
      argumentsByName.max_size,
      argumentsByName.retries,
      argumentsByName.cookies,
      argumentsByName.proxy,
      argumentsByName.verify,
      argumentsByName.cert,
    ],
    rules: [
      { atMostOneOf: ["data", "json"], clause: "N1", text: "Pass at most one of data and json." },
    ],
  },
  post: {
    name: "post",
    method: "POST",
    positional: [argumentsByName.url],
    arguments: [
      argumentsByName.data,
      argumentsByName.json,
      argumentsByName.files,
      argumentsByName.headers,
      argumentsByName.auth,
      argumentsByName.params,
      argumentsByName.timeout,
      argumentsByName.allow_redirects,
      argumentsByName.max_size,
      argumentsByName.retries,
      argumentsByName.cookies,
      argumentsByName.proxy,
      argumentsByName.verify,
      argumentsByName.cert,
    ],
    rules: [
      {
        atMostOneOf: ["data", "json", "files"],
        clause: "P1",
        text: "Pass at most one of data, json and files.",
      },
    ],
  },
  put: {
    name: "put",
    method: "PUT",
    positional: [argumentsByName.url],
    arguments: [
      argumentsByName.data,
      argumentsByName.json,
      argumentsByName.headers,
      argumentsByName.auth,
      argumentsByName.params,
      argumentsByName.timeout,
      argumentsByName.allow_redirects,
      argumentsByName.max_size,
      argumentsByName.retries,
      argumentsByName.cookies,
      argumentsByName.proxy,
      argumentsByName.verify,
      argumentsByName.cert,
    ],
    rules: [
      {
        atMostOneOf: ["data", "json"],
        clause: "U1",
        text: "Pass either data or json to carry the new representation.",
      },
    ],
  },
  patch: {
    name: "patch",
    method: "PATCH",
    positional: [argumentsByName.url],
    arguments: [
      argumentsByName.data,
      argumentsByName.json,
      argumentsByName.headers,
      argumentsByName.auth,
      argumentsByName.params,
      argumentsByName.timeout,
      argumentsByName.allow_redirects,
      argumentsByName.max_size,
      argumentsByName.retries,
      argumentsByName.cookies,
      argumentsByName.proxy,
      argumentsByName.verify,
      argumentsByName.cert,
    ],
    rules: [
      {
        atMostOneOf: ["data", "json"],
        clause: "A1",
        text: "Pass either data or json to carry the change.",
      },
    ],
  },
  delete: {
    name: "delete",
    method: "DELETE",
    positional: [argumentsByName.url],
    arguments: [
      argumentsByName.headers,
      argumentsByName.auth,
      argumentsByName.data,
      argumentsByName.json,
      argumentsByName.params,
      argumentsByName.timeout,
      argumentsByName.allow_redirects,
      argumentsByName.max_size,
      argumentsByName.retries,
      argumentsByName.cookies,
      argumentsByName.proxy,
      argumentsByName.verify,
      argumentsByName.cert,
    ],
    rules: [
      { atMostOneOf: ["data", "json"], clause: "N1", text: "Pass at most one of data and json." },
    ],
  },
};

const session: VerbContract = {
  name: "Session",
  method: null,
  positional: [],
  arguments: [
    argumentsByName.headers,
    argumentsByName.auth,
    argumentsByName.params,
    argumentsByName.timeout,
    argumentsByName.allow_redirects,
    argumentsByName.max_size,
    argumentsByName.retries,
    argumentsByName.cookies,
    argumentsByName.proxy,
    argumentsByName.verify,
    argumentsByName.cert,
  ],
  rules: [],
};

const cannotBlock: BlockingContract["cannotBlock"] = {
  arguments: {
    signal:
      "Nothing of the program could abort the call while it stands still; `timeout` limits it.",
    on_upload: "A function is part of the program, which stands still until the call is over.",
    on_download: "A function is part of the program, which stands still until the call is over.",
  },
  shapes: {
    ByteStream:
      "A stream gets its bytes from the program, which stands still until the call is over.",
    AuthHeaders:
      "They are what a function gives, and a function cannot be called while the program stands still.",
    AuthFunction: "A function is part of the program, which stands still until the call is over.",
  },
  calls: {
    stream:
      "Its reply is read while it arrives, which is what `await` is for; every other function gives all of it.",
  },
};

/** The part of OpenMV requests, HTTP client that blocks, as the runtime reads it. */
export const contract = adoptBlocking({ verbs, session, cannotBlock });
