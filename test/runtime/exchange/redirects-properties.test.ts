// What must hold of redirects for any headers, any chain and any Location.
import fc from "fast-check";
import { expect, test } from "vitest";
import { contract } from "../../../generated/contract.js";
import { TooManyRedirects } from "../../../generated/errors.js";
import { type Message, nextHop } from "../../../runtime/exchange/redirects.js";
import { prepare } from "../../../runtime/prepare.js";

const start = (url: string, headers: readonly (readonly [string, string])[] = []): Message =>
  prepare(contract.verbs.request, url, { headers, data: "x" }, "POST");

const status = fc.constantFrom(301, 302, 303, 307, 308);
const safeNames = new Set([
  ...["accept", "accept-charset", "accept-encoding", "accept-language", "user-agent"],
  ...["range", "if-range", "connection"],
]);
const bodyNames = new Set([
  ...["content-type", "content-length", "content-encoding", "content-language", "digest"],
  ...["content-disposition", "content-location", "content-md5", "last-modified"],
  ...["content-digest", "repr-digest", "transfer-encoding"],
]);

const anyCase = (name: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: name.length, maxLength: name.length })
    .map((upper) => [...name].map((c, at) => (upper[at] ? c.toUpperCase() : c)).join(""));
const known = fc.constantFrom(
  ...contract.headers.secret,
  ...[...safeNames, "x-mine", "referer", "origin", "x-forwarded-for", "content-secret"],
);
const made = fc
  .array(fc.constantFrom(..."abcxyz-_.!09"), { minLength: 1, maxLength: 12 })
  .map((characters) => characters.join(""));
const managed = new Set([
  ...contract.headers.refused.map(({ name }) => name.toLowerCase()),
  ...["host", "connection", "content-length", "content-type"],
]);
const headerNames = fc.uniqueArray(
  fc
    .oneof(known, made)
    .filter((name) => !managed.has(name))
    .chain(anyCase),
  { selector: (name) => name.toLowerCase(), maxLength: 10 },
);
const origins = ["http://a", "http://a:81", "https://a", "http://b", "http://a.b"];
const crossing = fc
  .tuple(fc.constantFrom(...origins), fc.constantFrom(...origins))
  .filter(([from, to]) => from !== to);

test("no secret header crosses origins, and without leave none but the safe", () => {
  const crossed = new Set<string>();
  fc.assert(
    fc.property(headerNames, crossing, status, fc.boolean(), (names, [from, to], code, keep) => {
      const headers = names.map((name, index) => [name, `caller-${index}`] as const);
      const policy = { max: 20, keepHeaders: keep, downgrade: true };
      const reply = { status: code, location: `${to}/next` };
      const hop = nextHop(start(`${from}/`, headers), reply, policy, []);
      for (const { name, value } of hop?.headers ?? []) {
        const lower = name.toLowerCase();
        crossed.add(lower);
        expect(contract.headers.secret).not.toContain(lower);
        if (keep || !value.startsWith("caller-")) continue;
        const withBody = hop?.body.kind !== "none" && bodyNames.has(lower);
        expect(safeNames.has(lower) || withBody, name).toBe(true);
      }
      expect(hop?.headers.get("host")).toBe(new URL(to).host);
    }),
    { numRuns: 500 },
  );
  // else the property above would hold of a function that drops everything
  for (const name of [...safeNames, "x-mine"]) expect(crossed).toContain(name);
});

test("headers lost on one hop are lost for the rest of the chain", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...origins), { maxLength: 6 }), status, (chain, code) => {
      const policy = { max: 20, keepHeaders: true, downgrade: true };
      let request = start("http://a/0", [
        ["Authorization", "secret"],
        ["Cookie", "secret"],
      ]);
      let left = false;
      for (const [index, origin] of chain.entries()) {
        const location = `${origin}/${index + 1}`;
        request = nextHop(request, { status: code, location }, policy, []) ?? request;
        left ||= origin !== "http://a";
        const shown = [...request.headers].some(({ value }) => value === "secret");
        expect(shown).toBe(!left);
      }
    }),
  );
});

test("every chain ends: within the limit, or in TooManyRedirects", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 8 }),
      fc.infiniteStream(fc.tuple(status, fc.nat(20))),
      (max, pages, replies) => {
        const policy = { max, keepHeaders: false, downgrade: false };
        const hops: Message[] = [];
        let request = start("http://host/start");
        for (const [code, page] of replies) {
          try {
            const reply = { status: code, location: `/${page % pages}` };
            const hop = nextHop(request, reply, policy, hops);
            if (hop === null) throw new Error("a redirect was not followed");
            hops.push(request);
            request = hop;
          } catch (error) {
            expect(error).toBeInstanceOf(TooManyRedirects);
            break;
          }
          expect(hops.length).toBeLessThanOrEqual(max);
        }
      },
    ),
  );
});

/** Not by URL.canParse: once hot, that of Node 20 refuses some hosts beyond ASCII. */
function parse(text: string, base: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

test("a Location is resolved as WHATWG URL resolves it", () => {
  const part = fc.string({
    unit: fc.constantFrom(..."ab/.?:@%2e\\;=&~ \u00e9\u4e2d"),
    maxLength: 20,
  });
  const reference = fc.oneof(
    part,
    part.map((rest) => `/${rest}`),
    part.map((rest) => `//other/${rest}`),
    part.map((rest) => `http://other:81/${rest}`),
    fc.tuple(part, part).map((two) => two.join("#")),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  );
  const policy = { max: 20, keepHeaders: false, downgrade: true };
  let followed = 0;
  fc.assert(
    fc.property(reference, (text) => {
      const base = "http://host/dir/page?query";
      const location = Buffer.from(text, "utf8").toString("latin1");
      const want = parse(text, base);
      const follow = (): Message | null =>
        nextHop(start(base), { status: 307, location }, policy, []);
      if (text.trim() === "") {
        expect(follow()).toBeNull();
        return;
      }
      if (want === null || !/^https?:$/.test(want.protocol)) {
        expect(follow).toThrow(/redirects to/);
        return;
      }
      const { target } = follow() ?? {};
      expect(target?.origin, text).toBe(want.origin);
      expect(target?.path).toBe(want.pathname + want.search);
      expect(target?.href).toBe(want.origin + want.pathname + want.search);
      expect(target?.host).toBe(want.host);
      followed++;
    }),
    { numRuns: 1000 },
  );
  expect(followed).toBeGreaterThan(100);
});
