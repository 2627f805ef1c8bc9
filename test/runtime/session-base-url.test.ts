// base_url: what a relative URL becomes, where it cannot lead, and what is no base.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { type RawServer, startRawServer, textReply } from "../support/raw-server.js";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer(textReply("ok"));
});
afterAll(() => server.close());

/** Calls that a caller without a compiler can write. */
const untyped = (options: object): requests.SessionConstructor =>
  requests.Session.bind(null, options as never) as never;

describe("base_url", () => {
  test.each([
    ["http://h", "items", "http://h/items"],
    ["http://h", "/items", "http://h/items"],
    ["http://h/", "/items", "http://h/items"],
    ["http://h/api", "items", "http://h/api/items"],
    ["http://h/api", "/items", "http://h/api/items"],
    ["http://h/api/", "items", "http://h/api/items"],
    ["http://h/api/", "/items/", "http://h/api/items/"],
    ["http://h/api/v1", "a/b?q=1", "http://h/api/v1/a/b?q=1"],
    ["http://h:81/api", "items#part", "http://h:81/api/items"],
    ["http://h/api?key=1#x", "items", "http://h/api/items"],
    ["http://h/api", "?q=1", "http://h/api?q=1"],
    ["http://h/api", "//other/items", "http://h/api/other/items"],
    ["http://h/api", "@other/items", "http://h/api/@other/items"],
    ["http://h/api", "http://other/items", "http://other/items"],
    ["http://h/api", "HTTPS://other/items", "https://other/items"],
    ["https://h/api", "items", "https://h/api/items"],
  ])("%s and %s make %s", (base, url, wanted) => {
    const session = new requests.Session({ base_url: base });
    expect(session.prepare("GET", url).url).toBe(wanted);
  });

  test("may be a URL object", () => {
    const session = new requests.Session({ base_url: new URL("http://h/api/") });
    expect(session.prepare("GET", "items").url).toBe("http://h/api/items");
    expect(session.prepare("GET", new URL("http://other/")).url).toBe("http://other/");
  });

  test("holds its credentials for relative URLs, and for no other host", async () => {
    const base = `http://ada:pass@127.0.0.1:${server.port}/api`;
    await using session = new requests.Session({ base_url: base });
    await session.get("/items");
    expect(server.requests[0]?.requestLine).toBe("GET /api/items HTTP/1.1");
    expect(server.requests[0]?.header("authorization")).toBe(`Basic ${btoa("ada:pass")}`);
    await session.get(`http://localhost:${server.port}/items`);
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]?.header("authorization")).toBeUndefined();
  });

  test("no path leads away from its origin", () => {
    const session = new requests.Session({ base_url: "http://h:81/api" });
    const unit = fc.constantFrom(..."ab/\\.@:?#%2e;& \u00e9");
    const path = fc.string({ unit, maxLength: 12 }).filter((text) => !/^[a-z][^/]*:/.test(text));
    fc.assert(
      fc.property(path, (url) => {
        expect(new URL(session.prepare("GET", url).url).origin).toBe("http://h:81");
      }),
      { numRuns: 100 },
    );
  });

  test.each(["ftp://h/", "/api", "h", "http://", "", 5, {}])("%j is refused", (base) => {
    const make = (): unknown => new (untyped({ base_url: base }))();
    expect(make).toThrow(expect.objectContaining({ name: "InvalidURL", fault: "base-url" }));
  });

  test("without it a relative URL is refused", async () => {
    await using session = new requests.Session();
    await expect(session.get("/items")).rejects.toMatchObject({ fault: "url-scheme" });
  });
});
