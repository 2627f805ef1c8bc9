// Reads JSON5 in which {{name}} and @path may stand for values. Knows no argument.
import JSON5 from "json5";
import { text } from "../catalog.js";
import { explainJson5, keepsDigits, longInteger, skipped } from "./json5-text.js";
import { LineError } from "./line-error.js";
import { FileReference, type Value, Variable } from "./value.js";

// A NUL can be in no line, so a string that starts with it is surely one of ours.
const mark = "\u0000";

/**
 * Reads JSON5 text that stands at `offset` of a line.
 *
 * @throws LineError at the place that does not hold
 */
export function readJson5(source: string, offset = 0): Value {
  const { marked, places } = markReferences(source);
  try {
    return JSON5.parse<Value>(marked, (_key, value: unknown) => unmark(value));
  } catch (error) {
    const { line, column, reason } = explainJson5(error);
    const lines = marked.split("\n").slice(0, line - 1);
    const at = lines.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
    const start = offset + places(Math.min(at, marked.length - 1));
    throw new LineError(text("json5-wrong", { reason }), {
      start,
      end: start + 1,
      accepted: text("json5-wrong-hint"),
      incomplete: /invalid end of input/.test(reason),
    });
  }
}

function unmark(value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith(mark)) return value;
  const name = value.slice(2);
  if (value[1] === "#") return BigInt(name);
  return value[1] === "@" ? new FileReference(name) : new Variable(name);
}

// References are replaced only outside of strings and comments.
const pieces = new RegExp(
  String.raw`${skipped}|\{\{ *([\w-]+) *\}\}|@("[^"]*"|'[^']*'|[^\s,\]}]+)|${longInteger}`,
  "g",
);

function markReferences(source: string): { marked: string; places: (at: number) => number } {
  const shifts: { at: number; by: number }[] = [];
  let shift = 0;
  const marked = source.replace(
    pieces,
    (
      whole: string,
      name: string | undefined,
      path: string | undefined,
      integer: string | undefined,
      at: number,
    ) => {
      const exact = integer !== undefined && !keepsDigits(integer);
      if (name === undefined && path === undefined && !exact) return whole;
      const bare = path?.replace(/^(["'])(.*)\1$/s, "$2");
      const meant = exact ? `#${integer}` : bare === undefined ? `{${name}` : `@${bare}`;
      const replacement = JSON.stringify(mark + meant);
      shift += replacement.length - whole.length;
      shifts.push({ at: at + shift, by: shift });
      return replacement;
    },
  );
  const places = (at: number): number =>
    Math.max(0, at - (shifts.findLast((entry) => entry.at <= at)?.by ?? 0));
  return { marked, places };
}
