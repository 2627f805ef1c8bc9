// Splits a line of a POSIX shell into the words of its first command: quotes, $'…', backslashes, line
// continuations, and the operator that ends it.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  f: "\f",
  v: "\v",
  "0": "\u0000",
};

/** A word and its place in the line. */
export interface ShellWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A command's words, and the operator behind them; empty where the text ends with the command. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  readonly operator: string;
}

// A lone & is text: a URL is often typed without the quotes that a shell would want for it.
const operators = /(?:\d|&)?>{1,2}|\|{1,2}|;|&&/y;

/**
 * Splits shell text into the words of its first command; `offset` is its place in the line.
 *
 * @throws LineError where a quote is not closed
 */
export function readShellCommand(source: string, offset: number): ShellCommand {
  const words: ShellWord[] = [];
  let word: string | undefined;
  let start = 0;
  let at = 0;
  const endWord = (): void => {
    if (word !== undefined) words.push({ value: word, start: offset + start, end: offset + at });
    word = undefined;
  };
  while (at < source.length) {
    const char = source[at] ?? "";
    if (/\s/.test(char)) {
      endWord();
      at += 1;
      continue;
    }
    const operator = readOperator(source, at, word !== undefined);
    if (operator !== "") {
      endWord();
      return { words, operator };
    }
    if (word === undefined) start = at;
    if (char === "\\") {
      const next = source.slice(at + 1).replace(/^\r?\n/, "");
      const continued = next.length !== source.length - at - 1;
      if (!continued) word = (word ?? "") + (source[at + 1] ?? "");
      at = continued ? source.length - next.length : at + 2;
      continue;
    }
    const quoted = readQuoted(source, at, offset);
    word = (word ?? "") + (quoted?.value ?? char);
    at = quoted?.end ?? at + 1;
  }
  endWord();
  return { words, operator: "" };
}

// A digit before > names a stream only where no word runs into it.
function readOperator(source: string, at: number, inWord: boolean): string {
  operators.lastIndex = at;
  const found = operators.exec(source)?.[0] ?? "";
  return inWord && /^\d/.test(found) ? "" : found;
}

/** Writes words so that a shell splits them the same way. */
export function joinShellWords(words: readonly string[]): string {
  return words
    .map((word) =>
      /^[\w@%+=:,./?&{}-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
    )
    .join(" ");
}

interface Quoted {
  readonly value: string;
  readonly end: number;
}

function readQuoted(source: string, at: number, offset: number): Quoted | undefined {
  const ansi = source.startsWith("$'", at);
  const mark = ansi ? "'" : (source[at] ?? "");
  if (mark !== "'" && mark !== '"') return undefined;
  let value = "";
  for (let place = at + (ansi ? 2 : 1); place < source.length; place += 1) {
    const char = source[place] ?? "";
    if (char === mark) return { value, end: place + 1 };
    if (char !== "\\" || (mark === "'" && !ansi)) value += char;
    else if (ansi) {
      const read = readEscape(source, place + 1);
      value += read.value;
      place = read.end - 1;
    } else {
      const next = source[place + 1] ?? "";
      if (next !== "\n") value += /[$`"\\]/.test(next) ? next : `\\${next}`;
      place += 1;
    }
  }
  throw new LineError(text("quote-open"), {
    start: offset + at,
    end: offset + at + 1,
    accepted: text("quote-open-hint", { quote: mark }),
    incomplete: true,
  });
}

function readEscape(source: string, at: number): Quoted {
  const rest = source.slice(at);
  const code = /^(?:x([\da-f]{1,2})|u([\da-f]{1,4})|U([\da-f]{1,8}))/i.exec(rest);
  const hex = code?.[1] ?? code?.[2] ?? code?.[3];
  if (code !== null && hex !== undefined) {
    return { value: String.fromCodePoint(Number.parseInt(hex, 16)), end: at + code[0].length };
  }
  const char = rest[0] ?? "";
  return { value: escapes[char] ?? char, end: at + 1 };
}
