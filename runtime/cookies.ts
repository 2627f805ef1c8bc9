// Cookies between calls and between hops (RFC 6265), kept by tough-cookie. The module-level
// functions keep none beyond a call; a session keeps its own.
import { createRequire } from "node:module";
import type { CookieJar } from "tough-cookie";
import type { HeaderField } from "./header-list.js";
import type { Prepared } from "./prepare.js";
import type { ReplyHead } from "./reply-handler.js";
import { headerValue, headerValues } from "./reply-headers.js";

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
    for (const value of values) {
      this.#jar.setCookieSync(Buffer.from(value, "latin1").toString(), url, { ignoreError: true });
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
    return stored.map((cookie) => ({
      name: String(cookie.key ?? ""),
      value: String(cookie.value ?? ""),
      domain: String(cookie.domain ?? ""),
      path: String(cookie.path ?? "/"),
      secure: cookie.secure === true,
      http_only: cookie.httpOnly === true,
      expires: readDate(cookie.expires),
    }));
  }

  /** Forgets all cookies. */
  clear(): void {
    this.#jar = undefined;
  }

  /** What is kept, as JSON. It holds the cookies' values: keep it as a secret. */
  save(): unknown {
    return this.#jar?.serializeSync() ?? null;
  }

  /** Takes up what `save` gave. */
  restore(saved: unknown): void {
    this.#jar =
      saved === null ? undefined : loadLibrary().CookieJar.deserializeSync(saved as never);
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

function createJar(): CookieJar {
  const { CookieJar } = loadLibrary();
  return new CookieJar(undefined, { prefixSecurity: "silent", allowSpecialUseDomain: true });
}

function loadLibrary(): typeof import("tough-cookie") {
  return createRequire(import.meta.url)("tough-cookie") as typeof import("tough-cookie");
}

function readDate(expires: unknown): Date | null {
  const date = typeof expires === "string" ? new Date(expires) : expires;
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : null;
}
