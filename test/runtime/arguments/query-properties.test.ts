// What must hold of the request target for any URL and any params: WHATWG URL is the judge.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { type RawServer, startRawServer } from "../../support/raw-server.js";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."a&=+% ?#/\u00e9\u{1f600}\ud800\n\u0000"), maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.bigInt(),
  fc.constantFrom(null, undefined),
);
type Value = string | number | boolean | bigint | null | undefined;
type Values = Value | readonly Value[];
const pairs: fc.Arbitrary<[string, Values][]> = fc.array(
  fc.tuple(text, fc.oneof(value, fc.array(value, { maxLength: 3 }))),
  { maxLength: 5 },
);

const flatten = (given: readonly (readonly [string, Values])[]): [string, string][] =>
  given.flatMap(([name, values]) =>
    [values]
      .flat()
      .flatMap((one): [string, string][] =>
        one === null || one === undefined ? [] : [[name, String(one)]],
      ),
  );

/** The target of the request line of the newest request. */
function lastTarget(): string {
  const line = server.requests.at(-1)?.requestLine ?? "";
  return /^GET (\S+) HTTP\/1\.1$/.exec(line)?.[1] ?? `not a request line: ${line}`;
}

const own = fc.constantFrom(
  "",
  "?",
  "?a=1",
  "?a=1&",
  "?a",
  "?&",
  "?x=%20+y",
  "?a=b?c",
  "?\u00e9=1",
);
const fragment = fc.constantFrom("", "#", "#part", "#?not=sent", "#a?b#c");

test("parameters stand behind the URL's own query, as URLSearchParams writes them", async () => {
  await fc.assert(
    fc.asyncProperty(pairs, own, fragment, async (params, query, hash) => {
      const url = `${server.url}/path${query}${hash}`;
      await requests.get(url, { params });
      const target = lastTarget();
      const { pathname, search } = new URL(url);
      expect(target.startsWith(pathname + search)).toBe(true);
      const wanted = flatten(params);
      const encoded = new URLSearchParams(wanted).toString();
      expect(target.endsWith(encoded)).toBe(true);
      const added = target.slice((pathname + search).length);
      expect(added.replace(/^[?&]/, "")).toBe(encoded);
      const read = [...new URLSearchParams(target.slice(target.indexOf("?")))];
      if (wanted.length === 0) expect(target).toBe(pathname + search);
      else expect(read).toEqual([...new URLSearchParams(search), ...new URLSearchParams(encoded)]);
    }),
    { numRuns: 100 },
  );
});

test("objects, Maps, pairs and URLSearchParams of the same pairs say the same", async () => {
  const distinct = fc.uniqueArray(fc.tuple(text, text), {
    selector: ([name]) => name,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(distinct, async (given) => {
      const record = Object.fromEntries(given);
      // Names like "1" come first in an object.
      const ordered = Object.entries(record);
      const targets = new Set<string>();
      const forms = [record, new Map(ordered), ordered, new URLSearchParams(ordered)];
      for (const params of forms) {
        await requests.get(server.url, { params });
        targets.add(lastTarget());
      }
      const query = new URLSearchParams(ordered).toString();
      expect([...targets]).toEqual([query === "" ? "/" : `/?${query}`]);
    }),
    { numRuns: 30 },
  );
});

const tail = fc.string({
  unit: fc.constantFrom(
    ..."ab/.?#:@%2e\\;=&~+ '\"<>[]{}|^`!$()*,\u00e9\u4e2d\u{1f600}\ud800\u0080\ufeff",
  ),
  maxLength: 20,
});

test("the request line has WHATWG's path and query, and no fragment", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("http://", "HTTP://", "hTTp://", "http://user:pass@"),
      fc.constantFrom("", "/", "?", "#", "\\", "/%2E%2e/"),
      tail,
      async (scheme, joint, rest) => {
        const end = joint === "" ? "" : rest;
        const url = `${scheme}127.0.0.1:${server.port}${joint}${end}`;
        const { pathname, search, host } = new URL(url);
        await requests.request("GET", { href: url });
        expect(lastTarget()).toBe(pathname + search);
        expect(server.requests.at(-1)?.header("host")).toBe(host);
      },
    ),
    { numRuns: 100 },
  );
  expect(server.failures).toEqual([]);
});

test("a prepared request names the same URL as WHATWG, whatever its host", () => {
  const web = fc.webUrl({ withFragments: true, withQueryParameters: true });
  fc.assert(
    fc.property(web, (url) => {
      const { origin, pathname, search, host } = new URL(url);
      const prepared = requests.prepare("GET", { href: url });
      expect(prepared.url).toBe(origin + pathname + search);
      expect(prepared.headers.find(({ name }) => name === "Host")?.value).toBe(host);
    }),
    { numRuns: 100 },
  );
});

test("a URL with a control character is refused before a connection is made", async () => {
  const fresh = await startRawServer();
  const control = fc.constantFrom(..."\0\t\n\r\u001b\u001f\u007f");
  await fc.assert(
    fc.asyncProperty(control, tail, tail, async (bad, before, after) => {
      const call = requests.get(`${fresh.url}/${before}${bad}${after}`);
      await expect(call).rejects.toMatchObject({ name: "InvalidURL", fault: "url-control" });
    }),
    { numRuns: 50 },
  );
  expect(fresh.connections).toBe(0);
  await fresh.close();
});
