// Adds parameters to a URL's query (application/x-www-form-urlencoded, WHATWG URL section 5).
import type { ArgumentContract } from "../contract.js";
import { wrongKind } from "../errors.js";
import { kindOf } from "../export/mask.js";

/**
 * Encodes parameters: a list repeats its key, null and undefined leave it out.
 *
 * @param input - an object, Map, URLSearchParams or list of pairs
 * @returns without a leading `?`; empty where nothing is left
 */
export function encodeQuery(input: unknown, argument: ArgumentContract): string {
  const pairs: string[] = [];
  for (const entry of entriesOf(input, argument)) {
    if (!Array.isArray(entry) || entry.length !== 2 || typeof entry[0] !== "string") {
      throw wrongKind(argument, `${kindOf(entry)} as a pair`);
    }
    const [name, value] = entry as [string, unknown];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === null || one === undefined) continue;
      pairs.push(`${encode(name)}=${encode(textOf(one, name, argument))}`);
    }
  }
  return pairs.join("&");
}

function textOf(value: unknown, name: string, argument: ArgumentContract): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  throw wrongKind(argument, `${kindOf(value)} for ${JSON.stringify(name)}`);
}

/** Spaces become +; a lone surrogate becomes U+FFFD. */
function encode(text: string): string {
  return new URLSearchParams([["", text]]).toString().slice(1);
}

/** The query with parameters added behind those that it has. */
export function appendQuery(path: string, query: string): string {
  if (query === "") return path;
  const joint = !path.includes("?") ? "?" : path.endsWith("?") || path.endsWith("&") ? "" : "&";
  return `${path}${joint}${query}`;
}

function entriesOf(input: unknown, argument: ArgumentContract): Iterable<unknown> {
  if (typeof input !== "object" || input === null) throw wrongKind(argument, kindOf(input));
  return Symbol.iterator in input ? (input as Iterable<unknown>) : Object.entries(input);
}
