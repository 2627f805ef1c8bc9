// The headers of a request in the order in which they are sent, each with who set it and why.
import type { ArgumentContract } from "../contract.js";
import { fault, wrongKind } from "../errors.js";
import { kindOf, showText } from "../export/mask.js";

/** One header of a request. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
  /** Why it is sent. */
  readonly why: string;
  /** The clause of the spec that it comes from; null for the caller's own. */
  readonly clause: string | null;
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Whether a text can be a header name or a method (RFC 9110 section 5.6.2). */
export function isToken(text: string): boolean {
  return token.test(text);
}

/** Headers, looked up without regard to case. */
export class HeaderList implements Iterable<HeaderField> {
  readonly #fields: HeaderField[] = [];
  readonly #lower: string[] = [];

  has(name: string): boolean {
    return this.#lower.length > 0 && this.#lower.includes(name.toLowerCase());
  }

  /** The value of the first header of that name. */
  get(name: string): string | undefined {
    return this.field(name)?.value;
  }

  /** The first header of that name. */
  field(name: string): HeaderField | undefined {
    return this.#fields[this.#lower.indexOf(name.toLowerCase())];
  }

  /** A list like this, with a header in place of those of its name, or at the end. */
  with(field: HeaderField): HeaderList {
    const lower = field.name.toLowerCase();
    const list = new HeaderList();
    for (const kept of this) if (kept.name.toLowerCase() !== lower) list.append(kept);
    list.append(field);
    return list;
  }

  append(field: HeaderField): void {
    this.#fields.push(field);
    this.#lower.push(field.name.toLowerCase());
  }

  [Symbol.iterator](): IterableIterator<HeaderField> {
    return this.#fields.values();
  }
}

/** What the caller asked for: headers to send, and automatic ones to leave out. */
export interface CallerHeaders {
  readonly given: readonly (readonly [name: string, value: string])[];
  /** In lower case. */
  readonly names: ReadonlySet<string>;
  /** In lower case. */
  readonly removed: ReadonlySet<string>;
}

const noHeaders: CallerHeaders = { given: [], names: new Set(), removed: new Set() };

/**
 * Reads the caller's headers: an object, a Map, a Headers or a list of pairs.
 *
 * @throws InvalidHeader where a name or value cannot be sent; the value is never shown
 */
export function readHeaders(input: unknown, argument: ArgumentContract): CallerHeaders {
  const entries = entriesOf(input);
  if (entries === undefined) throw wrongKind(argument, kindOf(input));
  const repeatable = isIterable(input) && !(input instanceof Map);
  const given: [string, string][] = [];
  const names = new Set<string>();
  const removed = new Set<string>();
  for (const entry of entries) {
    if (!Array.isArray(entry) || entry.length !== 2) {
      throw wrongKind(argument, `${kindOf(entry)} as a pair`);
    }
    const [name, value] = entry as [unknown, unknown];
    if (typeof name !== "string" || !isToken(name)) {
      throw fault("header-name", {
        value: typeof name === "string" ? showText(name) : kindOf(name),
      });
    }
    if (value === undefined) continue;
    const lower = name.toLowerCase();
    if (value === null) {
      removed.add(lower);
      continue;
    }
    if (names.has(lower) && !(repeatable && mayRepeat(lower)))
      throw fault("header-twice", { name });
    names.add(lower);
    given.push([name, encodeValue(name, value)]);
  }
  return { given, names, removed };
}

/** The headers that a session and a call gave; the call's stand in place of the session's. */
export function layHeaders(
  argument: ArgumentContract | undefined,
  given: ReadonlyMap<ArgumentContract, readonly unknown[]>,
): CallerHeaders {
  const layers = argument && given.get(argument);
  if (argument === undefined || layers === undefined) return noHeaders;
  return layers.map((layer) => readHeaders(layer, argument)).reduce(overlayHeaders);
}

function overlayHeaders(below: CallerHeaders, above: CallerHeaders): CallerHeaders {
  const replaced = (lower: string): boolean => above.names.has(lower) || above.removed.has(lower);
  const kept = below.given.filter(([name]) => !replaced(name.toLowerCase()));
  return {
    given: [...kept, ...above.given],
    names: new Set([...kept.map(([name]) => name.toLowerCase()), ...above.names]),
    removed: new Set(
      [...below.removed].filter((name) => !above.names.has(name)).concat([...above.removed]),
    ),
  };
}

/** Headers of which a message holds at most one (RFC 9110 and 9112). */
const singletons = new Set([
  "authorization",
  "connection",
  "content-length",
  "content-type",
  "host",
  "proxy-authorization",
  "range",
  "referer",
  "user-agent",
]);

function mayRepeat(lower: string): boolean {
  return !singletons.has(lower);
}

function encodeValue(name: string, value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") throw fault("header-type", { name, value: kindOf(value) });
  const trimmed = value.replace(/^[\t ]+|[\t ]+$/g, "");
  let ascii = true;
  for (let at = 0; at < trimmed.length; at++) {
    const code = trimmed.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09) || code === 0x7f) throw fault("header-value", { name });
    if (code > 0x7f) ascii = false;
  }
  return ascii ? trimmed : latin1OfUtf8(trimmed);
}

/** UTF-8 bytes as a string with a character a byte, the form in which a header line is written. */
export function latin1OfUtf8(text: string): string {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

function entriesOf(input: unknown): Iterable<unknown> | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  if (isIterable(input)) return input;
  return Object.entries(input);
}

function isIterable(input: unknown): input is Iterable<unknown> {
  return typeof input === "object" && input !== null && Symbol.iterator in input;
}
