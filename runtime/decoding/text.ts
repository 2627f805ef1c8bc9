// Bytes to text by the name of an encoding (WHATWG Encoding Standard). Knows nothing of HTTP.
import { isAscii } from "node:buffer";
import { load } from "../load-package.js";

/** Encodings that the platform decodes rightly, everywhere. */
const platformOwn = new Set(["utf-8", "utf-16le", "utf-16be"]);

/** Encodings in which a byte below 0x80 may stand for something else than its ASCII character. */
const notOverAscii = new Set(["iso-2022-jp", "replacement"]);

const names = new Map<string, string>();
const utf8 = new TextDecoder("utf-8");
const decoders = new Map<string, TextDecoder>([["utf-8", utf8]]);

/** Whether an encoding of that name is known: any label of the WHATWG Encoding Standard, in any case. */
export function isEncoding(name: string): boolean {
  return encodingOf(name) !== undefined;
}

/**
 * The name of the encoding that a label means, in lower case (latin1 means windows-1252).
 *
 * @returns undefined where the label means none
 */
export function encodingOf(label: string): string | undefined {
  const known = names.get(label);
  if (known !== undefined) return known;
  const bare = /^[\t\n\f\r ]*([\w.:-]+)[\t\n\f\r ]*$/.exec(label)?.[1]?.toLowerCase();
  if (bare === undefined) return undefined;
  const name = platformNameOf(bare) ?? loadLegacy().normalizeEncoding(bare) ?? undefined;
  // Only what is spelt plainly is kept, so that a server cannot make the map grow with spellings.
  if (name !== undefined && bare === label) names.set(label, name);
  return name;
}

/**
 * Decodes bytes; what is malformed becomes U+FFFD, a byte order mark of the encoding is dropped.
 *
 * @throws RangeError where the encoding is not known
 */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  const name = knownName(encoding);
  if (platformOwn.has(name)) return platformDecoder(name).decode(bytes);
  if (!notOverAscii.has(name) && isAscii(bytes)) return utf8.decode(bytes);
  return legacyDecoder(name).decode(bytes);
}

/** Decodes text that comes in pieces; the last call gives no bytes. */
export interface PieceDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

/**
 * A decoder of its own for text that comes in pieces. A byte order mark is kept as U+FEFF.
 *
 * @throws RangeError where the encoding is not known
 */
export function openDecoder(encoding: string): PieceDecoder {
  const name = knownName(encoding);
  return platformOwn.has(name) ? new TextDecoder(name, { ignoreBOM: true }) : legacyDecoder(name);
}

function knownName(encoding: string): string {
  const name = encodingOf(encoding);
  if (name === undefined) throw new RangeError("the encoding is not known");
  return name;
}

function platformDecoder(name: string): TextDecoder {
  const known = decoders.get(name);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(name);
  decoders.set(name, decoder);
  return decoder;
}

function platformNameOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/**
 * Node 20 decodes windows-1252 as Latin-1, knows neither iso-8859-16 nor x-user-defined, and no
 * Node is right in all the others: they are the library's.
 */
function legacyDecoder(name: string): PieceDecoder {
  if (name === "replacement") return new ReplacementDecoder();
  return new (loadLegacy().TextDecoder)(name);
}

type Legacy = typeof import("@exodus/bytes/encoding.js");

let legacy: Legacy | undefined;

/** Loads the library when a legacy encoding is met for the first time: it takes about 25 ms. */
function loadLegacy(): Legacy {
  legacy ??= load("@exodus/bytes/encoding.js") as Legacy;
  return legacy;
}

/** Encodings that are unsafe to decode give one U+FFFD (Encoding Standard section 14.1). */
class ReplacementDecoder implements PieceDecoder {
  #given = false;

  decode(bytes?: Uint8Array): string {
    if (this.#given || bytes === undefined || bytes.byteLength === 0) return "";
    this.#given = true;
    return "\uFFFD";
  }
}
