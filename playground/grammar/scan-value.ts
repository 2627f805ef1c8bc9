// Finds where one value of a line begins and ends: quoted, {…} or […], @file, or a bare word.
// Knows brackets and quotes, not what the value means.
import { text } from "../catalog.js";
import { LineError } from "./line-error.js";

/** How a value is written. */
export type ValueForm = "bare" | "quoted" | "json5" | "file";

/** One value as written, with its place in the line. */
export interface Scanned {
  readonly form: ValueForm;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** Scans the value that begins at `start`. */
export function scanValue(line: string, start: number): Scanned {
  const first = line[start];
  if (first === "'" || first === '"')
    return bounded(line, start, scanQuoted(line, start), "quoted");
  if (first === "[" || (first === "{" && line[start + 1] !== "{")) {
    return bounded(line, start, scanBrackets(line, start), "json5");
  }
  if (first === "@") {
    const quote = line[start + 1];
    const quoted = quote === "'" || quote === '"';
    const end = quoted ? scanQuoted(line, start + 1) : scanBare(line, start);
    return bounded(line, start, end, "file");
  }
  return bounded(line, start, scanBare(line, start), "bare");
}

function bounded(line: string, start: number, end: number, form: ValueForm): Scanned {
  if (end < line.length && !/\s/.test(line[end] ?? "")) {
    throw new LineError(text("space-expected", { after: line[end - 1] ?? "" }), {
      start: end,
      end: end + 1,
      accepted: text("space-expected-hint"),
    });
  }
  return { form, source: line.slice(start, end), start, end };
}

function scanBare(line: string, start: number): number {
  let at = start;
  while (at < line.length && !/\s/.test(line[at] ?? "")) {
    const close = line.startsWith("{{", at) ? line.indexOf("}}", at) : -1;
    const inner = close === -1 ? "" : line.slice(at + 2, close);
    at = /^ *[\w-]+ *$/.test(inner) ? close + 2 : at + 1;
  }
  return at;
}

function scanQuoted(line: string, start: number): number {
  for (let at = start + 1; at < line.length; at += 1) {
    if (line[at] === "\\") at += 1;
    else if (line[at] === line[start]) return at + 1;
  }
  throw new LineError(text("quote-open"), {
    start,
    end: start + 1,
    accepted: text("quote-open-hint", { quote: line[start] ?? "" }),
    incomplete: true,
  });
}

const closers: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

function scanBrackets(line: string, start: number): number {
  const open: number[] = [];
  for (let at = start; at < line.length; at += 1) {
    const char = line[at] ?? "";
    if (char === "'" || char === '"') at = scanQuoted(line, at) - 1;
    else if (line.startsWith("//", at)) at = endOfLine(line, at);
    else if (line.startsWith("/*", at)) at = endOfComment(line, at);
    else if (line.startsWith("{{", at)) at = endOfVariable(line, at, open);
    else if (char in closers) open.push(at);
    else if (char === "}" || char === "]") {
      const opener = open.pop() ?? start;
      const wanted = closers[line[opener] ?? ""] ?? "";
      if (char !== wanted) {
        throw new LineError(text("bracket-wrong", { found: char, wanted }), {
          start: at,
          end: at + 1,
        });
      }
      if (open.length === 0) return at + 1;
    }
  }
  const opener = open.at(-1) ?? start;
  throw new LineError(text("bracket-open", { bracket: line[opener] ?? "" }), {
    start: opener,
    end: opener + 1,
    accepted: text("bracket-open-hint", { bracket: closers[line[opener] ?? ""] ?? "" }),
    incomplete: true,
  });
}

function endOfLine(line: string, at: number): number {
  const end = line.indexOf("\n", at);
  return end === -1 ? line.length : end;
}

function endOfComment(line: string, at: number): number {
  const end = line.indexOf("*/", at + 2);
  return end === -1 ? line.length : end + 1;
}

// `{{name}}` inside brackets is a variable; anything else is an object in an object, which JSON5 refuses itself.
function endOfVariable(line: string, at: number, open: number[]): number {
  const close = line.indexOf("}}", at);
  if (close !== -1 && /^ *[\w-]+ *$/.test(line.slice(at + 2, close))) return close + 1;
  open.push(at);
  return at;
}
