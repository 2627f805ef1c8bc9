// Which proxy the environment asks for: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, as curl
// reads them. Pure; the environment is handed in.

import { parseUrl } from "../arguments/parse-url.js";
import { ProxyFailure } from "./proxy-answer.js";

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for a target, or null for none.
 *
 * Names in lower case win over those in upper case. HTTP_PROXY in upper case is not read in a CGI
 * program, where a client's `Proxy:` header would set it.
 *
 * @param origin - the target's origin, such as http://example.com:8080
 * @throws ProxyFailure where a proxy is named that cannot be one
 */
export function environmentProxy(origin: string, environment: Environment): string | null {
  const { protocol, hostname, port } = new URL(origin);
  const scheme = protocol.slice(0, -1);
  const cgi = scheme === "http" && environment.REQUEST_METHOD !== undefined;
  const named =
    environment[`${scheme}_proxy`] ??
    (cgi ? undefined : environment[`${scheme.toUpperCase()}_PROXY`]) ??
    environment.all_proxy ??
    environment.ALL_PROXY;
  if (named === undefined || named.trim() === "") return null;
  const exempt = environment.no_proxy ?? environment.NO_PROXY ?? "";
  const number = port === "" ? (scheme === "https" ? "443" : "80") : port;
  if (exempt.split(/[\s,]+/).some((entry) => isExempt(entry, hostname, number))) return null;
  const given = named.trim();
  const proxy = given.includes("://") ? given : `http://${given}`;
  if (/^(https?|socks5?h?):$/.test(parseUrl(proxy)?.protocol ?? "")) return proxy;
  throw new ProxyFailure("PROXY_MALFORMED", "no URL of a proxy");
}

/** Whether an entry such as `*`, `example.com`, `.example.com` or `host:8080` covers a host. */
function isExempt(entry: string, hostname: string, port: string): boolean {
  if (entry === "") return false;
  if (entry === "*") return true;
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const match = /^(?:\[([^\]]+)\]|([^:]+)|(.*:.*:.*))(?::(\d+))?$/.exec(entry.toLowerCase());
  const [, bracketed, plain, address, only] = match ?? [];
  const name = (bracketed ?? plain ?? address ?? "").replace(/^\*?\./, "");
  if (only !== undefined && only !== port) return false;
  return name !== "" && (host === name || host.endsWith(`.${name}`));
}
