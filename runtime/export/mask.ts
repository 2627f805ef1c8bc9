// How values and secrets are shown in errors and previews. Knows nothing of requests.

import { parseUrl } from "../arguments/parse-url.js";
import { isDetached } from "../byte-memory.js";
import { contract } from "../contract.js";

const shownLength = 80;
/** Stands where a secret was. */
export const masked = "***";

/** Whether what a header, field, parameter or member of this name holds is taken for a secret. */
export function isSecretName(name: string): boolean {
  return patternOf(contract().headers.secretNames).test(name);
}

/** Pairs as a form or query writes them, without the values of those that are named like secrets. */
export function maskPairs(pairs: string, isSecret = isSecretName): string {
  return pairs
    .split("&")
    .map((pair) => {
      const [name = ""] = pair.split("=", 1);
      return pair.includes("=") && isSecret(name) ? `${name}=${masked}` : pair;
    })
    .join("&");
}

/**
 * Any text, with a star for each character of what is named like a secret, as JSON, a form and most
 * configuration files write names and values.
 */
export function starSecrets(text: string): string {
  return text.replace(named, (whole, _quote, name: string, value: string) =>
    isSecretName(name) ? whole.slice(0, -value.length) + "*".repeat(value.length) : whole,
  );
}

const named =
  /(["']?)([\w.-]{1,64})\1[ \t]{0,8}[:=][ \t]{0,8}("(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s&,;"'}\]]+)/gs;

/** Whether a parameter of a URL's query is taken for a secret. */
export function isSecretParameter(name: string): boolean {
  return patternOf(contract().headers.secretParameters).test(name) || isSecretName(name);
}

const patterns = new Map<readonly string[], RegExp>();

function patternOf(parts: readonly string[]): RegExp {
  const known = patterns.get(parts) ?? new RegExp(parts.join("|"), "i");
  patterns.set(parts, known);
  return known;
}

/** A URL without userinfo, and without the values of parameters that are named like secrets. */
export function maskUrl(url: string): string {
  const queryAt = url.indexOf("?");
  if (queryAt < 0) return maskUserinfo(url);
  const [query = "", ...fragment] = url.slice(queryAt + 1).split("#");
  const rest = fragment.length > 0 ? `#${fragment.join("#")}` : "";
  return `${maskUserinfo(url.slice(0, queryAt))}?${maskPairs(query, isSecretParameter)}${rest}`;
}

/** Masks up to the last @, since a malformed URL may hold a password with any character in it. */
function maskUserinfo(url: string): string {
  const at = url.lastIndexOf("@");
  const scheme = url.indexOf("://");
  if (at < 0 || at < scheme) return url;
  // user:password@host, where somebody forgot the scheme
  if (scheme < 0) return url.slice(0, at).includes(":") ? `${masked}${url.slice(at)}` : url;
  const path = url.slice(scheme + 3).search(/[/?#\\]/);
  const inPath = path >= 0 && at > scheme + 3 + path;
  if (inPath && parseUrl(url) !== null) return url;
  return `${url.slice(0, scheme + 3)}${masked}${url.slice(at)}`;
}

/** Text as an error shows it: quoted, escaped, cut, its URL credentials masked. */
export function showText(text: string): string {
  const safe = maskUrl(text);
  const cut = safe.length > shownLength ? `${safe.slice(0, shownLength)}…` : safe;
  return JSON.stringify(cut);
}

/** The kind of a value, for errors that must not show the value itself. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "string") return value === "" ? "an empty string" : "a string";
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object") return `a ${typeof value}`;
  const name: unknown = value.constructor?.name;
  if (typeof name !== "string" || name === "Object" || name === "") return "an object";
  const kind = `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}`;
  return isDetached(value) ? `${kind} whose memory was handed over (it is detached)` : kind;
}
