// Colours a line while it is typed. Pure; a line that does not hold is coloured as far as it does.
import { findVerb, listArguments, type Verb } from "../catalog.js";
import { type Lexeme, lexFrom } from "../grammar/lex.js";
import { listFirstWords } from "../grammar/parse.js";
import type { LineRole, LineSpan } from "./questions.js";

const variable = /\{\{ *[\w-]+ *\}\}/g;

/** The coloured parts of a line, later ones above earlier ones. */
export function highlightLine(line: string): LineSpan[] {
  const start = line.search(/\S/);
  if (start === -1) return [];
  if (/^(#(?!\d)|\/\/)/.test(line.slice(start)))
    return [{ start, end: line.length, role: "faint" }];
  const first = /^\S+/.exec(line.slice(start))?.[0] ?? "";
  const end = start + first.length;
  const spans: LineSpan[] = [{ start, end, role: judgeFirst(first, line.length > end) }];
  const verb = findVerb(first);
  if (verb !== undefined || first.startsWith("!")) {
    for (const lexeme of lexFrom(line, end)) spans.push(...colourLexeme(lexeme, verb));
  }
  for (const match of line.matchAll(variable)) {
    spans.push({ start: match.index, end: match.index + match[0].length, role: "literal" });
  }
  return spans;
}

// A word that is still being typed is not wrong yet.
function judgeFirst(word: string, finished: boolean): LineRole {
  if (listFirstWords().includes(word) || /^(!!|!\d+|#\d+|curl)$/.test(word)) return "word";
  const begun = listFirstWords().some((known) => known.startsWith(word));
  return begun && !finished ? "faint" : "bad";
}

function colourLexeme(lexeme: Lexeme, verb: Verb | undefined): LineSpan[] {
  const { form, start, end } = lexeme.scanned;
  const role: LineRole | undefined =
    form === "file" ? "literal" : form === "quoted" || form === "json5" ? "text" : undefined;
  const value: LineSpan[] = role === undefined ? [] : [{ start, end, role }];
  if (lexeme.kind === "word") return value;
  const known = verb === undefined || listArguments(verb).some(({ name }) => name === lexeme.name);
  return [{ start: lexeme.start, end: lexeme.nameEnd, role: known ? "key" : "bad" }, ...value];
}
