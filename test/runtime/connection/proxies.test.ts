// Requests that reach their server through a proxy, and what the proxy sees of them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import * as requests from "../../../generated/index.js";
import { createAuthority } from "../../support/certificates.js";
import { startConnectProxy } from "../../support/connect-proxy.js";
import { startRawServer, textReply } from "../../support/raw-server.js";
import { startSocksServer } from "../../support/socks-server.js";
import { started } from "../../support/started.js";

const authority = createAuthority();
const tls = authority.issue();
const secret = "p/ss w:rd@é";
const basic = `Basic ${Buffer.from(`ada:${secret}`).toString("base64")}`;
const withUser = (url: string): string =>
  url.replace("://", `://ada:${encodeURIComponent(secret)}@`);

describe("an http proxy", () => {
  test("gets http in absolute form, with credentials that the server never sees", async () => {
    const server = await started(startRawServer(textReply("plain")));
    const proxy = await started(startConnectProxy({ credentials: `ada:${secret}` }));
    const url = `${server.url}/a?b=c` as "http://x";
    const response = await requests.get(url, { proxy: withUser(proxy.url) as "http://x" });
    expect(response.content).toBe("plain");
    expect(proxy.seen).toEqual([{ line: `GET ${url}`, credentials: basic }]);
    expect(server.requests[0]?.requestLine).toBe("GET /a?b=c HTTP/1.1");
    expect(server.requests[0]?.header("Host")).toBe(`127.0.0.1:${server.port}`);
  });

  test("tunnels https and sees no more than host and port", async () => {
    const server = await started(startRawServer(textReply("sealed"), { tls }));
    const proxy = await started(startConnectProxy({ credentials: `ada:${secret}` }));
    const response = await requests.post(`${server.url}/a` as "http://x", {
      data: "body",
      verify: authority.cert,
      proxy: withUser(proxy.url) as "http://x",
    });
    expect(response.content).toBe("sealed");
    expect(proxy.seen).toEqual([{ line: `CONNECT 127.0.0.1:${server.port}`, credentials: basic }]);
    expect(server.requests[0]?.header("Proxy-Authorization")).toBeUndefined();
    expect(server.requests[0]?.body.toString()).toBe("body");
  });

  test("keeps its tunnels for later calls, each for its own server", async () => {
    const servers = [
      await started(startRawServer(textReply("a"), { tls })),
      await started(startRawServer(textReply("b"), { tls })),
    ];
    const proxy = await started(startConnectProxy());
    await using session = new requests.Session({
      proxy: proxy.url as "http://x",
      verify: authority.cert,
    });
    for (let round = 0; round < 3; round++) {
      const replies = await Promise.all(servers.map(({ url }) => session.get(url as "http://x")));
      expect(replies.map(({ content }) => content)).toEqual(["a", "b"]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(proxy.seen.length).toBe(2);
  });

  test("may have a user without a password", async () => {
    const server = await started(startRawServer(textReply("x"), { tls }));
    const proxy = await started(startConnectProxy({ credentials: "token:" }));
    const url = proxy.url.replace("://", "://token@") as "http://x";
    const call = requests.get(server.url as "http://x", { proxy: url, verify: authority.cert });
    expect((await call).content).toBe("x");
  });

  test("that answers 407 to plain http gave a reply, not a failure", async () => {
    const proxy = await started(startConnectProxy({ credentials: "a:b" }));
    const response = await requests.get("http://never.invalid/", {
      proxy: proxy.url as "http://x",
    });
    expect(response.status_code).toBe(407);
  });

  test("ends with the call that it was to serve", async () => {
    const ending = new AbortController();
    const proxy = await started(
      startRawServer(() => {
        ending.abort();
      }),
    );
    const call = requests.get("https://never.invalid/", {
      proxy: proxy.url as "http://x",
      signal: ending.signal,
    });
    await expect(call).rejects.toMatchObject({ fault: "aborted", phase: "connect", sent: false });
    await expect.poll(() => proxy.open).toBe(0);
    expect(proxy.connections).toBe(1);
  });
});

describe("a SOCKS5 proxy", () => {
  test.each([
    ["http to an address", "127.0.0.1", false, "1:127.0.0.1"],
    ["https to an address", "127.0.0.1", true, "1:127.0.0.1"],
    ["https to a name, which it looks up", "localhost", true, "3:localhost"],
    ["http to an IPv6 address", "[2001:db8::1:2]", false, "4:32.1.13.184.0.0.0.0.0.0.0.0.0.1.0.2"],
  ])("tunnels %s", async (_what, host, secure, destination) => {
    const server = await started(startRawServer(textReply("x"), secure ? { tls } : {}));
    const proxy = await started(startSocksServer({ target: server.port }));
    const url = `${secure ? "https" : "http"}://${host}:${server.port}/` as "http://x";
    const options = { proxy: proxy.url as "http://x", verify: authority.cert };
    expect((await requests.get(url, options)).content).toBe("x");
    expect(proxy.destinations).toEqual([`${destination}:${server.port}`]);
  });

  test("takes a user name and a password", async () => {
    const server = await started(startRawServer(textReply("x")));
    const proxy = await started(startSocksServer({ credentials: `ada:${secret}` }));
    const options = { proxy: withUser(proxy.url) as "http://x" };
    expect((await requests.get(server.url as "http://x", options)).content).toBe("x");
    expect(proxy.credentials).toEqual([`ada:${secret}`]);
  });
});

describe("the environment", () => {
  /** What a program of its own prints that gets a URL. */
  async function runWith(environment: Record<string, string>, url: string, options = "{}") {
    const program = `
      import { get } from ${JSON.stringify(new URL("../../../generated/index.ts", import.meta.url).href)};
      const r = await get(process.argv[1], ${options}).catch((error) => ({ content: error.fault }));
      console.log(r.content);
    `;
    const flags = ["--import", "tsx", "--input-type=module", "--eval", program, url];
    const { PATH = "" } = process.env;
    const child = spawn(process.execPath, flags, { env: { PATH, ...environment } });
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    let warned = "";
    child.stderr.on("data", (chunk: Buffer) => {
      warned += chunk.toString();
    });
    await once(child, "close");
    return [printed.trim(), warned] as const;
  }

  test.each([
    "http://u:secretpw@host:bad",
    "http://u:secret#pw@127.0.0.1:1",
    "ftp://u:secretpw@h",
    "",
  ])("%s is no proxy, and no error shows it", async (named) => {
    const server = await started(startRawServer(textReply("here")));
    await using session = new requests.Session();
    vi.stubEnv("HTTP_PROXY", named);
    try {
      const call = session.get(server.url as "http://x");
      if (named === "") expect((await call).content).toBe("here");
      else {
        const error: unknown = await call.catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(requests.ProxyError);
        expect(error).toMatchObject({ fault: "proxy-malformed", sent: false });
        expect(inspect(error, { depth: 9 })).not.toContain("secret");
      }
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("a password with a stray per cent sign is taken as it stands", async () => {
    const server = await started(startRawServer(textReply("here")));
    const proxy = await started(startConnectProxy());
    await using session = new requests.Session();
    vi.stubEnv("HTTP_PROXY", proxy.url.replace("//", "//ada:100%@"));
    try {
      expect((await session.get(server.url as "http://x")).content).toBe("here");
    } finally {
      vi.unstubAllEnvs();
    }
    expect(proxy.seen[0]?.credentials).toBe(`Basic ${btoa("ada:100%")}`);
  });

  test("is heard a second after a program changed its own", async () => {
    const server = await started(startRawServer(textReply("here")));
    const proxy = await started(startConnectProxy());
    await using session = new requests.Session();
    vi.stubEnv("HTTP_PROXY", proxy.url);
    const later = performance.now() + 2000;
    try {
      await session.get(server.url as "http://x");
      vi.stubEnv("HTTP_PROXY", "");
      vi.spyOn(performance, "now").mockReturnValue(later);
      const before = proxy.seen.length;
      expect(before).toBe(1);
      await session.get(server.url as "http://x");
      expect(proxy.seen.length).toBe(before);
    } finally {
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
    }
  });

  test.each([
    ["HTTP_PROXY is used", { HTTP_PROXY: "PROXY" }, "{}", 1],
    ["http_proxy is used", { http_proxy: "PROXY" }, "{}", 1],
    ["ALL_PROXY is used, SOCKS5 without a word on stderr", { ALL_PROXY: "SOCKS" }, "{}", 1],
    ["HTTPS_PROXY is not for http", { HTTPS_PROXY: "PROXY" }, "{}", 0],
    ["NO_PROXY exempts a host", { HTTP_PROXY: "PROXY", NO_PROXY: "127.0.0.1" }, "{}", 0],
    ["proxy: null goes past it", { HTTP_PROXY: "PROXY" }, "{ proxy: null }", 0],
  ])("%s", async (_title, environment, options, passed) => {
    const server = await started(startRawServer(textReply("here")));
    const proxy = await started(startConnectProxy());
    const socks = await started(startSocksServer());
    const named = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value.replace("PROXY", proxy.url).replace("SOCKS", socks.url),
      ]),
    );
    const [printed, warned] = await runWith(named as Record<string, string>, server.url, options);
    expect(printed).toBe("here");
    expect(warned).toBe("");
    expect(proxy.seen.length + socks.destinations.length).toBe(passed);
  });
});
