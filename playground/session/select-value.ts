// Picks values out of a reply: its status, a header, its body, or members by JSONPath (RFC 9535).
// The one importer of the JSONPath library, which is loaded with the first path.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import type { Value } from "../grammar/value.js";
import { findHeader, type Reply } from "./exchange.js";

/** A selector at the head of a text, and where the rest begins. */
export interface Selector {
  readonly source: string;
  readonly kind: string;
  readonly argument: string;
  readonly end: number;
}

const words = /^(status|reason|type|body|elapsed)(?=\s|$)|^(header)\s+(\S+)/;

/**
 * Reads the selector that a text begins with.
 *
 * @throws LineError where it begins with none
 */
export function readSelector(source: string, at: number): Selector {
  if (source.startsWith("$")) {
    const end = findPathEnd(source);
    return { source: source.slice(0, end), kind: "path", argument: source.slice(0, end), end };
  }
  const match = words.exec(source);
  if (match === null) {
    throw new LineError(text("selector-wrong"), {
      start: at,
      end: at + (/^\S*/.exec(source)?.[0].length ?? 0),
      accepted: text("selector-wrong-hint"),
    });
  }
  const kind = match[1] ?? match[2] ?? "";
  return { source: match[0], kind, argument: match[3] ?? "", end: match[0].length };
}

// A path ends at the first space outside of its brackets.
function findPathEnd(source: string): number {
  let depth = 0;
  let quote = "";
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? "";
    if (quote !== "") {
      if (char === "\\") at += 1;
      else if (char === quote) quote = "";
    } else if (char === "'" || char === '"') quote = char;
    else if (char === "[" || char === "(") depth += 1;
    else if (char === "]" || char === ")") depth -= 1;
    else if (/\s/.test(char) && depth <= 0) return at;
  }
  return source.length;
}

/** The values that a selector picks; `at` is its place in the line, `parse` reads a JSON body. */
export async function selectValues(
  reply: Reply,
  selector: Selector,
  at: number,
  parse: (source: string) => Value = JSON.parse,
): Promise<Value[]> {
  switch (selector.kind) {
    case "status":
      return [reply.status];
    case "reason":
      return [reply.reason];
    case "type":
      return [reply.mediaType];
    case "body":
      return [reply.text];
    case "elapsed":
      return [reply.elapsed];
    case "header":
      return findHeader(reply, selector.argument);
    default:
      return queryJson(parseBody(reply, at, parse), selector.argument, at);
  }
}

/**
 * The body as JSON.
 *
 * @throws LineError where it is none
 */
function parseBody(reply: Reply, at: number, parse: (source: string) => Value): Value {
  try {
    return parse(reply.text);
  } catch {
    throw new LineError(text("body-no-json", { type: reply.mediaType || text("none") }), {
      start: at,
      accepted: text("body-no-json-hint"),
      unmet: true,
    });
  }
}

/** The members of a JSON value that a path picks. */
async function queryJson(value: Value, path: string, at: number): Promise<Value[]> {
  const { query } = await import("jsonpath-rfc9535");
  try {
    return query(JSON.parse(JSON.stringify(value)), path);
  } catch (error) {
    const location: unknown = error instanceof Error ? Reflect.get(error, "location") : undefined;
    const message = error instanceof Error ? error.message : "";
    const start = at + readOffset(location);
    throw new LineError(text("path-wrong", { reason: message }), {
      start,
      end: start + 1,
      accepted: text("path-wrong-hint"),
    });
  }
}

function readOffset(location: unknown): number {
  if (typeof location !== "object" || location === null || !("start" in location)) return 0;
  const { start } = location;
  if (typeof start !== "object" || start === null || !("offset" in start)) return 0;
  return typeof start.offset === "number" ? start.offset : 0;
}
