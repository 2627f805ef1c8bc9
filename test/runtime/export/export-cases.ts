// Calls of every verb with every kind of argument that is pure data, for what a prepared request is
// shown as. A verb that is added to the spec is among them without an edit.
import { catalog } from "../../../generated/catalog.js";
import { contract } from "../../../generated/contract.js";
import { type PreparedRequest, prepareRequest, type VerbContract } from "../../../runtime/index.js";

/** One call; its arguments are made anew for each use. */
export interface ExportCase {
  readonly title: string;
  readonly verb: string;
  readonly method: string | undefined;
  /** Behind the origin. */
  readonly path: string;
  readonly options: () => Record<string, unknown>;
  /** What stands in front of the host. */
  readonly userinfo?: string;
}

/** Not one of the usual methods, so that no special case fits it. */
export const otherMethod = "PROPFIND";

const bytes = new Uint8Array([0, 13, 10, 255, 39, 37, 92]);

/** Values by the type of the argument that takes them. */
const values: Readonly<Record<string, Readonly<Record<string, () => unknown>>>> = {
  bytes: {
    text: () => 'it\'s "text" \\ é€\u{1f600}\nline',
    "empty text": () => "",
    "text like a file of curl": () => "@/etc/passwd",
    "text with controls": () => "a\0b\r\n\u001b[1m\u0085",
    "text with a lone surrogate": () => "a\ud800b",
    "text with a byte order mark": () => "\ufeffx",
    bytes: () => bytes,
    "no bytes": () => new Uint8Array(),
    "many bytes": () => new Uint8Array(300).map((_, at) => at),
    "an ArrayBuffer": () => bytes.slice().buffer,
    "a view": () => new DataView(bytes.buffer, 2, 3),
    form: () =>
      new URLSearchParams([
        ["a", "1 é"],
        ["b", "&="],
        ["a", "2"],
      ]),
    "form without twins": () => new URLSearchParams({ a: "1", 'b"': "c" }),
    "long text": () => "é".repeat(60_000),
  },
  json: {
    object: () => ({
      a: [1, -0, 1e21, null],
      "it's": { b: true, 2: "x", 1: "y" },
      date: new Date(0),
    }),
    null: () => null,
    text: () => "text",
    "own __proto__": () => JSON.parse('{"__proto__":{"a":1}}'),
    "long list": () => [...Array(100).keys()],
    "deep list": () => JSON.parse(`${"[".repeat(2000)}"it's"${"]".repeat(2000)}`),
  },
  files: {
    fields: () => ({ plain: [null, "v"], "it's é;=\\": [null, "a;b"] }),
    "a file": () => ({ f: ['a "quoted"; é.txt', 'x;type="y"\n@'] }),
    "like files of curl": () => ({ f: ["f", "@/etc/passwd"], g: [null, "<x"], h: [null, "@x"] }),
    "odd names": () => [
      ['a"b\n', ['c"d\r\n.bin', bytes]],
      ["a", [null, ""]],
      ["a", ["", "x"]],
    ],
    "a Map": () =>
      new Map([
        ["f", ["f.json", "{}"]],
        ["2", [null, "x"]],
      ]),
    "bytes that are text": () => ({ f: ["f.csv", new TextEncoder().encode("a,b\n")] }),
    "a field without a name": () => ({ "": [null, "x"] }),
    none: () => ({}),
  },
  headers: {
    "odd case": () => ({ "x-ODD": "é€ it's", "X-Empty": "", "content-TYPE": "text/x; a=b" }),
    "connection's own": () => ({ "X-A": 1, CONNECTION: "close", hOST: "other.example" }),
    "a connection option": () => ({ Connection: "x-hop, Keep-Alive" }),
    "removed ones": () => ({ "User-Agent": null, accept: null, "Accept-Encoding": null }),
    pairs: () => [
      ["X-A", "1"],
      ["x-a", "2"],
      ["Cookie", "a=b"],
    ],
    Headers: () => new Headers({ "X-B": "é", "X-A": "1" }),
    "a Map": () =>
      new Map([
        ["X-A", "1"],
        ["3", "2"],
      ]),
  },
  auth: { pair: () => ["jürg", "pa ss'€"], bearer: () => ({ bearer: "t-1" }) },
  query: {
    object: () => ({ q: "a b&é", list: [1, true, 2n, null], none: null, "it's": "[x]{y}" }),
    pairs: () => [
      ["b", 1],
      ["a", 2],
      ["b", 3],
    ],
    URLSearchParams: () => new URLSearchParams("b=1&a=2&b=3"),
  },
  cookies: {
    object: () => ({ a: "b", n: 1, gone: null }),
    "a Map": () =>
      new Map([
        ["2", "x"],
        ["1", "é"],
      ]),
  },
};

/** Where a body of known length comes with headers of its own. */
const together: readonly (readonly [string, () => Record<string, unknown>])[] = [
  ["its length", () => ({ data: "é", headers: { "content-LENGTH": "2", "X-A": "b" } })],
  ["length nought", () => ({ headers: { "Content-Length": "0" } })],
  ["no type", () => ({ json: 1, headers: { "Content-Type": null } })],
  [
    "no type of a form",
    () => ({ data: new URLSearchParams("a=b"), headers: { "content-type": null } }),
  ],
  [
    "all at once",
    () => ({ json: { a: 1 }, auth: ["u", ""], cookies: { a: "b" }, params: { c: "d" } }),
  ],
];

function entryOf(verb: string): VerbContract {
  const entry = Object.values<VerbContract>(contract.verbs).find(({ name }) => name === verb);
  if (entry === undefined) throw new Error(`no verb ${verb}`);
  return entry;
}

export const exportCases: readonly ExportCase[] = catalog.verbs.flatMap((verb): ExportCase[] => {
  const entry = entryOf(verb.name);
  const method = entry.method === null ? otherMethod : undefined;
  const one = (title: string, options: () => Record<string, unknown>, path = "/x"): ExportCase => {
    return { title: `${verb.name}, ${title}`, verb: verb.name, method, path, options };
  };
  const each = entry.arguments.flatMap(({ name, type }) =>
    Object.entries(values[type] ?? {}).map(([title, value]) =>
      one(`${name}: ${title}`, () => ({ [name]: value() })),
    ),
  );
  return [
    one("nothing", () => ({})),
    one("query", () => ({}), "/a%20b/é;c='d'?x=[1]&y={a,b}&z=\"|^`#fragment"),
    { ...one("userinfo", () => ({})), userinfo: "us%C3%A9r:p%40ss@" },
    ...together.map(([title, options]) => one(title, options)),
    ...each,
  ];
});

/** The call's URL on a server. */
export function urlOf({ path, userinfo = "" }: ExportCase, origin: string): string {
  return origin.replace("//", `//${userinfo}`) + path;
}

/** Prepares a call. */
export function prepareCase(exportCase: ExportCase, origin: string): PreparedRequest {
  const { verb, method, options } = exportCase;
  return prepareRequest(entryOf(verb), urlOf(exportCase, origin), options(), method);
}
