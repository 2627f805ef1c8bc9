// Adds parameters to a URL's query (application/x-www-form-urlencoded, WHATWG URL section 5).
import type { ArgumentContract } from "../contract.js";
import { wrongKind } from "../errors.js";
import { kindOf } from "../export/mask.js";

/**
 * Encodes parameters: a list repeats its key, null and undefined leave it out.
 *
 * @param layers - objects, Maps, URLSearchParams or lists of pairs; a session's before a call's
 * @returns without a leading `?`; empty where nothing is left
 */
export function encodeQuery(layers: readonly unknown[], argument: ArgumentContract): string {
  const pairs: string[] = [];
  for (const [name, value] of layQuery(layers, argument)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === null || one === undefined) continue;
      pairs.push(`${encode(name)}=${encode(textOf(one, name, argument))}`);
    }
  }
  return pairs.join("&");
}

/** The parameters of all layers; those of a later one take the place of their namesakes. */
export function layQuery(
  layers: readonly unknown[],
  argument: ArgumentContract,
): (readonly [string, unknown])[] {
  const [first, ...later] = layers;
  let laid = readPairs(first, argument);
  for (const layer of later) {
    const own = readPairs(layer, argument);
    const names = new Set(own.map(([name]) => name));
    laid = [...laid.filter(([name]) => !names.has(name)), ...own];
  }
  return laid;
}

function readPairs(input: unknown, argument: ArgumentContract): (readonly [string, unknown])[] {
  return [...entriesOf(input, argument)].map((entry) => {
    if (!Array.isArray(entry) || entry.length !== 2 || typeof entry[0] !== "string") {
      throw wrongKind(argument, `${kindOf(entry)} as a pair`);
    }
    return entry as [string, unknown];
  });
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
