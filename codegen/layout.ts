// Finishes generated TypeScript: line breaks and blank lines where the formatter wants them.
// Sees text only; knows neither the spec nor what the text is about.
import { lineWidth } from "./doc-comment.js";

/** Lays out a module's text: no line is too long, no declaration touches the one before it. */
export function layOutModule(text: string): string {
  const lines = text.split("\n").flatMap((line) => breakLine(line.trimEnd()).split("\n"));
  const spaced: string[] = [];
  for (const line of lines) {
    const before = spaced.at(-1) ?? "";
    if (needsBlank(before, line)) spaced.push("");
    if (line !== "" || before !== "") spaced.push(line);
  }
  return `${spaced.join("\n").trim()}\n`;
}

/** Breaks a declaration that does not fit: a union at its bars, a list at its commas. */
export function breakLine(line: string): string {
  const spaced = line.replace(/^(\s*new)\(/, "$1 (");
  if (spaced.length <= lineWidth || !opensDeclaration.test(spaced)) return spaced;
  return breakUnion(spaced) ?? breakList(spaced) ?? spaced;
}

/** Data and comments are laid out where they are printed. */
const opensDeclaration =
  /^\s*(declare|export|function|import|new|readonly|type) |^ +[\w$]+(<[^>]*>)?\(.*\).*[;{]$/;

/** `type X = A | B;` or `x: A | B;` with a line for each member. */
function breakUnion(line: string): string | undefined {
  for (const sign of [" =", ":"]) {
    const [head = "", body] = splitTopLevel(line.replace(/;$/, ""), `${sign} `);
    const members = body === undefined ? [] : splitTopLevel(body, " | ");
    const lead = `\n${indentOf(line)}  | `;
    if (members.length > 1) return `${head}${sign}${lead}${members.join(lead)};`;
  }
  return undefined;
}

/** `f(a, b): C {`, `export { a, b };` or `(a | b)[]` with a line for each of what is inside. */
function breakList(line: string): string | undefined {
  const open = line.search(/[({]/);
  const close = closingOf(line, open);
  if (open < 0 || close < 0) return undefined;
  const indent = indentOf(line);
  const inside = line.slice(open + 1, close).trim();
  const body = line.startsWith(")[]", close)
    ? splitTopLevel(inside, " | ").map((member) => `${indent}  | ${member}`)
    : splitTopLevel(inside, ", ").map((item) => `${indent}  ${item},`);
  return `${line.slice(0, open + 1)}\n${body.join("\n")}\n${indent}${line.slice(close)}`;
}

const opensStatement = /^(\/\*\*|(export )?(default|const|type|interface|class|function|\{) ?)/;

function needsBlank(before: string, line: string): boolean {
  if (before === "" || /(\*\/|\{|^\/\/.*)$/.test(before)) return false;
  if (/^\s+(\/\*\*|(override )?get )/.test(line)) return true;
  if (before.startsWith("import ")) return line !== "" && !line.startsWith("import ");
  const joins = /^(export .*|\}) from /.test(before) && /^export (type )?\{/.test(line);
  return opensStatement.test(line) && !joins;
}

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? "";
}

function splitTopLevel(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depth += depthChange(text, at);
    if (depth === 0 && text.startsWith(separator, at)) {
      parts.push(text.slice(from, at));
      from = at + separator.length;
    }
  }
  return [...parts, text.slice(from)];
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    depth += depthChange(text, at);
    if (depth === 0) return at;
  }
  return -1;
}

/** Whether a bracket opens or closes here; the arrow of a function is none. */
function depthChange(text: string, at: number): number {
  const letter = text.charAt(at);
  if ("({[<".includes(letter)) return 1;
  if (")}]".includes(letter)) return -1;
  return letter === ">" && text.charAt(at - 1) !== "=" ? -1 : 0;
}
