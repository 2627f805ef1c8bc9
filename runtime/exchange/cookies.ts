// Cookies between calls and between hops (RFC 6265), kept by tough-cookie. The module-level
// functions keep none beyond a call; a session keeps its own.
import type { CookieJar, Cookie as StoredCookie } from "tough-cookie";
import type { ReplyHead } from "../connection/reply-handler.js";
import { fault } from "../errors.js";
import { kindOf } from "../export/mask.js";
import type { HeaderField } from "../headers/header-list.js";
import { headerValue, headerValues } from "../headers/reply-headers.js";
import { load } from "../load-package.js";
import type { Prepared } from "../prepare.js";

/** A cookie, as it is shown. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly secure: boolean;
  readonly http_only: boolean;
  /** null for a cookie of the session. */
  readonly expires: Date | null;
}

/** Cookies that servers set, loaded only once one has. */
export class CookieStore {
  #jar: CookieJar | undefined;

  /** Whether no cookie was ever stored. */
  get isEmpty(): boolean {
    return this.#jar === undefined;
  }

  /** Keeps what a reply sets; what is not for its host, or malformed, is passed over. */
  keep(url: string, values: readonly string[]): void {
    this.#jar ??= createJar();
    const { Cookie } = loadLibrary();
    for (const value of values) {
      const cookie = Cookie.parse(Buffer.from(value, "latin1").toString());
      if (cookie) this.#jar.setCookieSync(fixEnd(cookie), url, { ignoreError: true });
    }
  }

  /** The Cookie header for a URL, empty where there is none. */
  headerFor(url: string): string {
    const header = this.#jar?.getCookieStringSync(url) ?? "";
    return Buffer.from(header).toString("latin1");
  }

  /** The cookies that are kept, the oldest first. */
  list(): readonly Cookie[] {
    const stored = this.#jar?.serializeSync()?.cookies ?? [];
    const cookies = stored.map((cookie) => ({
      name: String(cookie.key ?? ""),
      value: String(cookie.value ?? ""),
      domain: String(cookie.domain ?? ""),
      path: String(cookie.path ?? "/"),
      secure: cookie.secure === true,
      http_only: cookie.httpOnly === true,
      expires: readDate(cookie.expires),
    }));
    // The jar drops cookies that ended only when it looks for those of a URL.
    return cookies.filter(({ expires }) => expires === null || expires.getTime() > Date.now());
  }

  /** Forgets all cookies. */
  clear(): void {
    this.#jar = undefined;
  }

  /** What is kept, as JSON. It holds the cookies' values: keep it as a secret. */
  save(): unknown {
    return this.#jar?.serializeSync() ?? null;
  }

  /**
   * Takes up what `save` gave, in place of what there is; null is nothing.
   *
   * @throws InvalidArgument where it is something else; what there is stays then
   */
  restore(saved: unknown): void {
    this.#jar = saved === null ? undefined : readJar(saved);
  }
}

/** The request with the cookies that are kept for its URL; of one name, the caller's own stays. */
export function addCookies(request: Prepared, store: CookieStore): Prepared {
  if (store.isEmpty) return request;
  const kept = store.headerFor(request.target.href);
  if (kept === "") return request;
  const given = request.headers.field("cookie");
  const { name, value, why, clause } = given ?? keptField;
  const own = new Set(value.split("; ").map(nameOf));
  const others = kept.split("; ").filter((pair) => !own.has(nameOf(pair)));
  const all = [...others, ...(given === undefined ? [] : [value])].join("; ");
  return { ...request, headers: request.headers.with({ name, value: all, why, clause }) };
}

const keptField: HeaderField = { name: "Cookie", value: "", why: "kept", clause: null };

function nameOf(pair: string): string {
  return pair.slice(0, Math.max(0, pair.indexOf("=")));
}

/** Keeps the cookies that a reply sets. */
export function keepCookies({ target }: Prepared, reply: ReplyHead, store: CookieStore): void {
  if (headerValue(reply.headers, "set-cookie") === undefined) return;
  store.keep(target.href, headerValues(reply.headers, "set-cookie"));
}

/** The last moment that a Date can tell, by ECMA-262. */
const latest = 8.64e15;

/** Makes Max-Age a date (RFC 6265 section 5.2.2): the jar would count it anew from every use. */
function fixEnd(cookie: StoredCookie): StoredCookie {
  if (cookie.maxAge === null) return cookie;
  const seconds = Number(cookie.maxAge);
  cookie.expires = new Date(seconds > 0 ? Math.min(Date.now() + seconds * 1000, latest) : 0);
  cookie.maxAge = null;
  return cookie;
}

function createJar(): CookieJar {
  const { CookieJar } = loadLibrary();
  return new CookieJar(undefined, { prefixSecurity: "silent", allowSpecialUseDomain: true });
}

/** The library passes over what it cannot read, and some of what it takes up fails only later. */
function readJar(saved: unknown): CookieJar {
  const cookies = isRecord(saved) && Array.isArray(saved.cookies) ? saved.cookies : undefined;
  if (cookies === undefined) throw fault("cookies-unreadable", { reason: `got ${kindOf(saved)}` });
  const wrong = cookies.findIndex((cookie) => !isSavedCookie(cookie));
  const reason = `cookie ${wrong + 1} of ${cookies.length} is none`;
  if (wrong >= 0) throw fault("cookies-unreadable", { reason });
  try {
    return loadLibrary().CookieJar.deserializeSync(saved as never);
  } catch {
    throw fault("cookies-unreadable", { reason: "the cookies cannot be taken up" });
  }
}

/** Values that are empty are not saved. */
function isSavedCookie(cookie: unknown): boolean {
  if (!isRecord(cookie)) return false;
  const { key, value = "", domain, path, expires, creation, lastAccessed } = cookie;
  return (
    key !== "" &&
    [key, value, domain, path].every(isPlainText) &&
    [expires, creation, lastAccessed].every(isSavedDate)
  );
}

/** A control character would break the header. */
function isPlainText(value: unknown): boolean {
  return typeof value === "string" && ![...value].some((character) => character < " ");
}

function isSavedDate(value: unknown): boolean {
  if (value === undefined || value === null || value === "Infinity") return true;
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function loadLibrary(): typeof import("tough-cookie") {
  return load("tough-cookie") as typeof import("tough-cookie");
}

function readDate(expires: unknown): Date | null {
  const date = typeof expires === "string" ? new Date(expires) : expires;
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : null;
}
