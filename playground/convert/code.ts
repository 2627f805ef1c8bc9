// A request as neutral code: values with their variables filled in, secrets as names, files as paths.
// Every export is printed from this. Knows no language.

import { kindOf } from "../arguments/kinds.js";
import { findSecretVariables, hideSecrets } from "../grammar/spell-line.js";
import { FileReference, isList, isValueObject, type Value, Variable } from "../grammar/value.js";
import { hideSecretMembers } from "../secrets.js";
import { type Draft, listGiven } from "../session/draft.js";
import { type CallCode, type Code, FileCode, type SecretPart, TextCode } from "./code-parts.js";

export * from "./code-parts.js";

/** What is needed to turn a draft into code. */
export interface CodeContext {
  readonly variables: Readonly<Record<string, Value>>;
  readonly secretNames: readonly string[];
  readonly target: string;
  /** Whether secrets are written out. */
  readonly secrets: boolean;
}

/** Turns a draft into code. */
export function codeDraft(draft: Draft, context: CodeContext): CallCode {
  const shown = context.secrets ? draft : hideSecrets(draft);
  const secretNames = [...context.secretNames, ...findSecretVariables(draft)];
  const within = { ...context, secretNames };
  const given = listGiven(shown).map(([argument, value]) => {
    const code = codeValue(value, within);
    return { argument, code: kindOf(argument).code?.(code, within) ?? code };
  });
  return { verb: draft.verb, given };
}

/** Turns a value into code. */
function codeValue(value: Value, context: CodeContext): Code {
  if (typeof value === "string") return codeText(value, context);
  if (value instanceof FileReference) return new FileCode(value.path, "bytes");
  if (value instanceof Variable) {
    const found = findOpen(value.name, context);
    if (found === undefined) return new TextCode([secretPart(value.name)]);
    return codeLiteral(context.secrets ? found : hideSecretMembers(found));
  }
  if (isList(value)) return value.map((item) => codeValue(item, context));
  if (!isValueObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, codeValue(item, context)]),
  );
}

// What a variable holds is no template any more.
function codeLiteral(value: Value): Code {
  if (typeof value === "string") return new TextCode([value]);
  if (value instanceof Variable) return new TextCode([secretPart(value.name)]);
  if (isList(value)) return value.map(codeLiteral);
  if (!isValueObject(value)) return typeof value === "object" ? null : value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, codeLiteral(item)]));
}

function findOpen(
  name: string,
  { variables, secretNames, secrets }: CodeContext,
): Value | undefined {
  return secrets || !secretNames.includes(name) ? variables[name] : undefined;
}

function secretPart(secret: string): SecretPart {
  return { secret, encoded: false };
}

function codeText(template: string, context: CodeContext): TextCode {
  const parts: (string | SecretPart)[] = [];
  let plain = "";
  let at = 0;
  for (const match of template.matchAll(/\{\{\{\{|\{\{ *([\w-]+) *\}\}/g)) {
    plain += template.slice(at, match.index);
    at = match.index + match[0].length;
    const [, name] = match;
    const found = name === undefined ? "{{" : findOpen(name, context);
    if (found !== undefined)
      plain += typeof found === "object" ? JSON.stringify(found) : String(found);
    else {
      if (plain !== "") parts.push(plain);
      plain = "";
      parts.push(secretPart(name ?? ""));
    }
  }
  plain += template.slice(at);
  if (plain !== "" || parts.length === 0) parts.push(plain);
  return new TextCode(parts);
}
