// Reads JSON5 in which {{name}} and @path may stand for values. Knows no argument.
import JSON5 from "json5";
import { text } from "../catalog.js";
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
    const { lineNumber = 1, columnNumber = 1, message = "" } = error as Json5SyntaxError;
    const lines = marked.split("\n").slice(0, lineNumber - 1);
    const at = lines.reduce((sum, line) => sum + line.length + 1, 0) + columnNumber - 1;
    const start = offset + places(Math.min(at, marked.length - 1));
    const reason = message.replace(/^JSON5: /, "").replace(/ at \d+:\d+$/, "");
    throw new LineError(text("json5-wrong", { reason }), {
      start,
      end: start + 1,
      accepted: text("json5-wrong-hint"),
      incomplete: /invalid end of input/.test(reason),
    });
  }
}

interface Json5SyntaxError {
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly message?: string;
}

function unmark(value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith(mark)) return value;
  const name = value.slice(2);
  if (value[1] === "#") return BigInt(name);
  return value[1] === "@" ? new FileReference(name) : new Variable(name);
}

// Strings and comments are skipped whole, so that only references outside of them are replaced.
const pieces =
  /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\{\{ *([\w-]+) *\}\}|@("[^"]*"|'[^']*'|[^\s,\]}]+)|(?<![\w.$+-])(-?\d{16,})(?![\w.:])/g;

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
      const exact = integer !== undefined && !Number.isSafeInteger(Number(integer));
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
