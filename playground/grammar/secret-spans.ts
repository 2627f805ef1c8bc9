// Where secrets stand in a line, even in one that cannot be understood, so that it can be shown again.
// Goes by names and shapes alone: rather hides too much than too little.
import { catalog } from "../catalog.js";
import { isSecretName, isTemplateOnly, maskText } from "../secrets.js";

/** A part of a line. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line without its secrets, and where an offset of the line before went. */
export interface HiddenLine {
  readonly line: string;
  /** What was taken out, so that it can be taken out of other texts too. */
  readonly secrets: readonly string[];
  move(offset: number): number;
}

const credentials = new Set(
  catalog.arguments
    .filter(({ type }) => type === "auth" || type === "cookies")
    .map(({ name }) => name),
);

// A name, in quotes or not, then = or a colon; the options of curl that hold credentials; a URL's password.
const named =
  /([\w$-]+(?:\.(?:[\w$-]+|'[^']*'|"[^"]*"))*)['"]?\s*(?:[!=<>]=\s*|[<>]\s*|=|:(?!\/\/)\s*|(?<=\s)(?:contains|matches)\s+)/g;
const options =
  /(?<=\s|^)(?:-[sSvifLkNgGI#]*[uUb]|--(?:user|proxy-user|cookie|oauth2-bearer|pass)(?==|\s))(?:=|\s*)/g;
const userinfo = /(?<=\/\/[^\s/@:'"]*:)[^\s/@'"]+(?=@)/g;

/**
 * A line without its secrets; `words` are its parts where a shell split it already.
 *
 * A secret in such a part goes on to its end, spaces and all.
 */
export function hideSpans(line: string, words?: readonly string[]): HiddenLine {
  const spans: Span[] = [];
  let offset = 0;
  for (const part of words ?? [line]) {
    const found = findSecretSpans(part, words !== undefined, /^\s*(?:[$%]\s+)?curl\s/.test(line));
    spans.push(...found.map(({ start, end }) => ({ start: start + offset, end: end + offset })));
    offset += part.length + 1;
  }
  const merged = mergeSpans(spans);
  let shown = "";
  let at = 0;
  for (const { start, end } of merged) {
    shown += line.slice(at, start) + maskText;
    at = end;
  }
  const move = (place: number): number => {
    let shift = 0;
    for (const { start, end } of merged) {
      if (place <= start) break;
      if (place < end) return start + shift;
      shift += maskText.length - (end - start);
    }
    return place + shift;
  };
  const secrets = merged.map(({ start, end }) => line.slice(start, end));
  return { line: shown + line.slice(at), secrets, move };
}

function findSecretSpans(line: string, whole: boolean, curl: boolean): Span[] {
  const spans: Span[] = [];
  const add = (from: number, isPair: boolean): void => {
    const to = findValueEnd(line, from, whole);
    const value = line.slice(from, to);
    const quoted = /^(['"]).*\1$/s.test(value) ? 1 : 0;
    // The user's name is no secret, the word behind its colon is.
    const user = isPair ? (/^['"]?[^\s:'"[{]*:/.exec(value)?.[0].length ?? quoted) : quoted;
    const start = from + user;
    const end = to - quoted;
    if (end > start && !isTemplateOnly(line.slice(start, end))) spans.push({ start, end });
  };
  for (const match of line.matchAll(named)) {
    const steps = (match[1] ?? "").split(".").map((step) => step.replace(/^['"]|['"]$/g, ""));
    if (steps.some((step) => isSecretName(step) || credentials.has(step)))
      add(match.index + match[0].length, steps.length === 1 && credentials.has(match[1] ?? ""));
  }
  if (curl) {
    for (const match of line.matchAll(options))
      add(match.index + match[0].length, /u(?:ser)?[\s=]*$/i.test(match[0]));
  }
  for (const { index, 0: password } of line.matchAll(userinfo)) {
    if (!isTemplateOnly(password)) spans.push({ start: index, end: index + password.length });
  }
  return spans;
}

// A value in the quotes of a longer word ends with them; any other one at a space outside of its own.
function findValueEnd(line: string, start: number, whole: boolean): number {
  const around = findOpenQuote(line.slice(0, start));
  let quote = around;
  let depth = 0;
  for (let at = start; at < line.length; at += 1) {
    const char = line[at] ?? "";
    if (quote !== "") {
      if (char === "\\") at += 1;
      else if (char === quote) {
        if (around !== "") return at;
        quote = "";
        // A member of a list or an object: the next one may be shown.
        if (/^['"]/.test(line.slice(start)) && /[,\]}]/.test(line[at + 1] ?? "")) return at + 1;
      }
    } else if (char === "'" || char === '"') quote = char;
    else if (char === "[" || char === "{") depth += 1;
    else if (char === "]" || char === "}") {
      depth -= 1;
      if (depth < 0 && !whole) return at;
    } else if (depth === 0 && !whole && /[\s&]/.test(char)) return at;
  }
  return line.length;
}

function findOpenQuote(before: string): string {
  let quote = "";
  for (let at = 0; at < before.length; at += 1) {
    const char = before[at] ?? "";
    if (quote !== "" && char === "\\") at += 1;
    else if (char === quote) quote = "";
    else if (quote === "" && /['"]/.test(char)) quote = char;
  }
  return quote;
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}
