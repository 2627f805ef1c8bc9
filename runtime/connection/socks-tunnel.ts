// Opens a tunnel through a SOCKS5 proxy (RFC 1928, credentials as RFC 1929 says).
// Knows the connection to the proxy, not what the tunnel is for.
import type { Socket } from "node:net";
import { decodeUserinfo } from "../arguments/target.js";
import { ProxyFailure, readAnswer } from "./proxy-answer.js";

const version = 5;
const withoutCredentials = 0;
const withPassword = 2;
const passwordVersion = 1;
const connectCommand = 1;
const addressIPv4 = 1;
const addressName = 3;
const addressIPv6 = 4;

/** What the codes of a refusal mean (RFC 1928 section 6). */
const refusals: readonly string[] = [
  "succeeded",
  "general failure",
  "not allowed by its rules",
  "network unreachable",
  "host unreachable",
  "connection refused",
  "time to live expired",
  "command not supported",
  "address type not supported",
];

/**
 * Opens a tunnel over a connection to a proxy. Names are looked up by the proxy.
 *
 * @param host - name, IPv4 or IPv6 address without brackets
 * @throws ProxyFailure
 */
export async function openSocksTunnel(
  line: Socket,
  host: string,
  port: number,
  proxy: URL,
): Promise<void> {
  const username = Buffer.from(decodeUserinfo(proxy.username));
  const password = Buffer.from(decodeUserinfo(proxy.password));
  const named = username.byteLength > 0 || password.byteLength > 0;
  const methods = named ? [withPassword, withoutCredentials] : [withoutCredentials];
  line.write(Buffer.from([version, methods.length, ...methods]));
  const [spoken, method] = await readAnswer(line, exactly(2));
  if (spoken !== version) throw new ProxyFailure("PROXY_BROKEN", "its answer is not SOCKS5");
  if (named && method === withPassword) await authenticate(line, username, password);
  else if (method !== withoutCredentials) {
    throw new ProxyFailure("PROXY_CREDENTIALS", "it accepts no method of authentication offered");
  }
  await connect(line, host, port);
}

async function authenticate(line: Socket, username: Buffer, password: Buffer): Promise<void> {
  if (Math.max(username.byteLength, password.byteLength) > 255) {
    throw new ProxyFailure("PROXY_CREDENTIALS", "the user name or password is over 255 bytes");
  }
  const [user, pass] = [username, password].map((text) => [text.byteLength, ...text]);
  line.write(Buffer.from([passwordVersion, ...(user ?? []), ...(pass ?? [])]));
  const [, status] = await readAnswer(line, exactly(2));
  if (status !== 0) throw new ProxyFailure("PROXY_CREDENTIALS", "SOCKS5 authentication failed");
}

async function connect(line: Socket, host: string, port: number): Promise<void> {
  const request = [version, connectCommand, 0, ...addressOf(host), port >> 8, port & 255];
  line.write(Buffer.from(request));
  const [spoken, reply = 1] = await readAnswer(line, replyLength);
  if (spoken !== version) throw new ProxyFailure("PROXY_BROKEN", "its answer is not SOCKS5");
  if (reply === 0) return;
  throw new ProxyFailure("PROXY_REFUSED", `SOCKS5 reply ${reply}, ${refusals[reply] ?? "unknown"}`);
}

function addressOf(host: string): readonly number[] {
  const { isIPv4, isIPv6 } = process.getBuiltinModule("node:net");
  if (isIPv4(host)) return [addressIPv4, ...host.split(".").map(Number)];
  if (isIPv6(host))
    return [addressIPv6, ...groupsOf(host).flatMap((group) => [group >> 8, group & 255])];
  const name = Buffer.from(host);
  if (name.byteLength > 255) throw new ProxyFailure("PROXY_REFUSED", "the host name is too long");
  return [addressName, name.byteLength, ...name];
}

/** The eight groups of an IPv6 address as a URL writes it, so without dots and zones. */
function groupsOf(address: string): readonly number[] {
  const [before = [], after] = address
    .split("::")
    .map((half) => (half === "" ? [] : half.split(":").map((group) => Number.parseInt(group, 16))));
  if (after === undefined) return before;
  const zeros = new Array<number>(8 - before.length - after.length).fill(0);
  return [...before, ...zeros, ...after];
}

function exactly(length: number): (bytes: Buffer) => number | null {
  return ({ byteLength }) => (byteLength < length ? null : length);
}

/** The length of a reply depends on the address in it. */
function replyLength(bytes: Buffer): number | null {
  const [spoken, , , type, first] = bytes;
  if (spoken !== undefined && spoken !== version) return bytes.byteLength;
  if (type === undefined || first === undefined) return null;
  const address = type === addressIPv4 ? 4 : type === addressIPv6 ? 16 : 1 + first;
  const length = 4 + address + 2;
  return bytes.byteLength < length ? null : length;
}
