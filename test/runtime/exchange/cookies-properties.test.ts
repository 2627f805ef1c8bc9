// What must hold of a session's cookies, whatever a server sets: they go back to the host and path
// that RFC 6265 names, and to no other.
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as requests from "../../../generated/index.js";
import { type RawServer, startRawServer, textReply } from "../../support/raw-server.js";

/** What the next reply of a path sets and where it leads, by the path. */
const replies = new Map<string, { cookies?: readonly string[]; location?: string }>();
let server: RawServer;
let session: requests.Session;
beforeAll(async () => {
  server = await startRawServer((socket, { requestLine }) => {
    const { cookies = [], location } = replies.get(requestLine.split(" ")[1] ?? "") ?? {};
    const bytes = cookies.map((cookie) => Buffer.from(cookie).toString("latin1"));
    const headers = { "Set-Cookie": bytes, ...(location && { Location: location }) };
    socket.write(textReply("", { status: location ? 302 : 200, headers }));
  });
});
beforeEach(() => {
  replies.clear();
  session = new requests.Session();
});
afterEach(() => session.close());
afterAll(() => server.close());

const at = (path: string, host = "127.0.0.1"): string => `http://${host}:${server.port}${path}`;

/** The Cookie header of the newest request. */
const sentCookie = (): string | undefined => {
  const header = server.requests.at(-1)?.header("cookie");
  return header === undefined ? undefined : Buffer.from(header, "latin1").toString();
};

const token = fc.string({
  unit: fc.constantFrom(..."abcXYZ09!#$%&'*+-.^_`|~"),
  minLength: 1,
  maxLength: 8,
});
const octets = fc.string({
  unit: fc.constantFrom(..."abcXYZ09!#$%&'()*+-./:<=>?@[]^_`{|}~\u00e9\u4e2d"),
  maxLength: 12,
});
const pathAttribute = fc.constantFrom(
  ...[undefined, "", "/", "/a", "/a/", "/a/b", "/a/b/c", "/ab", "/other", "relative"],
);
const setOn = fc.constantFrom("/", "/a", "/a/set", "/a/b/set", "/ab");
const paths = ["/", "/a", "/a/", "/a/x", "/a/b", "/a/b/c", "/ab", "/other/x"];
const domainAttribute = fc.constantFrom(
  ...[undefined, "", "127.0.0.1", "localhost", "example.com", "0.0.1", "1", ".0.0.1"],
);

/** RFC 6265 sections 5.1.4 and 5.2.4. */
function goesTo(path: string, attribute: string | undefined, setBy: string): boolean {
  const own = setBy.slice(0, Math.max(1, setBy.lastIndexOf("/")));
  const kept = attribute?.startsWith("/") ? attribute : own;
  return path === kept || path.startsWith(kept.endsWith("/") ? kept : `${kept}/`);
}

test("a cookie goes back to its own host and below its own path only", async () => {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(
      ...[token, octets, pathAttribute, domainAttribute, setOn],
      async (name, value, path, domain, setBy) => {
        session.cookies.clear();
        const attributes = [
          ...(path === undefined ? [] : [`; Path=${path}`]),
          ...(domain === undefined ? [] : [`; Domain=${domain}`]),
        ];
        replies.set(setBy, { cookies: [`${name}=${value}${attributes.join("")}`] });
        await session.get(at(setBy));
        replies.clear();
        const isKept = domain === undefined || domain === "" || domain === "127.0.0.1";
        for (const asked of paths) {
          await session.get(at(asked));
          const wanted = isKept && goesTo(asked, path, setBy);
          expect(sentCookie(), asked).toBe(wanted ? `${name}=${value}` : undefined);
          if (wanted) sent++;
        }
        await session.get(at(setBy, "localhost"));
        expect(sentCookie(), "another host").toBeUndefined();
      },
    ),
    { numRuns: 60 },
  );
  expect(sent).toBeGreaterThan(10);
});

test("cookies survive hops, and do not follow to another host", async () => {
  await fc.assert(
    fc.asyncProperty(token, octets, async (name, value) => {
      session.cookies.clear();
      replies.set("/start", { cookies: [`${name}=${value}; Path=/`], location: "/second" });
      replies.set("/second", {
        cookies: ["second=2; Path=/"],
        location: at("/third", "localhost"),
      });
      replies.set("/third", { location: at("/end") });
      const before = server.requests.length;
      await session.get(at("/start"));
      const seen = server.requests.slice(before).map((request) => request.header("cookie"));
      const first = Buffer.from(`${name}=${value}`).toString("latin1");
      const both = name === "second" ? "second=2" : `${first}; second=2`;
      expect(seen).toEqual([undefined, first, undefined, both]);
    }),
    { numRuns: 40 },
  );
});

const ofDistinctNames = (
  name: fc.Arbitrary<string>,
  minLength: number,
): fc.Arbitrary<[string, string][]> =>
  fc.uniqueArray(fc.tuple(name, octets), {
    ...{ selector: ([key]) => key, minLength, maxLength: 5 },
  });
const jars = ofDistinctNames(token, 0);
/** Cookies with names that others have too. */
const fewNames = fc.constantFrom("a", "A", "aa", "b");
const byName = (header: string | undefined): string[] => header?.split("; ").sort() ?? [];

test("what was saved as JSON and restored is sent as before", async () => {
  await fc.assert(
    fc.asyncProperty(jars, async (jar) => {
      session.cookies.clear();
      replies.set("/", { cookies: jar.map(([name, value]) => `${name}=${value}; Max-Age=900`) });
      await session.get(at("/"));
      replies.clear();
      await using other = new requests.Session();
      other.cookies.restore(JSON.parse(JSON.stringify(session.cookies.save())));
      expect(other.cookies.list()).toEqual(session.cookies.list());
      expect(other.cookies.list().map(({ name, value }) => [name, value])).toEqual(jar);
      for (const { expires } of other.cookies.list()) expect(expires).toBeInstanceOf(Date);
      await other.get(at("/"));
      expect(byName(sentCookie())).toEqual(jar.map(([name, value]) => `${name}=${value}`).sort());
      other.cookies.clear();
      expect(other.cookies.list()).toEqual([]);
      expect(other.cookies.save()).toBeNull();
      await other.get(at("/"));
      expect(sentCookie()).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

test("restore takes the place of what there was, clear forgets it", async () => {
  replies.set("/", { cookies: ["a=1"] });
  await session.get(at("/"));
  const saved = session.cookies.save();
  replies.set("/", { cookies: ["b=2"] });
  await session.get(at("/"));
  session.cookies.restore(saved);
  expect(session.cookies.list().map(({ name }) => name)).toEqual(["a"]);
  session.cookies.restore(null);
  expect(session.cookies.list()).toEqual([]);
});

test("a call's cookies win over kept ones of the same name, and are not kept", async () => {
  await fc.assert(
    fc.asyncProperty(
      ofDistinctNames(fewNames, 0),
      ofDistinctNames(fewNames, 1),
      async (kept, given) => {
        session.cookies.clear();
        replies.set("/", { cookies: kept.map(([name, value]) => `${name}=${value}`) });
        await session.get(at("/"));
        replies.clear();
        await session.get(at("/"), { cookies: new Map(given) });
        const wanted = new Map([...kept, ...given]);
        expect(byName(sentCookie())).toEqual([...wanted].map((pair) => pair.join("=")).sort());
        await session.get(at("/"));
        expect(byName(sentCookie())).toEqual(kept.map((pair) => pair.join("=")).sort());
      },
    ),
    { numRuns: 40 },
  );
});

test("a session's own cookies argument gives way to a call's, name by name", async () => {
  await using other = new requests.Session({ cookies: { a: "1", b: "2", c: "3" } });
  await other.get(at("/"), { cookies: { b: "call", c: null } });
  expect(sentCookie()).toBe("a=1; b=call");
  await other.get(at("/"));
  expect(sentCookie()).toBe("a=1; b=2; c=3");
  await other.get(at("/", "localhost"));
  expect(sentCookie(), "given for every call, whatever its host").toBe("a=1; b=2; c=3");
});

test("module-level functions keep cookies for the hops of a call only", async () => {
  replies.set("/start", { cookies: ["flavor=oat; Path=/"], location: "/end" });
  await requests.get(at("/start"));
  expect(sentCookie()).toBe("flavor=oat");
  await requests.get(at("/end"));
  expect(sentCookie()).toBeUndefined();
});

test("two sessions know nothing of each other's cookies", async () => {
  await using other = new requests.Session();
  replies.set("/", { cookies: ["a=1"] });
  await session.get(at("/"));
  await other.get(at("/"));
  expect(sentCookie()).toBeUndefined();
  await session.get(at("/"));
  expect(sentCookie()).toBe("a=1");
});

test("a cookie that ended is neither sent nor shown", async () => {
  replies.set("/", { cookies: ["a=1", "gone=1", "past=1"] });
  await session.get(at("/"));
  const past = "past=; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
  replies.set("/", { cookies: ["gone=; Max-Age=0", past, "never=1; Max-Age=-1"] });
  await session.get(at("/"));
  expect(session.cookies.list().map(({ name }) => name)).toEqual(["a"]);
  await session.get(at("/"));
  expect(sentCookie()).toBe("a=1");
});

test("Max-Age counts from when the cookie was set, however often it is used", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const start = Date.now();
    replies.set("/", { cookies: ["a=1; Max-Age=60", "b=2; Max-Age=99999999999999999999"] });
    await session.get(at("/"));
    replies.clear();
    expect(session.cookies.list()[0]?.expires).toEqual(new Date(start + 60_000));
    vi.setSystemTime(start + 59_000);
    await session.get(at("/"));
    expect(sentCookie()).toBe("a=1; b=2");
    vi.setSystemTime(start + 61_000);
    await session.get(at("/"));
    expect(sentCookie()).toBe("b=2");
  } finally {
    vi.useRealTimers();
  }
});

test("what a cookie says of itself is shown", async () => {
  const expires = "Wed, 09 Jun 2100 10:18:14 GMT";
  replies.set("/", { cookies: [`a=1; Secure; HttpOnly; Path=/x; Expires=${expires}`] });
  await session.get(at("/"));
  expect(session.cookies.list()).toEqual([
    {
      ...{ name: "a", value: "1", domain: "127.0.0.1", path: "/x" },
      ...{ secure: true, http_only: true, expires: new Date(expires) },
    },
  ]);
});
