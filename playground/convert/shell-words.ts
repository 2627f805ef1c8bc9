// Splits a line of a POSIX shell into words: quotes, $'…', backslashes, line continuations.
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

/**
 * Splits shell text into words; `offset` is its place in the line.
 *
 * @throws LineError where a quote is not closed
 */
export function splitShellWords(source: string, offset: number): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  while (at < source.length) {
    const char = source[at] ?? "";
    if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
      continue;
    }
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
  if (word !== undefined) words.push(word);
  return words;
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
