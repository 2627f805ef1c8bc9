// Opens a tunnel through an http proxy with CONNECT (RFC 9110 section 9.3.6).
// Knows the connection to the proxy, not what the tunnel is for.
import type { Socket } from "node:net";
import { decodeUserinfo } from "../arguments/target.js";
import { ProxyFailure, readAnswer } from "./proxy-answer.js";

/** The Proxy-Authorization of a proxy's URL; null where the URL has no credentials. */
export function proxyAuthorization({ username, password }: URL): string | null {
  if (username === "" && password === "") return null;
  const pair = `${decodeUserinfo(username)}:${decodeUserinfo(password)}`;
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}

/**
 * Opens a tunnel over a connection to a proxy.
 *
 * @param authority - host and port to be reached
 * @throws ProxyFailure
 */
export async function openHttpTunnel(line: Socket, authority: string, proxy: URL): Promise<void> {
  const credentials = proxyAuthorization(proxy);
  const named = credentials === null ? "" : `Proxy-Authorization: ${credentials}\r\n`;
  line.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${named}\r\n`);
  for (;;) {
    const head = (await readAnswer(line, headLength)).toString("latin1");
    const [, digits] = /^HTTP\/1\.[01] (\d{3})\b/.exec(head) ?? [];
    if (digits === undefined) throw new ProxyFailure("PROXY_BROKEN", "its answer is not HTTP");
    const status = Number(digits);
    if (status >= 200 && status < 300) return;
    if (status === 407) throw new ProxyFailure("PROXY_CREDENTIALS", "status 407");
    if (status >= 200) throw new ProxyFailure("PROXY_REFUSED", `status ${status}`);
  }
}

function headLength(bytes: Buffer): number | null {
  const end = bytes.indexOf("\r\n\r\n");
  return end < 0 ? null : end + 4;
}
