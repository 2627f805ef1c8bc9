// How values and secrets are shown in errors and previews. Knows nothing of requests.
import { parseUrl } from "./parse-url.js";

const shownLength = 80;
const secretParameter =
  /^(.*(token|secret|passw|signature|credential|api[-_]?key|auth).*|sig|key|pwd)$/i;

/** Stands where a secret was. */
export const masked = "***";

/** A URL without userinfo, and without the values of parameters that are named like secrets. */
export function maskUrl(url: string): string {
  const queryAt = url.indexOf("?");
  if (queryAt < 0) return maskUserinfo(url);
  const [query = "", ...fragment] = url.slice(queryAt + 1).split("#");
  const pairs = query.split("&").map((pair) => {
    const [name = ""] = pair.split("=", 1);
    return pair.includes("=") && secretParameter.test(name) ? `${name}=${masked}` : pair;
  });
  const rest = fragment.length > 0 ? `#${fragment.join("#")}` : "";
  return `${maskUserinfo(url.slice(0, queryAt))}?${pairs.join("&")}${rest}`;
}

/** Masks up to the last @, since a malformed URL may hold a password with any character in it. */
function maskUserinfo(url: string): string {
  const at = url.lastIndexOf("@");
  const scheme = url.indexOf("://");
  if (at < 0 || scheme < 0 || at < scheme) return url;
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
  return typeof name === "string" && name !== "Object" && name !== "" ? `a ${name}` : "an object";
}
