// Finds where a value stands in a JSON5 text. Knows JSON5's shape; nothing of the spec's.

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A step into a value: an object's key or a list's index. */
export type PathStep = string | number;

/**
 * The offset at which the value at `path` begins, or, where `atKey` is set, its key.
 * The text must be valid JSON5; where the path leaves it, the last place that exists is given.
 */
export function locate(text: string, path: readonly PathStep[], atKey = false): number {
  let offset = skipBlank(text, 0);
  for (const [depth, step] of path.entries()) {
    const entry = findEntry(text, offset, step);
    if (entry === undefined) break;
    const last = depth === path.length - 1;
    offset = last && atKey ? entry.key : entry.value;
  }
  return offset;
}

/** Turns an offset into a line and a column. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

/** The line at a position with a caret under its column. */
export function caret(text: string, { line, column }: Position): string {
  const source = text.split("\n")[line - 1] ?? "";
  const start = Math.max(0, column - 60);
  const shown = source.slice(start, start + 100);
  const number = String(line);
  const margin = " ".repeat(number.length);
  return `${number} | ${shown}\n${margin} | ${" ".repeat(column - 1 - start)}^`;
}

interface Entry {
  readonly key: number;
  readonly value: number;
}

function findEntry(text: string, container: number, step: PathStep): Entry | undefined {
  const open = text[container];
  if (open !== "{" && open !== "[") return undefined;
  let at = skipBlank(text, container + 1);
  for (let index = 0; at < text.length && text[at] !== "}" && text[at] !== "]"; index++) {
    const key = at;
    let name: PathStep = index;
    if (open === "{") {
      const end = skipKey(text, at);
      name = keyName(text.slice(at, end));
      at = skipBlank(text, skipBlank(text, end) + 1);
    }
    if (name === step) return { key, value: at };
    at = skipBlank(text, skipValue(text, at));
    if (text[at] === ",") at = skipBlank(text, at + 1);
  }
  return undefined;
}

function keyName(source: string): string {
  const quoted = source.startsWith('"') || source.startsWith("'");
  return quoted ? source.slice(1, -1) : source;
}

function skipKey(text: string, at: number): number {
  if (text[at] === '"' || text[at] === "'") return skipString(text, at);
  while (at < text.length && !/[\s:/]/.test(text[at] ?? "")) at++;
  return at;
}

function skipValue(text: string, at: number): number {
  const first = text[at];
  if (first === '"' || first === "'") return skipString(text, at);
  if (first !== "{" && first !== "[") {
    while (at < text.length && !/[\s,}\]/]/.test(text[at] ?? "")) at++;
    return at;
  }
  let depth = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === '"' || char === "'") at = skipString(text, at);
    else if (char === "/") at = Math.max(skipBlank(text, at), at + 1);
    else {
      if (char === "{" || char === "[") depth++;
      if (char === "}" || char === "]") depth--;
      at++;
      if (depth === 0) break;
    }
  }
  return at;
}

function skipString(text: string, at: number): number {
  const quote = text[at];
  for (at++; at < text.length && text[at] !== quote; at++) if (text[at] === "\\") at++;
  return at + 1;
}

function skipBlank(text: string, at: number): number {
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? "")) at++;
    if (text.startsWith("//", at)) {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end + 1;
    } else if (text.startsWith("/*", at)) {
      const end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length : end + 2;
    } else return at;
  }
}
