// Turns the caller's url into the target of a request. Sends nothing.
import { fault } from "../errors.js";
import { kindOf, showText } from "../export/mask.js";
import { parseUrl } from "./parse-url.js";
import { appendQuery } from "./query.js";

/** Where a request goes: what transport, Host and redirects need of a URL. */
export interface Target {
  /** Without credentials and fragment. */
  readonly href: string;
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  /** Host, with its port unless that is the scheme's own. */
  readonly host: string;
  /** User name and password that stood in the URL, decoded. */
  readonly credentials: readonly [string, string] | null;
}

/**
 * Parses a target.
 *
 * @param url - a string or anything with an `href`
 * @throws InvalidURL where it is not an absolute http or https URL (clause Q2)
 */
export function parseTarget(url: unknown, accepted: string): Target {
  const text = typeof url === "string" ? url : hrefOf(url);
  const known = text === undefined ? undefined : recent.get(text);
  if (known !== undefined) return known;
  if (text === undefined) throw fault("url-type", { value: kindOf(url), accepted });
  if (hasControl(text)) throw fault("url-control", { value: showText(text) });
  if (!/^https?:\/\//i.test(text)) throw fault("url-scheme", { value: showText(text), accepted });
  const parsed = parseUrl(text);
  if (parsed === null || /^https?:\/\/[/\\?#]/i.test(text)) {
    throw fault("url-malformed", { value: showText(text) });
  }
  const target = targetOf(parsed);
  if (target.credentials === null) remember(text, target);
  return target;
}

/** Targets of late, since programs ask for the same URL again and again. */
const recent = new Map<string, Target>();
const mostRecent = 256;
const longestRecent = 1024;

function remember(text: string, target: Target): void {
  if (text.length > longestRecent) return;
  if (recent.size >= mostRecent) recent.clear();
  recent.set(text, target);
}

/** The target that a parsed http or https URL names. */
export function targetOf(url: URL): Target {
  const { origin, host, pathname, search } = url;
  const path = pathname + search;
  const named = url.username !== "" || url.password !== "";
  const credentials = named
    ? ([decodeUserinfo(url.username), decodeUserinfo(url.password)] as const)
    : null;
  return { href: origin + path, origin, path, host, credentials };
}

/** The target with parameters behind those that its query has. */
export function withQuery(target: Target, query: string): Target {
  const path = appendQuery(target.path, query);
  return { ...target, path, href: target.origin + path };
}

/**
 * A url under a base: a path goes behind the base's own, whether or not it begins with a slash; an
 * absolute URL stands for itself.
 */
export function resolveBase(base: string | null, url: unknown): unknown {
  if (base === null || typeof url !== "string" || /^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  const { origin, pathname, username, password } = new URL(base);
  const userinfo = username === "" && password === "" ? "" : `${username}:${password}@`;
  const root = origin.replace("//", `//${userinfo}`) + pathname.replace(/\/$/, "");
  return url === "" || /^[?#]/.test(url) ? `${root}${url}` : `${root}/${url.replace(/^\/+/, "")}`;
}

function hrefOf(url: unknown): string | undefined {
  if (typeof url !== "object" || url === null || !("href" in url)) return undefined;
  return typeof url.href === "string" ? url.href : undefined;
}

/** C0 controls and DEL: the URL parser drops some of them silently, so that "/a\nb" became "/ab". */
function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

/** A user name or password of a URL, decoded. */
export function decodeUserinfo(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % stands for itself
  }
}
