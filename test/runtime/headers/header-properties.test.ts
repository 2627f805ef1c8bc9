// What must hold of the caller's headers for any names and values: they arrive as they were given,
// or are refused before a connection is made.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contract } from "../../../generated/contract.js";
import * as requests from "../../../generated/index.js";
import { type RawServer, startRawServer } from "../../support/raw-server.js";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

/** Headers that are made, counted or refused by the client, or may stand once only. */
const special = new Set([
  ...contract.headers.automatic.map(({ name }) => name.toLowerCase()),
  ...contract.headers.refused.map(({ name }) => name.toLowerCase()),
  ...["authorization", "content-type", "proxy-authorization", "range", "referer", "te", "trailer"],
]);
const tokenCharacters = "abcXYZ019!#$%&'*+-.^_`|~";
const name = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...tokenCharacters), minLength: 1, maxLength: 12 }),
    fc.constantFrom("X-One", "x-one", "Via", "Forwarded", "__proto__", "constructor", "toString"),
  )
  .filter((made) => !special.has(made.toLowerCase()));
const controls = [
  ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)),
  "\u007f",
].filter((character) => character !== "\t");
const value = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom(...'a\t ,;="\\\u00e9\u0085\u00a0\u2028\u{1f600}\ud800'),
      maxLength: 12,
    }),
  )
  .map((text) => [...text].filter((character) => !controls.includes(character)).join(""));
const pairs = fc.array(fc.tuple(name, value), { maxLength: 8 });

/** Spaces and tabs around a value are not part of it (RFC 9110 section 5.5). */
const sent = (text: string): string => Buffer.from(text.replace(/^[\t ]+|[\t ]+$/g, "")).toString();

/** The headers of the newest request that are none of the client's own, read as UTF-8. */
function arrived(): [string, string][] {
  const fields = server.requests.at(-1)?.headers ?? [];
  return fields
    .filter(([key]) => !special.has(key.toLowerCase()))
    .map(([key, text]) => [key, Buffer.from(text, "latin1").toString()]);
}

test("pairs arrive as they were given, in their order, repeated ones too", async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async (headers) => {
      await requests.get(server.url, { headers });
      expect(arrived()).toEqual(headers.map(([key, text]) => [key, sent(text)]));
    }),
    { numRuns: 100 },
  );
  expect(server.failures).toEqual([]);
});

test("an object and a Map arrive as they were given, and the client's own headers with them", async () => {
  const distinct = fc.uniqueArray(fc.tuple(name, value), {
    selector: ([key]) => key.toLowerCase(),
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(distinct, async (given) => {
      const record = Object.fromEntries(given);
      const ordered = Object.entries(record);
      for (const headers of [record, new Map(ordered)]) {
        await requests.get(server.url, { headers });
        expect(arrived()).toEqual(ordered.map(([key, text]) => [key, sent(text)]));
        expect(server.requests.at(-1)?.header("host")).toBe(`127.0.0.1:${server.port}`);
      }
    }),
    { numRuns: 50 },
  );
});

test("an automatic header is replaced in any case, never sent twice", async () => {
  const own = fc.constantFrom("user-agent", "USER-AGENT", "Accept", "aCCept", "Accept-Encoding");
  await fc.assert(
    fc.asyncProperty(own, fc.string({ unit: fc.constantFrom(..."ab/1*") }), async (key, text) => {
      await requests.get(server.url, { headers: { [key]: text } });
      expect(server.requests.at(-1)?.header(key)).toBe(text);
      await requests.get(server.url, { headers: { [key]: null } });
      expect(server.requests.at(-1)?.header(key)).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

async function expectRefused(call: Promise<unknown>, fault: string, secret: string): Promise<void> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(requests.InvalidHeader);
  expect(error).toMatchObject({ fault, sent: false, phase: "prepare" });
  expect(`${String(error)}${JSON.stringify(error)}`).not.toContain(secret);
}

test("a value with a control character is refused unseen, before a connection is made", async () => {
  const fresh = await startRawServer();
  const control = fc.constantFrom(...controls);
  await fc.assert(
    fc.asyncProperty(name, value, control, value, async (key, before, bad, after) => {
      const text = `${before}s3cret${bad}${after}`;
      for (const headers of [{ [key]: text }, [[key, text]] as const]) {
        await expectRefused(requests.get(fresh.url, { headers }), "header-value", "s3cret");
      }
    }),
    { numRuns: 60 },
  );
  expect(fresh.connections).toBe(0);
  await fresh.close();
});

test("a name that is no token is refused before a connection is made", async () => {
  const fresh = await startRawServer();
  const bad = fc.constantFrom(...' :\r\n\0\t()<>@,;\\"/[]?={}\u007f\u00e9\u212a');
  await fc.assert(
    fc.asyncProperty(fc.tuple(name, bad, name), value, async (parts, text) => {
      const headers = { [parts.join("")]: `s3cret${text}` };
      await expectRefused(requests.get(fresh.url, { headers }), "header-name", "s3cret");
    }),
    { numRuns: 60 },
  );
  await expectRefused(requests.get(fresh.url, { headers: { "": "x" } }), "header-name", "s3cret");
  expect(fresh.connections).toBe(0);
  await fresh.close();
});
