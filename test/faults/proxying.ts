// Faults of proxies.
import type { Socket } from "node:net";
import { createAuthority } from "../support/certificates.js";
import { startConnectProxy } from "../support/connect-proxy.js";
import { freePort } from "../support/listening.js";
import { textReply } from "../support/raw-server.js";
import { resetConnection } from "../support/reset-connection.js";
import { type SocksOptions, startSocksServer } from "../support/socks-server.js";
import { type FaultCase, type Options, type Outcome, row, type Stage } from "./fault-case.js";

const anywhere = "https://never.invalid/x";

/** A row whose proxy answers the first bytes it gets so. */
function answered(
  id: string,
  title: string,
  [error, fault]: readonly [Outcome["error"], string],
  scheme: "http" | "socks5",
  answer: (socket: Socket) => void,
  options: Options = {},
): FaultCase {
  return row(id, title, [error, fault, "connect", false], async (stage) => {
    const { port } = await stage.listen((socket) => socket.once("data", () => answer(socket)));
    const proxy = `${scheme}://ada:${stage.secret}@127.0.0.1:${port}`;
    return stage.get(anywhere, { proxy, ...options });
  });
}

async function getBySocks(stage: Stage, given: SocksOptions, user: string): Promise<unknown> {
  const { port } = stage.keep(await startSocksServer(given));
  return stage.get(anywhere, { proxy: `socks5://${user}127.0.0.1:${port}` });
}

export const proxyingFaults: readonly FaultCase[] = [
  row(
    "proxy-dead",
    "a proxy that does not listen, for http",
    ["ProxyError", "proxy-unreachable", "connect", false],
    async (stage) => {
      const proxy = `http://ada:${stage.secret}@127.0.0.1:${await freePort()}`;
      return stage.get("http://never.invalid/", { proxy });
    },
  ),
  row(
    "proxy-dead-tunnel",
    "a proxy that does not listen, for https",
    ["ProxyError", "proxy-unreachable", "connect", false],
    async (stage) => {
      const proxy = `http://ada:${stage.secret}@127.0.0.1:${await freePort()}`;
      return stage.get(anywhere, { proxy });
    },
  ),
  row(
    "proxy-credentials-missing",
    "a proxy that asks for credentials",
    ["ProxyError", "proxy-credentials", "connect", false],
    async (stage) => {
      const { url } = stage.keep(await startConnectProxy({ credentials: `a:${stage.secret}` }));
      return stage.get(anywhere, { proxy: url });
    },
  ),
  row(
    "proxy-credentials-wrong",
    "a proxy that refuses the credentials",
    ["ProxyError", "proxy-credentials", "connect", false],
    async (stage) => {
      const { port } = stage.keep(await startConnectProxy({ credentials: "a:b" }));
      return stage.get(anywhere, { proxy: `http://a:${stage.secret}@127.0.0.1:${port}` });
    },
  ),
  answered(
    "proxy-forbids",
    "a proxy that refuses the host",
    ["ProxyError", "proxy-refused"],
    "http",
    (socket) => socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 3\r\n\r\nno!"),
  ),
  answered(
    "proxy-closes",
    "a proxy that closes the connection",
    ["ProxyError", "proxy-unreachable"],
    "http",
    (socket) => socket.end(),
  ),
  answered(
    "proxy-resets",
    "a proxy that resets the connection",
    ["ProxyError", "proxy-unreachable"],
    "http",
    (socket) => resetConnection(socket),
  ),
  answered(
    "proxy-garbage",
    "a proxy that does not speak HTTP",
    ["ProxyError", "proxy-unreachable"],
    "http",
    (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n\r\n"),
  ),
  answered(
    "proxy-endless",
    "a proxy whose answer has no end",
    ["ProxyError", "proxy-unreachable"],
    "http",
    (socket) => socket.write(`HTTP/1.1 200 OK\r\n${"X: y\r\n".repeat(9000)}`),
  ),
  answered(
    "proxy-silent",
    "a proxy that does not answer",
    ["ConnectTimeout", "connect-timeout"],
    "http",
    () => {},
    { timeout: { connect: 0.1 } },
  ),
  row(
    "proxied-untrusted",
    "an untrusted certificate behind a proxy",
    ["SSLError", "tls-untrusted", "tls", false],
    async (stage) => {
      const server = await stage.raw(textReply("x"), { tls: createAuthority().issue() });
      const { url } = stage.keep(await startConnectProxy());
      return stage.get(server.url, { proxy: url });
    },
  ),
  row(
    "socks-refused",
    "a SOCKS5 proxy that cannot reach the host",
    ["ProxyError", "proxy-refused", "connect", false],
    (stage) => getBySocks(stage, { refuse: 4 }, ""),
  ),
  row(
    "socks-credentials-missing",
    "a SOCKS5 proxy that asks for a password",
    ["ProxyError", "proxy-credentials", "connect", false],
    (stage) => getBySocks(stage, { credentials: "a:b" }, ""),
  ),
  row(
    "socks-credentials-wrong",
    "a SOCKS5 proxy that refuses the password",
    ["ProxyError", "proxy-credentials", "connect", false],
    (stage) => getBySocks(stage, { credentials: "a:b" }, `a:${stage.secret}@`),
  ),
  answered(
    "socks-garbage",
    "a SOCKS5 proxy that speaks something else",
    ["ProxyError", "proxy-unreachable"],
    "socks5",
    (socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"),
  ),
  answered(
    "socks-closes",
    "a SOCKS5 proxy that closes the connection",
    ["ProxyError", "proxy-unreachable"],
    "socks5",
    (socket) => socket.end(),
  ),
];
