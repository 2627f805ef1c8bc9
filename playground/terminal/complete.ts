// What could follow in a line: verbs, commands, arguments, header names, variables, files. Pure.
// Every choice comes from the spec or from the session; no verb or command is known by name.

import { kindOf, listWritable } from "../arguments/kinds.js";
import {
  type Argument,
  type Command,
  catalog,
  findVerb,
  listPositionals,
  type Verb,
} from "../catalog.js";
import type { Completion, Completions } from "./questions.js";

/** What the session offers beside the spec. */
export interface CompletionSources {
  readonly variables: readonly string[];
  readonly environments: readonly string[];
  readonly saved: readonly string[];
  readonly exchanges: readonly Completion[];
  readonly urls: readonly Completion[];
  readonly formats: readonly string[];
  /** Names below a directory; directories end with a slash. */
  files(directory: string): readonly string[];
  /** Members of the last reply, as JSONPath, below a path. */
  members(path: string): readonly string[];
}

/** The ways to go on with a line. */
export function completeLine(
  line: string,
  cursor: number,
  sources: CompletionSources,
): Completions {
  const before = line.slice(0, cursor);
  const open = /\{\{ *([\w-]*)$/.exec(before);
  if (open !== null) {
    const start = cursor - (open[1] ?? "").length;
    return offer(
      before,
      start,
      sources.variables.map((name) => ({ text: `${name}}}`, description: "" })),
    );
  }
  const start = findTokenStart(before);
  const first = /\S+/.exec(before)?.[0] ?? "";
  if (before.slice(0, start).trim() === "") return offer(before, start, listFirst());
  const verb = findVerb(first);
  if (verb !== undefined) return completeRequest(verb, before, start, sources);
  return completeCommand(first, before, start, sources);
}

function offer(before: string, start: number, choices: readonly Completion[]): Completions {
  const typed = before.slice(start).toLowerCase();
  const begins = choices.filter(({ text }) => text.toLowerCase().startsWith(typed));
  return { start, items: begins.filter(({ text }) => text.toLowerCase() !== typed) };
}

function listFirst(): Completion[] {
  const words = [...catalog.verbs, ...catalog.playground.commands];
  return words.map(({ name, summary }) => ({ text: `${name} `, description: summary }));
}

// The token under the cursor begins behind the last space that stands outside of quotes and brackets.
function findTokenStart(before: string): number {
  let start = 0;
  let quote = "";
  let depth = 0;
  for (let at = 0; at < before.length; at += 1) {
    const char = before[at] ?? "";
    if (quote !== "") {
      if (char === "\\") at += 1;
      else if (char === quote) quote = "";
    } else if ((char === "'" || char === '"') && /[\s=@:,[{(]/.test(before[at - 1] ?? " "))
      quote = char;
    else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") depth = Math.max(0, depth - 1);
    else if (/\s/.test(char) && depth === 0) start = at + 1;
  }
  return start;
}

function completeRequest(
  verb: Verb,
  before: string,
  start: number,
  sources: CompletionSources,
): Completions {
  const token = before.slice(start);
  const value = /^([A-Za-z_]\w*)((?:\.[^=\s]*)?)=/.exec(token);
  if (value !== null) return completeValue(before, start + value[0].length, sources);
  const member = /^([A-Za-z_]\w*)\./.exec(token);
  const argument = listWritable(verb).find(({ name }) => name === member?.[1]);
  if (argument !== undefined) return offer(before, start, listMembers(argument));
  if (token.startsWith("/") || token.startsWith("http")) {
    return offer(before, start, sources.urls);
  }
  const words = listPositionals(verb).length;
  const typed = before.slice(0, start).trim().split(/\s+/).length - 1;
  const urls = token === "" && typed === words - 1 ? sources.urls : [];
  return offer(before, start, [
    ...urls,
    ...listWritable(verb)
      .filter((entry) => !entry.positional && !before.includes(` ${entry.name}=`))
      .map((entry) => ({
        text: kindOf(entry).members === undefined ? `${entry.name}=` : `${entry.name}.`,
        description: entry.summary,
      })),
  ]);
}

function listMembers(argument: Argument): Completion[] {
  const members = kindOf(argument).members ?? [];
  return members.map(({ text, description }) => ({
    text: `${argument.name}.${text}=`,
    description,
  }));
}

function completeValue(before: string, at: number, sources: CompletionSources): Completions {
  if (before[at] !== "@") return { start: at, items: [] };
  return completeFile(before, at + 1, sources);
}

function completeFile(before: string, at: number, sources: CompletionSources): Completions {
  const typed = before.slice(at);
  const directory = typed.slice(0, typed.lastIndexOf("/") + 1);
  const names = sources.files(directory === "" ? "." : directory);
  const shown = names.filter(
    (name) => !name.startsWith(".") || typed.slice(directory.length).startsWith("."),
  );
  return offer(
    before,
    at,
    shown.map((name) => ({ text: directory + name, description: "" })),
  );
}

function completeCommand(
  first: string,
  before: string,
  start: number,
  sources: CompletionSources,
): Completions {
  const entry = catalog.playground.commands.find(({ name }) => name === first);
  if (entry === undefined) return { start, items: [] };
  const plain = (names: readonly string[]): Completion[] =>
    names.map((text) => ({ text, description: "" }));
  const token = before.slice(start);
  const list = (kind: Command["completes"][number]): readonly Completion[] => {
    switch (kind) {
      case "verb":
        return catalog.verbs.map(({ name, summary }) => ({ text: name, description: summary }));
      case "argument":
        return catalog.arguments.map(({ name, summary }) => ({ text: name, description: summary }));
      case "command":
        return catalog.playground.commands.map(({ name, summary }) => ({
          text: name,
          description: summary,
        }));
      case "exchange":
        return sources.exchanges;
      case "variable":
        return plain(sources.variables);
      case "environment":
        return plain(sources.environments);
      case "saved":
        return plain(sources.saved);
      case "format":
        return plain(sources.formats);
      case "member":
        return token.startsWith("$") ? plain(sources.members(token)) : [];
      case "file":
        return completeFile(before, start, sources).items;
    }
  };
  return offer(before, start, entry.completes.flatMap(list));
}
