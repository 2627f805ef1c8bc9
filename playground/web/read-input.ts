// Reads what was typed into the value that a program would give. What is wrong with a value is left
// to prepare; here is found only what is no value yet.
import JSON5 from "json5";
import { text } from "../catalog.js";
import { explainJson5, keepsDigits, longInteger, skipped } from "../grammar/json5-text.js";
import type { FileRow, Input, PairRow } from "./input.js";
import { word } from "./words.js";

/** What was typed is no value; the message says where. */
export class InputError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "SyntaxError";
    this.hint = hint;
  }
}

/**
 * The value of a field; undefined where nothing was typed that could be one.
 *
 * @param usual - whether a flag holds where it is not given
 * @throws InputError where JSON5 or a number cannot be read, or would lose digits
 */
export function readInput(input: Input, usual: boolean): unknown {
  switch (input.kind) {
    case "line":
    case "text":
      return input.text;
    case "json":
      return input.text.trim() === "" ? undefined : readJson5(input.text);
    case "number":
      return input.text.trim() === "" ? undefined : readNumber(input.text.trim());
    case "flag":
      return input.on === usual ? undefined : input.on;
    case "pairs":
      return listOf(joinNeighbours(input.rows.filter(isTyped)));
    case "secret_pairs": {
      const pairs = input.rows.filter(isTyped).map(({ name, value }) => [name, value] as const);
      return pairs.length === 0 ? undefined : new Map(pairs);
    }
    case "headers":
      return listOf(input.rows.filter(isTyped).map(({ name, value }) => [name, headerOf(value)]));
    case "files":
      return listOf(input.rows.filter(({ field, name }) => field + name !== "").map(fileOf));
    case "auth":
      return readCredentials(input);
  }
}

function isTyped({ name, value }: PairRow): boolean {
  return name + value !== "";
}

/** Pairs in which a name that follows itself has a list, as a program would write it. */
function joinNeighbours(rows: readonly PairRow[]): readonly unknown[] {
  const pairs: (readonly [string, string[]])[] = [];
  for (const { name, value } of rows) {
    const last = pairs.at(-1);
    if (last?.[0] === name) last[1].push(value);
    else pairs.push([name, [value]]);
  }
  return pairs.map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
}

/** An automatic header is left out by null, which is typed as such. */
function headerOf(value: string): string | null {
  return value === "null" ? null : value;
}

function fileOf({ field, name, content }: FileRow): readonly unknown[] {
  return [field, [name === "" ? null : name, content]];
}

function listOf(pairs: readonly unknown[]): unknown {
  return pairs.length === 0 ? undefined : pairs;
}

function readCredentials(input: Extract<Input, { kind: "auth" }>): unknown {
  const { scheme, user, password, token } = input;
  if (scheme === "none") return undefined;
  if (scheme === "bearer") return { bearer: token };
  return scheme === "digest" ? { digest: [user, password] } : [user, password];
}

function readNumber(source: string): number {
  const value = Number(source);
  if (!Number.isNaN(value)) return value;
  throw new InputError(word("number-wrong", { value: source }), word("number-wrong-hint"));
}

const pieces = new RegExp(`${skipped}|${longInteger}`, "g");

function readJson5(source: string): unknown {
  const value = parseJson5(source);
  for (const [, integer] of source.matchAll(pieces)) {
    if (integer === undefined || keepsDigits(integer)) continue;
    throw new InputError(word("json-digits", { value: integer }), word("json-digits-hint"));
  }
  return value;
}

function parseJson5(source: string): unknown {
  try {
    return JSON5.parse<unknown>(source);
  } catch (error) {
    throw new InputError(word("json-place", { ...explainJson5(error) }), text("json5-wrong-hint"));
  }
}
