// What a session takes up as saved cookies or as a prepared request, and what it refuses.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { type RawServer, startRawServer } from "../support/raw-server.js";

let server: RawServer;
let session: requests.Session;
beforeEach(async () => {
  const set = "Set-Cookie: kept=s3cret; Max-Age=1000\r\nSet-Cookie: empty=\r\n";
  server = await startRawServer(`HTTP/1.1 200 OK\r\n${set}Content-Length: 0\r\n\r\n`);
  session = new requests.Session();
  await session.get(server.url);
});
afterEach(async () => {
  await session.close();
  await server.close();
});

const good = { key: "kept", value: "s3cret", domain: "127.0.0.1", path: "/", hostOnly: true };

function failureOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("restore()", () => {
  test("takes up what save() gave, by way of JSON too", async () => {
    await using other = new requests.Session();
    const saved: unknown = JSON.parse(JSON.stringify(session.cookies.save()));
    other.cookies.restore(saved);
    expect(other.cookies.list()).toEqual(session.cookies.list());
    expect(other.cookies.list().map(({ name }) => name)).toEqual(["kept", "empty"]);
    await other.get(server.url);
    expect(server.requests.at(-1)?.header("cookie")).toBe("kept=s3cret; empty=");
    expect(other.cookies.save()).toMatchObject({ cookies: expect.any(Array) });
  });

  test("takes null as no cookies, as save() gives it", async () => {
    await using empty = new requests.Session();
    expect(empty.cookies.save()).toBeNull();
    session.cookies.restore(null);
    expect(session.cookies.list()).toEqual([]);
  });

  test.each([
    ["nothing", undefined],
    ["text", "x"],
    ["JSON text", JSON.stringify({ cookies: [good] })],
    ["a list", []],
    ["a number", 1],
    ["another object", { bad: 1 }],
    ["cookies that are no list", { cookies: {} }],
    ["an empty cookie", { cookies: [{}] }],
    ["no cookie", { cookies: [null] }],
    ["a name that is no text", { version: 1, cookies: [{ key: 5 }] }],
    ["an empty name", { cookies: [{ ...good, key: "" }] }],
    ["a value that is no text", { cookies: [{ ...good, value: 5 }] }],
    ["a value that would break the header", { cookies: [{ ...good, value: "s3cret\r\nX: y" }] }],
    ["no host", { cookies: [{ ...good, domain: null }] }],
    ["a path that is no text", { cookies: [{ ...good, path: 5 }] }],
    ["a date that is none", { cookies: [{ ...good, expires: "s3cret" }] }],
    ["one that is wrong after a good one", { cookies: [good, { ...good, key: 5 }] }],
  ])("refuses %s, and keeps what it had", (_, saved) => {
    const before = session.cookies.save();
    const error = failureOf(() => session.cookies.restore(saved));
    expect(error).toBeInstanceOf(requests.InvalidArgument);
    expect(error).toMatchObject({
      fault: "cookies-unreadable",
      message: expect.stringContaining("Accepted: what save() of a session's cookies gave"),
    });
    expect(`${error}${JSON.stringify(error)}`).not.toContain("s3cret");
    expect(session.cookies.save()).toEqual(before);
    expect(session.cookies.list()).toHaveLength(2);
  });

  test("tells which cookie is wrong", () => {
    const error = failureOf(() => session.cookies.restore({ cookies: [good, {}] }));
    expect(String(error)).toContain("cookie 2 of 2 is none");
  });
});

describe("send()", () => {
  test.each([[{}], [null], [undefined], ["http://s3cret.example/"], [new Request("http://a/")]])(
    "refuses what was not prepared: %o",
    async (request) => {
      const sending = session.send(request as unknown as requests.PreparedRequest);
      const error: unknown = await sending.catch((e: unknown) => e);
      expect(error).toBeInstanceOf(requests.InvalidArgument);
      expect(error).toMatchObject({ fault: "not-prepared" });
      expect(String(error)).toContain("Accepted: what prepare()");
      expect(String(error)).not.toContain("s3cret");
    },
  );
});
