// Texts that code reads from the environment: in a command for a shell, and in TypeScript. Pure.
import type { Expression } from "./code-layout.js";
import { code, stringOf } from "./code-values.js";
import { shellText } from "./shell-text.js";

/** Texts by the name of the variable that holds them. */
export type Variables = Readonly<Record<string, string>>;

/** A name that a shell and TypeScript take. */
function nameOf(name: string): string {
  return name.replace(/\W/g, "_").replace(/^(?=\d)/, "_");
}

/** The variables by their texts, the longest first, since one may hold another. */
function listTexts(variables: Variables): [string, string][] {
  return Object.entries(variables)
    .filter(([, text]) => text !== "")
    .map(([name, text]): [string, string] => [text, nameOf(name)])
    .sort(([one], [other]) => other.length - one.length);
}

/** A command whose words read variables where their texts stood, in quotes or not. */
export function readInShell(command: string, variables: Variables): string {
  const texts = listTexts(variables);
  let out = "";
  let quoted = false;
  /** Where the quotes that are open hold nothing yet: empty ones beside a variable say nothing. */
  let opened = -1;
  for (let at = 0; at < command.length; ) {
    const found = texts.find(([text]) => command.startsWith(quoted ? shellText(text) : text, at));
    if (found !== undefined) {
      const [text, name] = found;
      at += (quoted ? shellText(text) : text).length;
      if (quoted) out = opened === out.length ? out.slice(0, -1) : `${out}'`;
      out += `"$${name}"`;
      if (!quoted) continue;
      if (command[at] === "'") {
        quoted = false;
        at++;
      } else {
        out += "'";
        opened = out.length;
      }
      continue;
    }
    const escaped = !quoted && command[at] === "\\";
    const turns = command[at] === "'";
    out += command.slice(at, at + (escaped ? 2 : 1));
    at += escaped ? 2 : 1;
    if (!turns) continue;
    quoted = !quoted;
    if (quoted) opened = out.length;
  }
  return out;
}

/** What a text is read from. */
export interface Reading {
  /** The name of what holds the environment. */
  readonly environment: string;
  readonly variables: Variables;
}

/** An expression whose texts read variables; `noteUse` is told where one does. */
export function readInCode(
  expression: Expression,
  reading: Reading,
  noteUse: () => void,
): Expression {
  const within = (one: Expression): Expression => readInCode(one, reading, noteUse);
  switch (expression.kind) {
    case "list":
      return { kind: "list", items: expression.items.map(within) };
    case "object":
      return {
        kind: "object",
        members: expression.members.map(({ key, value }) => ({ key, value: within(value) })),
      };
    case "call":
      return { ...expression, arguments: expression.arguments.map(within) };
    case "string":
      return readText(expression.value, reading, noteUse) ?? expression;
    default:
      return expression;
  }
}

/**
 * A text that reads variables, as an expression; undefined where it holds none. In a URL what is
 * read is one piece of it, but for what stands at its beginning.
 */
export function readText(
  text: string,
  { environment, variables }: Reading,
  noteUse: () => void,
  inUrl = false,
): Expression | undefined {
  const texts = listTexts(variables);
  const parts: (string | { readonly read: string })[] = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const found = texts.find(([one]) => text.startsWith(one, at));
    if (found === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain !== "") parts.push(plain);
    plain = "";
    const read = `${environment}.${found[1]} ?? ""`;
    parts.push({ read: inUrl && at > 0 ? `encodeURIComponent(${read})` : read });
    at += found[0].length;
  }
  if (parts.every((part) => typeof part === "string")) return undefined;
  noteUse();
  if (plain !== "") parts.push(plain);
  const [only] = parts;
  if (parts.length === 1 && typeof only === "object") return code(only.read);
  const pieces = parts.map((part) =>
    typeof part === "string" ? templateText(part) : `\${${part.read}}`,
  );
  return code(`\`${pieces.join("")}\``);
}

/** A text as a template literal writes it. */
function templateText(text: string): string {
  const { text: literal } = stringOf(text, '"');
  return literal
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/`|\$\{/g, "\\$&");
}
