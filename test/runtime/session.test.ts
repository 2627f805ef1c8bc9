// A session: what it gives to its calls, what it keeps, and what is left when it is closed.
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as requests from "../../generated/index.js";
import { type RawServer, textReply } from "../support/raw-server.js";
import { serveRaw } from "../support/started.js";

let server: RawServer;
beforeEach(async () => {
  server = await serveRaw(textReply("ok"));
});

const last = () => {
  const exchange = server.requests.at(-1);
  if (exchange === undefined) throw new Error("no request came");
  return exchange;
};
const targetOf = (): string => last().requestLine.split(" ")[1] ?? "";
/** Calls that a caller without a compiler can write. */
const untyped = (options: object): requests.SessionConstructor =>
  requests.Session.bind(null, options as never) as never;

describe("defaults", () => {
  test("headers are laid below those of the call, in any case; null leaves one out", async () => {
    const headers = { "X-One": "session", "X-Two": "session", "User-Agent": "mine" };
    await using session = new requests.Session({ headers });
    await session.get(server.url, { headers: { "x-one": "call", "X-TWO": null, "X-Three": "3" } });
    const own = last().headers.filter(([name]) => /^(x-|user-agent)/i.test(name));
    expect(own).toEqual([
      ["User-Agent", "mine"],
      ["x-one", "call"],
      ["X-Three", "3"],
    ]);
    await session.get(server.url, { headers: { "user-agent": null } });
    expect(last().header("user-agent")).toBeUndefined();
    await session.get(server.url);
    expect(last().header("x-one")).toBe("session");
    expect(headers).toEqual({ "X-One": "session", "X-Two": "session", "User-Agent": "mine" });
  });

  test("an automatic header that the session leaves out can be given by a call", async () => {
    await using session = new requests.Session({ headers: { Accept: null } });
    await session.get(server.url);
    expect(last().header("accept")).toBeUndefined();
    await session.get(server.url, { headers: { accept: "text/plain" } });
    expect(last().header("accept")).toBe("text/plain");
  });

  test("params stand between the URL's own and the call's", async () => {
    await using session = new requests.Session({ params: { key: "k", lang: "en" } });
    await session.get(`${server.url}/?own=1`, { params: { page: 2 } });
    expect(targetOf()).toBe("/?own=1&key=k&lang=en&page=2");
    await session.get(server.url);
    expect(targetOf()).toBe("/?key=k&lang=en");
  });

  test("a parameter of the call takes the place of the session's, and null leaves it out", async () => {
    await using session = new requests.Session({ params: { key: ["k", "l"], lang: "en", z: 1 } });
    await session.get(`${server.url}/?lang=own`, { params: { lang: ["fr", "de"], key: null } });
    expect(targetOf()).toBe("/?lang=own&z=1&lang=fr&lang=de");
    const prepared = session.prepare("GET", "http://h/", { params: [["z", 2]] });
    const code = prepared.to_typescript({ secrets: true });
    expect(code).toContain('params: { key: ["k", "l"], lang: "en", z: 2 }');
  });

  test("auth is the session's unless the call's stands in its place", async () => {
    await using session = new requests.Session({ auth: { bearer: "session" } });
    await session.get(server.url);
    expect(last().header("authorization")).toBe("Bearer session");
    await session.get(server.url, { auth: ["ada", "call"] });
    expect(last().header("authorization")).toBe(`Basic ${btoa("ada:call")}`);
    await session.get(server.url, { headers: { Authorization: "Custom header" } });
    expect(last().header("authorization")).toBe("Custom header");
    await session.get(server.url);
    expect(last().header("authorization")).toBe("Bearer session");
  });

  test("timeout is the session's, or the call's", async () => {
    const silent = await serveRaw(() => {});
    await using hasty = new requests.Session({ timeout: 0.05 });
    await expect(hasty.get(silent.url)).rejects.toBeInstanceOf(requests.Timeout);
    await using patient = new requests.Session({ timeout: 600 });
    const call = patient.get(silent.url, { timeout: 0.05 });
    await expect(call).rejects.toBeInstanceOf(requests.Timeout);
    const slow = await serveRaw(async (socket) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      socket.write(textReply("late"));
    });
    expect((await hasty.get(slow.url, { timeout: 600 })).content).toBe("late");
  });

  test("allow_redirects is the session's, or the call's", async () => {
    const moved = await serveRaw(textReply("", { status: 302, headers: { Location: server.url } }));
    await using session = new requests.Session({ allow_redirects: false });
    expect((await session.get(moved.url)).status_code).toBe(302);
    expect((await session.get(moved.url, { allow_redirects: true })).content).toBe("ok");
  });

  test("hold for every verb, stream and prepare", async () => {
    const headers = { "X-Team": "bolts" };
    await using session = new requests.Session({ base_url: server.url, headers });
    await session.get("/");
    await session.head("/");
    await session.post("/", { json: 1 });
    await session.put("/", { data: "x" });
    await session.patch("/", { data: "x" });
    await session.delete("/");
    await session.request("options", "/");
    await (await session.stream("GET", "/")).close();
    const teams = server.requests.map((exchange) => exchange.header("x-team"));
    expect(teams).toEqual(Array.from({ length: 8 }, () => "bolts"));
    const methods = server.requests.map(({ requestLine }) => requestLine.split(" ")[0]);
    const verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "GET"];
    expect(methods).toEqual(verbs);
    const prepared = session.prepare("GET", "/").headers;
    expect(prepared.find(({ name }) => name === "X-Team")?.value).toBe("bolts");
  });

  test.each([
    [{ nonsense: 1 }, "argument-unknown"],
    [{ timeout: "soon" }, "argument-type"],
    [{ headers: { "X-A": "a\nb" } }, "header-value"],
    [{ headers: { "Transfer-Encoding": "chunked" } }, "header-refused"],
    [{ auth: { bearer: "a b" } }, "auth-token"],
    [{ cookies: { "a b": "1" } }, "cookie-name"],
  ])("%j is refused when it is given", (options, fault) => {
    const make = (): unknown => new (untyped(options))();
    expect(make).toThrow(expect.objectContaining({ fault, phase: "prepare", sent: false }));
  });

  test("what is accepted begins with base_url, which no call takes", () => {
    const make = (): unknown => new (untyped({ baseUrl: "http://a.example" }))();
    expect(make).toThrow(/Session has no argument "baseUrl"\. Accepted: base_url, headers,/);
  });

  test.each(["data", "json", "files"])("%s is no default", (name) => {
    const make = (): unknown => new (untyped({ [name]: "x" }))();
    expect(make).toThrow(requests.InvalidArgument);
  });
});

describe("send", () => {
  test("sends what was prepared, by this session or without one", async () => {
    await using session = new requests.Session({ base_url: server.url, headers: { "X-A": "1" } });
    const own = session.prepare("post", "/items", { json: { id: 1 }, params: { q: 2 } });
    const r = await session.send(own);
    expect(r.content).toBe("ok");
    expect(last().requestLine).toBe("POST /items?q=2 HTTP/1.1");
    expect(last().body.toString()).toBe('{"id":1}');
    expect(last().header("x-a")).toBe("1");
    await session.send(own);
    expect(server.requests[1]?.bytes).toEqual(server.requests[0]?.bytes);
    await session.send(requests.prepare("PUT", `${server.url}/other`, { data: "x" }));
    expect(last().requestLine).toBe("PUT /other HTTP/1.1");
    expect(last().header("x-a")).toBeUndefined();
  });

  test("what was not prepared is refused", async () => {
    await using session = new requests.Session();
    const wrong = { method: "GET", url: server.url, headers: [] } as never;
    await expect(session.send(wrong)).rejects.toThrow();
    expect(server.connections).toBe(0);
  });
});

test("whoever extends it is free in the names of their members", async () => {
  class Api extends requests.Session {
    readonly call = "a call";
  }
  await using api = new Api({ base_url: server.url });
  expect((await api.get("/")).ok).toBe(true);
  expect(api.call).toBe("a call");
});

test("streams are read with the session's cookies and defaults", async () => {
  const setting = await serveRaw(textReply("piece", { headers: { "Set-Cookie": "a=1" } }));
  await using session = new requests.Session({ params: { q: 1 } });
  for (let times = 0; times < 2; times++) {
    await using reply = await session.stream("GET", setting.url);
    let text = "";
    for await (const piece of reply.iter_text()) text += piece;
    expect(text).toBe("piece");
  }
  expect(setting.requests.map((exchange) => exchange.header("cookie"))).toEqual([undefined, "a=1"]);
  expect(setting.requests[1]?.requestLine).toBe("GET /?q=1 HTTP/1.1");
});

describe("connections", () => {
  test("are kept between calls, and are each session's own", async () => {
    const [one, two] = [new requests.Session(), new requests.Session()];
    for (let times = 0; times < 3; times++) {
      await one.get(server.url);
      await two.get(server.url);
    }
    expect(server.connections).toBe(2);
    expect(server.requests.map(({ connection }) => connection)).toEqual([0, 1, 0, 1, 0, 1]);
    await one.close();
    await vi.waitFor(() => expect(server.open).toBe(1));
    expect((await two.get(server.url)).content).toBe("ok");
    await two.close();
    await vi.waitFor(() => expect(server.open).toBe(0));
  });

  test("are closed at the end of the block", async () => {
    {
      await using session = new requests.Session();
      await session.get(server.url);
      expect(server.open).toBe(1);
    }
    await vi.waitFor(() => expect(server.open).toBe(0));
  });

  test("close waits for calls that are under way", async () => {
    let answer = (): void => {};
    const asked = new Promise<void>((resolve) => {
      void serveRaw((socket) => {
        answer = () => void socket.write(textReply("at last"));
        resolve();
      }).then(({ url }) => {
        call = session.get(url);
      });
    });
    const session = new requests.Session();
    let call: Promise<requests.Response> | undefined;
    await asked;
    const closing = session.close();
    answer();
    expect((await call)?.content).toBe("at last");
    await closing;
  });
});

test("calls after close are refused, whatever they are, and close can be called again", async () => {
  const session = new requests.Session({ base_url: server.url });
  const prepared = session.prepare("GET", "/");
  await session.close();
  await session.close();
  const closed = { name: "InvalidArgument", fault: "session-closed", sent: false };
  await expect(session.get("/")).rejects.toMatchObject(closed);
  await expect(session.request("POST", "/")).rejects.toMatchObject(closed);
  await expect(session.send(prepared)).rejects.toMatchObject(closed);
  await expect(session.stream("GET", "/")).rejects.toMatchObject(closed);
  expect(server.connections).toBe(0);
});
