// Calls through proxies: forwarded, tunnelled, with credentials, refused.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { createAuthority } from "../support/certificates.js";
import { freePort } from "../support/listening.js";
import { type RawServer, startRawServer, textReply } from "../support/raw-server.js";
import { password, startProxy, user } from "./servers/proxies.js";
import { isInstalled, type RunningServer } from "./servers/start-server.js";

const authority = createAuthority();
let plain: RawServer;
let secure: RawServer;
beforeAll(async () => {
  plain = await startRawServer(textReply("plain"));
  secure = await startRawServer(textReply("secure"), { tls: authority.issue() });
});
afterAll(async () => {
  await plain.close();
  await secure.close();
});

interface Kind {
  readonly name: string;
  readonly scheme: "http" | "socks5";
}
const kinds: readonly Kind[] = [
  { name: "squid", scheme: "http" },
  { name: "tinyproxy", scheme: "http" },
  { name: "dante", scheme: "socks5" },
  { name: "microsocks", scheme: "socks5" },
];
const verify = authority.cert;

async function start(name: string, asks: boolean): Promise<RunningServer> {
  const begin = startProxy[name];
  if (begin === undefined) throw new Error(`no proxy ${name}`);
  return await begin(asks);
}

describe.each(kinds.filter(({ name }) => isInstalled(name)))("$name, open", ({ name, scheme }) => {
  let server: RunningServer;
  let proxy: string;
  beforeAll(async () => {
    server = await start(name, false);
    proxy = `${scheme}://127.0.0.1:${server.port}`;
  });
  afterAll(() => server?.stop());

  test("http: get, head, post, and a body in chunks", async () => {
    expect((await requests.get(plain.url, { proxy })).content).toBe("plain");
    expect((await requests.post(plain.url, { proxy, json: { a: 1 } })).content).toBe("plain");
    expect(plain.requests.at(-1)?.body.toString()).toBe('{"a":1}');
    const stream = async function* (): AsyncGenerator<string> {
      yield "one ";
      yield "two";
    };
    expect((await requests.put(plain.url, { proxy, data: stream() })).content).toBe("plain");
    expect(plain.requests.at(-1)?.body.toString()).toBe("one two");
    expect(plain.requests.at(-1)?.requestLine).toBe("PUT / HTTP/1.1");
  });

  test("https: tunnelled, and the certificate is the server's", async () => {
    const call = await requests.get(secure.url, { proxy, verify });
    expect(call.content).toBe("secure");
    await expect(requests.get(secure.url, { proxy })).rejects.toBeInstanceOf(requests.SSLError);
  });

  test("a name that the proxy looks up", async () => {
    const url = secure.url.replace("127.0.0.1", "localhost");
    expect((await requests.get(url, { proxy, verify })).content).toBe("secure");
  });

  test("a session keeps its connections", async () => {
    await using session = new requests.Session({ proxy, verify });
    const before = secure.connections;
    for (let call = 0; call < 5; call++) await session.get(secure.url);
    expect(secure.connections - before).toBe(1);
    const many = Array.from({ length: 20 }, () => session.get(plain.url));
    expect((await Promise.all(many)).every((one) => one.content === "plain")).toBe(true);
  });

  test("a server that is not there is a ProxyError, or the proxy's own page", async () => {
    const port = await freePort();
    const tunnel = requests.get(`https://127.0.0.1:${port}/`, { proxy, verify });
    await expect(tunnel).rejects.toBeInstanceOf(requests.ProxyError);
    const forward = requests.get(`http://127.0.0.1:${port}/`, { proxy });
    if (scheme === "socks5") await expect(forward).rejects.toBeInstanceOf(requests.ProxyError);
    else expect((await forward).status_code).toBeGreaterThanOrEqual(500);
  });

  test("headers for the server reach it, none for the proxy does", async () => {
    await requests.get(plain.url, { proxy, auth: [user, "for the server"] });
    const seen = plain.requests.at(-1);
    expect(seen?.header("authorization")).toBe(`Basic ${btoa(`${user}:for the server`)}`);
    expect(seen?.header("proxy-authorization")).toBeUndefined();
    expect(seen?.header("proxy-connection")).toBeUndefined();
  });
});

const asking = kinds.filter(({ name }) => name !== "dante" && isInstalled(name));
describe.each(asking)("$name, asking for credentials", ({ name, scheme }) => {
  let server: RunningServer;
  const through = (who: string): string => `${scheme}://${who}127.0.0.1:${server.port}`;
  beforeAll(async () => {
    server = await start(name, true);
  });
  afterAll(() => server?.stop());

  test("right ones are taken, for http and https, and stay with the proxy", async () => {
    const proxy = through(`${user}:${password}@`);
    expect((await requests.get(plain.url, { proxy })).content).toBe("plain");
    expect(plain.requests.at(-1)?.header("proxy-authorization")).toBeUndefined();
    expect((await requests.get(secure.url, { proxy, verify })).content).toBe("secure");
    expect(secure.requests.at(-1)?.header("proxy-authorization")).toBeUndefined();
  });

  test.each([
    ["none", ""],
    ["wrong ones", `${user}:wr0ng-secret@`],
  ])("%s: an error, or the proxy's 407, and no password in it", async (_which, who) => {
    const proxy = through(who);
    const before = plain.requests.length;
    const tunnel = requests.get(secure.url, { proxy, verify });
    const error: unknown = await tunnel.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(requests.ProxyError);
    expect(JSON.stringify(error) + String(error)).not.toContain("wr0ng-secret");
    const forward = await requests.get(plain.url, { proxy }).catch((caught: unknown) => caught);
    if (forward instanceof Error) expect(forward).toBeInstanceOf(requests.ProxyError);
    // tinyproxy says 401 where it was given wrong credentials.
    else expect(forward).toMatchObject({ status_code: expect.toBeOneOf([407, 401]) });
    expect(plain.requests).toHaveLength(before);
  });
});

describe.runIf(isInstalled("squid"))("squid's own rules", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start("squid", false);
  });
  afterAll(() => server?.stop());

  test("what it forbids is its 403; it tells that it was on the way", async () => {
    const proxy = server.url;
    const forbidden = await requests.get(`${plain.url}/forbidden`, { proxy });
    expect(forbidden.status_code).toBe(403);
    expect(forbidden.header("x-squid-error")).toMatch(/^ERR_ACCESS_DENIED/);
    const allowed = await requests.get(plain.url, { proxy });
    expect(allowed.header("via")).toContain("squid.test");
    expect(plain.requests.at(-1)?.header("x-forwarded-for")).toBe("127.0.0.1");
  });
});
