// The calls that both this package and Python's requests make, side by side.
import * as requests from "../../generated/index.js";

export interface CallInBoth {
  readonly name: string;
  /** An expression of Python; `url` is the server's. */
  readonly python: string;
  readonly call: (url: string) => Promise<unknown>;
}

const bytes = new Uint8Array([0, 255, 13, 10]);

async function* pieces(): AsyncGenerator<string> {
  yield "one ";
  yield "two";
}

export const callsInBoth: readonly CallInBoth[] = [
  {
    name: "get",
    python: `requests.get(url)`,
    call: (url) => requests.get(url),
  },
  {
    name: "get with a path, a query and a fragment",
    python: `requests.get(url + "/a%20b/c?x=1#here")`,
    call: (url) => requests.get(`${url}/a%20b/c?x=1#here`),
  },
  {
    name: "get with odd characters in the URL",
    python: `requests.get(url + "/ü ß/|^{}?q=a b'\\"<>|[]ü")`,
    call: (url) => requests.get(`${url}/ü ß/|^{}?q=a b'"<>|[]ü`),
  },
  {
    name: "get with dots in the path",
    python: `requests.get(url + "/a/../b/./c")`,
    call: (url) => requests.get(`${url}/a/../b/./c`),
  },
  {
    name: "params",
    python: `requests.get(url + "/?a=1", params={"q": "a b&c", "tag": ["x", "y"], "ü": "ß/~*'()", "none": None})`,
    call: (url) =>
      requests.get(`${url}/?a=1`, {
        params: { q: "a b&c", tag: ["x", "y"], ü: "ß/~*'()", none: null },
      }),
  },
  {
    name: "params that are numbers and booleans",
    python: `requests.get(url, params={"n": 1.5, "t": True, "e": ""})`,
    call: (url) => requests.get(url, { params: { n: 1.5, t: true, e: "" } }),
  },
  {
    name: "head",
    python: `requests.head(url)`,
    call: (url) => requests.head(url),
  },
  {
    name: "options",
    python: `requests.request("options", url)`,
    call: (url) => requests.request("options", url),
  },
  {
    name: "post of nothing",
    python: `requests.post(url)`,
    call: (url) => requests.post(url),
  },
  {
    name: "post of text",
    python: `requests.post(url, data="text €".encode())`,
    call: (url) => requests.post(url, { data: "text €" }),
  },
  {
    name: "post of bytes",
    python: `requests.post(url, data=bytes([0, 255, 13, 10]))`,
    call: (url) => requests.post(url, { data: bytes }),
  },
  {
    name: "post of an empty text",
    python: `requests.post(url, data="")`,
    call: (url) => requests.post(url, { data: "" }),
  },
  {
    name: "post of a form",
    python: `requests.post(url, data={"a b": "c&d", "ü": "~*"})`,
    call: (url) => requests.post(url, { data: new URLSearchParams({ "a b": "c&d", ü: "~*" }) }),
  },
  {
    name: "post of JSON",
    python: `requests.post(url, json={"id": 1, "name": "ü", "list": [1, None]})`,
    call: (url) => requests.post(url, { json: { id: 1, name: "ü", list: [1, null] } }),
  },
  {
    name: "post of JSON null",
    python: `requests.post(url, json=None)`,
    call: (url) => requests.post(url, { json: null }),
  },
  {
    name: "post of a stream",
    python: `requests.post(url, data=iter([b"one ", b"two"]))`,
    call: (url) => requests.post(url, { data: pieces() }),
  },
  {
    name: "post of a file",
    python: `requests.post(url, files={"photo": ("a.jpg", b"jpeg", "image/jpeg")})`,
    call: (url) => requests.post(url, { files: { photo: ["a.jpg", "jpeg"] } }),
  },
  {
    name: "post of a file with an odd name",
    python: `requests.post(url, files={"a \\"b\\"": ("ü.txt", b"text", "text/plain")})`,
    call: (url) => requests.post(url, { files: { 'a "b"': ["ü.txt", "text"] } }),
  },
  {
    name: "post of a plain field",
    python: `requests.post(url, files={"field": (None, "value")})`,
    call: (url) => requests.post(url, { files: { field: [null, "value"] } }),
  },
  {
    name: "put of JSON with a type of its own",
    python: `requests.put(url, json={}, headers={"Content-Type": "application/merge-patch+json"})`,
    call: (url) =>
      requests.put(url, { json: {}, headers: { "Content-Type": "application/merge-patch+json" } }),
  },
  {
    name: "patch",
    python: `requests.patch(url, json={"qty": 4})`,
    call: (url) => requests.patch(url, { json: { qty: 4 } }),
  },
  {
    name: "delete",
    python: `requests.delete(url)`,
    call: (url) => requests.delete(url),
  },
  {
    name: "delete with a body",
    python: `requests.delete(url, json={"why": "old"})`,
    call: (url) => requests.delete(url, { json: { why: "old" } }),
  },
  {
    name: "headers",
    python: `requests.get(url, headers={"X-One": "1", "user-agent": "mine", "Accept": None})`,
    call: (url) =>
      requests.get(url, { headers: { "X-One": "1", "user-agent": "mine", Accept: null } }),
  },
  {
    name: "a range",
    python: `requests.get(url, headers={"Range": "bytes=0-9"})`,
    call: (url) => requests.get(url, { headers: { Range: "bytes=0-9" } }),
  },
  {
    name: "a header in UTF-8",
    python: `requests.get(url, headers={"X-Name": "ü".encode()})`,
    call: (url) => requests.get(url, { headers: { "X-Name": "ü" } }),
  },
  {
    name: "Basic",
    python: `requests.get(url, auth=("ada", "secret"))`,
    call: (url) => requests.get(url, { auth: ["ada", "secret"] }),
  },
  {
    name: "Basic in UTF-8",
    python: `requests.get(url, auth=("ada", "pässword"))`,
    call: (url) => requests.get(url, { auth: ["ada", "pässword"] }),
  },
  {
    name: "Basic in the URL",
    python: `requests.get(url.replace("//", "//ada:s%20p@"))`,
    call: (url) => requests.get(url.replace("//", "//ada:s%20p@")),
  },
  {
    name: "cookies",
    python: `requests.get(url, cookies={"a": "1", "b": "2"})`,
    call: (url) => requests.get(url, { cookies: { a: "1", b: "2" } }),
  },
];
