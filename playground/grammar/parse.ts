// The grammar: what a line of the REPL, of a script or of the shell means. Pure.
import { kindOf, listWritable } from "../arguments/kinds.js";
import {
  type Argument,
  type Command,
  catalog,
  findArgument,
  findVerb,
  listArguments,
  listPositionals,
  text,
  type Verb,
} from "../catalog.js";
import { joinShellWords } from "../convert/shell-words.js";
import {
  type Assignment,
  assign,
  type Draft,
  findBrokenRule,
  listMissing,
} from "../session/draft.js";
import { type Lexeme, lexLine, lexWords } from "./lex.js";
import { LineError } from "./line-error.js";
import { findNearest } from "./nearest.js";

/** What a line asks for. */
export type Line =
  | { readonly kind: "empty" }
  | { readonly kind: "request"; readonly draft: Draft }
  /** A verb without its URL: the builder asks for the rest. */
  | { readonly kind: "build"; readonly draft: Draft; readonly missing: readonly Argument[] }
  /** `!4 json.qty=9`; no number means the last one. */
  | {
      readonly kind: "replay";
      readonly number: number | undefined;
      readonly changes: readonly Lexeme[];
    }
  | {
      readonly kind: "command";
      readonly entry: Command;
      readonly rest: string;
      readonly at: number;
    };

// A command that was copied from a terminal begins with the prompt of its shell.
const promptSign = /^[$%]\s+(?=curl\s)/;
// What was exported says first what it needs.
const remarks = /^(?:(?:#(?!\d)|\/\/)[^\n]*\n\s*)+/;

/**
 * Parses one line.
 *
 * @throws LineError at the place that does not hold
 */
export function parseLine(line: string): Line {
  const trimmed = line.trimStart().replace(remarks, "").replace(promptSign, "");
  const at = line.length - trimmed.length;
  if (trimmed === "" || /^(#(?!\d)|\/\/)/.test(trimmed)) return { kind: "empty" };
  const replay = /^!(!|\d+)(?=\s|$)/.exec(trimmed);
  if (replay !== null) {
    const number = replay[1] === "!" ? undefined : Number(replay[1]);
    return { kind: "replay", number, changes: lexLine(line, at + replay[0].length) };
  }
  const first = /^\S+/.exec(trimmed)?.[0] ?? "";
  const verb = findVerb(first);
  if (verb !== undefined) return parseRequest(verb, lexLine(line, at + first.length), line.length);
  return parseCommand(first, line, at);
}

/** Parses words that a shell split already. */
export function parseWords(words: readonly string[]): Line {
  const verb = findVerb(words[0] ?? "");
  const line = joinWords(words);
  if (verb === undefined) return parseCommand(words[0] ?? "", line, 0);
  return parseRequest(verb, lexWords(words).slice(1), line.length);
}

/** The line that words make; a curl command keeps its words apart. */
export function joinWords(words: readonly string[]): string {
  return words[0] === "curl" ? joinShellWords(words) : words.join(" ");
}

function parseCommand(first: string, line: string, at: number): Line {
  const name = /^#\d+$/.test(first) ? "show" : first;
  const entry = catalog.playground.commands.find((command) => command.name === name);
  if (entry === undefined) {
    const known = listFirstWords();
    const near = findNearest(first, known);
    throw new LineError(text("word-unknown", { word: first }), {
      start: at,
      end: at + first.length,
      accepted: near === undefined ? text("word-unknown-hint") : text("nearest", { near }),
    });
  }
  const after = at + (name === first ? first.length : 0);
  const gap = /^\s*/.exec(line.slice(after))?.[0].length ?? 0;
  return { kind: "command", entry, rest: line.slice(after + gap).trimEnd(), at: after + gap };
}

/** Every word that a line can begin with. */
export function listFirstWords(): string[] {
  return [
    ...catalog.verbs.map((verb) => verb.name),
    ...catalog.playground.commands.map((command) => command.name),
  ];
}

function parseRequest(verb: Verb, lexemes: readonly Lexeme[], length: number): Line {
  const draft = applyChanges({ verb, values: {} }, lexemes);
  const missing = listMissing(draft);
  if (missing.length === 0) return { kind: "request", draft };
  if (lexemes.length > 0 && lexemes.every((lexeme) => lexeme.kind === "named")) {
    throw new LineError(
      text("argument-missing", { verb: verb.name, name: missing[0]?.name ?? "" }),
      {
        start: length,
        accepted: missing[0]?.summary ?? "",
      },
    );
  }
  return { kind: "build", draft, missing };
}

/**
 * Gives the draft with what the lexemes say.
 *
 * @throws LineError where a lexeme is none of the verb's arguments or breaks one of its rules
 */
export function applyChanges(draft: Draft, lexemes: readonly Lexeme[]): Draft {
  const { verb } = draft;
  const waiting = listPositionals(verb);
  const assignments: Assignment[] = [];
  const places = new Map<string, Lexeme>();
  const fill = draft.values[waiting.at(-1)?.name ?? ""] === undefined ? waiting : waiting.slice(-1);
  let position = 0;
  for (const lexeme of lexemes) {
    const argument = lexeme.kind === "named" ? findNamed(verb, lexeme) : fill[position++];
    if (argument === undefined) throw tooManyWords(verb, fill, lexeme);
    const path = lexeme.kind === "named" ? lexeme.path : [];
    assignments.push({ argument, path, value: kindOf(argument).read(lexeme.scanned, path) });
    places.set(argument.name, lexeme);
  }
  const changed = assign(draft, assignments);
  const broken = findBrokenRule(changed);
  if (broken === undefined) return changed;
  const culprit = broken.names.findLast((name) => places.has(name)) ?? "";
  const place = places.get(culprit);
  throw new LineError(
    text("rule-broken", {
      verb: verb.name,
      names: broken.names.join(", "),
      rule: broken.rule.text,
    }),
    {
      start: place?.kind === "named" ? place.start : (place?.scanned.start ?? 0),
      end: place?.scanned.end ?? 0,
      accepted: text("rule-broken-hint", { names: broken.names.join(", ") }),
    },
  );
}

function findNamed(verb: Verb, lexeme: Extract<Lexeme, { kind: "named" }>): Argument {
  const accepted = listArguments(verb);
  const argument = accepted.find((entry) => entry.name === lexeme.name);
  if (argument !== undefined) return argument;
  const names = listWritable(verb).map((entry) => entry.name);
  const near = findNearest(lexeme.name, names);
  const id = findArgument(lexeme.name) === undefined ? "argument-unknown" : "argument-refused";
  const list = text("accepted", { names: names.join(", ") });
  throw new LineError(text(id, { verb: verb.name, name: lexeme.name }), {
    start: lexeme.start,
    end: lexeme.nameEnd,
    accepted: near === undefined ? list : `${text("nearest", { near })} ${list}`,
  });
}

function tooManyWords(verb: Verb, taken: readonly Argument[], lexeme: Lexeme): LineError {
  return new LineError(text("words-too-many", { verb: verb.name, word: lexeme.scanned.source }), {
    start: lexeme.scanned.start,
    end: lexeme.scanned.end,
    accepted: text("words-too-many-hint", { names: taken.map((entry) => entry.name).join(", ") }),
  });
}
