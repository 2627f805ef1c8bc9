// Splits a line, or the words of a command line, into words and assignments. Knows no verb.
import { LineError } from "./line-error.js";
import { readJson5 } from "./read-json5.js";
import { type Scanned, scanValue } from "./scan-value.js";

/** A word: a verb, a URL, anything without a name. */
export interface Word {
  readonly kind: "word";
  readonly scanned: Scanned;
}

/** `name=value` or `name.path=value`. */
export interface NamedValue {
  readonly kind: "named";
  readonly name: string;
  readonly path: readonly string[];
  readonly start: number;
  readonly nameEnd: number;
  readonly scanned: Scanned;
}

export type Lexeme = Word | NamedValue;

const namePattern = /([A-Za-z_]\w*)((?:\.(?:[\w$-]+|'[^']*'|"[^"]*"))*)=/y;

/**
 * Splits a line from `start` on.
 *
 * @throws LineError where a quote or bracket is not closed
 */
export function lexLine(line: string, start = 0): Lexeme[] {
  return [...readLexemes(line, start)];
}

/** Splits a line as far as it holds. */
export function lexFrom(line: string, start: number): Lexeme[] {
  const lexemes: Lexeme[] = [];
  try {
    for (const lexeme of readLexemes(line, start)) lexemes.push(lexeme);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
  }
  return lexemes;
}

function* readLexemes(line: string, start: number): Generator<Lexeme> {
  let at = skipSpace(line, start);
  while (at < line.length) {
    const lexeme = lexOne(line, at, scanValue);
    yield lexeme;
    at = skipSpace(line, lexeme.scanned.end);
  }
}

/** Splits words that a shell split already: each is one lexeme, spaces and all. */
export function lexWords(words: readonly string[]): Lexeme[] {
  let offset = 0;
  return words.map((word) => {
    const padded = " ".repeat(offset) + word;
    const lexeme = lexOne(padded, offset, scanWhole);
    offset += word.length + 1;
    return lexeme;
  });
}

function lexOne(line: string, at: number, scan: (line: string, at: number) => Scanned): Lexeme {
  namePattern.lastIndex = at;
  const match = namePattern.exec(line);
  if (match === null) return { kind: "word", scanned: scan(line, at) };
  const [whole, name = "", steps = ""] = match;
  return {
    kind: "named",
    name,
    path: splitPath(steps),
    start: at,
    nameEnd: at + whole.length - 1,
    scanned: scan(line, at + whole.length),
  };
}

// The shell took the quotes away, so what does not hold as a whole is text.
function scanWhole(line: string, at: number): Scanned {
  try {
    const scanned = scanValue(line, at);
    if (scanned.end === line.length) return scanned;
  } catch (error) {
    if (!(error instanceof LineError) || line[at] === "{" || line[at] === "[") throw error;
  }
  return { form: "bare", source: line.slice(at), start: at, end: line.length };
}

function splitPath(steps: string): string[] {
  const parts = steps.match(/\.(?:'[^']*'|"[^"]*"|[\w$-]+)/g) ?? [];
  return parts.map((part) =>
    /^\.['"]/.test(part) ? String(readJson5(part.slice(1))) : part.slice(1),
  );
}

function skipSpace(line: string, at: number): number {
  const rest = line.slice(at).search(/\S/);
  return rest === -1 ? line.length : at + rest;
}
