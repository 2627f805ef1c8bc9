// Finds the encoding of a reply's text: byte order mark, then Content-Type, else UTF-8.
// Decodes nothing.
import { encodingOf } from "./text.js";

/**
 * The encoding of a body.
 *
 * @param body - its bytes, or the first three of them
 * @param contentType - value of the Content-Type header, where there is one
 * @returns the label that the header gives, in lower case; "utf-8" where nothing better is known
 */
export function charsetOf(body: Uint8Array, contentType?: string): string {
  return markedCharset(body) ?? namedCharset(contentType) ?? "utf-8";
}

/** The encoding whose byte order mark the bytes begin with (Encoding Standard section 6.1). */
export function markedCharset(bytes: Uint8Array): string | undefined {
  const first = bytes[0];
  if (first === undefined || first < 0xef) return undefined;
  const second = bytes[1];
  const third = bytes[2];
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** Bytes of the byte order mark of an encoding. */
export function markLength(encoding: string): number {
  return encoding === "utf-8" ? 3 : 2;
}

/** A parameter, its value quoted or not; separators may be missing or doubled. */
const parameter = /([^\s=;,"]*)(?:\s{0,8}=\s{0,8}("(?:[^"\\]|\\.)*"?|[^;,\s]*))?/g;

/**
 * The charset parameter of a Content-Type (RFC 9110 section 8.3.2), the first that is known.
 * Labels that stand for no decodable encoding are passed over, since decoding would lose all text.
 */
export function namedCharset(contentType: string | undefined): string | undefined {
  if (contentType === undefined || !/charset/i.test(contentType)) return undefined;
  for (const [, name = "", value = ""] of contentType.matchAll(parameter)) {
    if (name.toLowerCase() !== "charset") continue;
    const label = bareLabel(value);
    const encoding = encodingOf(label);
    if (encoding === "utf-8") return encoding;
    if (encoding !== undefined && encoding !== "replacement") return label;
  }
  return undefined;
}

function bareLabel(value: string): string {
  const unquoted = value.startsWith('"') ? value.replace(/\\(.)/g, "$1") : value;
  return unquoted.replace(/^["'\s]+|["'\s]+$/g, "").toLowerCase();
}
