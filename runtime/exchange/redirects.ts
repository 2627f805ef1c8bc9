// Decides where a redirect leads and what is sent there (RFC 9110 section 15.4). Sends nothing.

import type { RedirectPolicy } from "../arguments/policy.js";
import { type Target, targetOf } from "../arguments/target.js";
import { noBody } from "../body/body.js";
import { spentSource } from "../body/repeatable-body.js";
import { type FaultPlace, fault } from "../errors.js";
import { showText } from "../export/mask.js";
import type { Prepared } from "../prepare.js";
import { redirectHeaders } from "./redirect-headers.js";

/** What of a request a redirect acts on. */
export type Message = Pick<Prepared, "method" | "target" | "headers" | "body">;

/** What of a reply says where it leads. */
export interface RedirectReply {
  readonly status: number;
  /** The value of Location, a character a byte as received; null where there is none. */
  readonly location: string | null;
}

/** A request whose reply was a redirect. */
export type Hop = Pick<Prepared, "method" | "target">;

/** What becomes of a method. Whatever is not named stays as it is, with its body. */
interface RedirectRule {
  /** Section of RFC 9110. */
  readonly section: string;
  /** Methods that become others; the body is dropped. */
  readonly becomes: ReadonlyMap<string, string>;
  /** What all other methods become; without it they stay. */
  readonly otherwise?: string;
}

// The RFC lets 301 and 302 turn POST alone into GET, "for historical reasons", and names it.
const historical: ReadonlyMap<string, string> = new Map([["POST", "GET"]]);
const unchanged: ReadonlyMap<string, string> = new Map();

/** Statuses that are followed; 300, 304 and 305 name no place to go without asking. */
const rules: ReadonlyMap<number, RedirectRule> = new Map([
  [301, { section: "15.4.2", becomes: historical }],
  [302, { section: "15.4.3", becomes: historical }],
  [303, { section: "15.4.4", becomes: new Map([["HEAD", "HEAD"]]), otherwise: "GET" }],
  [307, { section: "15.4.8", becomes: unchanged }],
  [308, { section: "15.4.9", becomes: unchanged }],
]);

/** Visits of one URL, at most: a cookie or a login may lead back to it, but not for ever. */
const mostVisits = 3;
/** URLs that an error names. */
const shownHops = 3;

/**
 * The request that a redirect asks for; null where the reply is none, names no place, or
 * the caller wants none followed.
 *
 * It has no credentials of the Location's: the caller did not give them, and in a link they mostly
 * hide which host is meant (RFC 9110 section 4.2.4). Its fragment is not sent.
 *
 * @param request - the request that was answered, without what is added anew to every hop (cookies)
 * @param hops - the requests of this call whose replies were redirects, the oldest first
 * @throws TooManyRedirects, and RequestException where the redirect may not or cannot be followed
 */
export function nextHop(
  request: Message,
  { status, location }: RedirectReply,
  policy: RedirectPolicy,
  hops: readonly Hop[],
  place: FaultPlace = {},
): Message | null {
  const rule = rules.get(status);
  if (rule === undefined || policy.max === 0) return null;
  if (location === null || location.trim() === "") return null;
  const { target: from, body } = request;
  const where = { method: request.method, url: from.href, sent: true, ...place };
  const target = resolveLocation(location, from, where);
  const secure = from.origin.startsWith("https:");
  if (secure && !target.origin.startsWith("https:") && !policy.downgrade) {
    throw fault("redirect-downgrade", { value: showText(target.href) }, where);
  }
  const changed = rule.becomes.get(request.method) ?? rule.otherwise;
  const method = changed ?? request.method;
  checkLimits([...hops, request, { method, target }], policy, where);
  const keepsBody = changed === undefined;
  const spent = keepsBody ? spentSource(body) : null;
  if (spent !== null) {
    throw fault("redirect-body-spent", { status: String(status), name: spent }, where);
  }
  const headers = redirectHeaders(request.headers, {
    host: target.host,
    crossing: target.origin !== from.origin,
    keepsBody,
    keepHeaders: policy.keepHeaders,
  });
  return { method, target, headers, body: keepsBody ? body : noBody };
}

function resolveLocation(location: string, from: Target, where: FaultPlace): Target {
  // Bytes beyond ASCII mean themselves: escaped they are right in UTF-8 and in any other charset.
  const escaped = location.replace(/[\x80-\xff]/g, (byte) => {
    return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  if (!URL.canParse(escaped, from.href)) {
    throw fault("redirect-malformed", { value: showText(escaped) }, where);
  }
  const url = new URL(escaped, from.href);
  const { protocol } = url;
  if (protocol !== "http:" && protocol !== "https:") {
    throw fault("redirect-scheme", { scheme: protocol.slice(0, -1) }, where);
  }
  url.username = "";
  url.password = "";
  return targetOf(url);
}

/** @param path - every request of the call, the one that would be next included */
function checkLimits(path: readonly Hop[], { max }: RedirectPolicy, where: FaultPlace): void {
  const followed = path.length - 2;
  const urls = path
    .slice(-shownHops)
    .map(({ target }) => showText(target.href))
    .join(" → ");
  if (followed >= max) {
    throw fault("redirect-limit", { count: String(followed), urls }, where);
  }
  const next = path.at(-1);
  const visits = path.filter(
    ({ method, target }) => method === next?.method && target.href === next.target.href,
  ).length;
  if (visits > mostVisits) throw fault("redirect-loop", { count: String(followed), urls }, where);
}
