// A request as neutral code: values with their variables filled in, secrets as names, files as paths.
// Every export is printed from this. Knows no language.

import { kindOf } from "../arguments/kinds.js";
import type { Argument, Verb } from "../catalog.js";
import { findSecretVariables, hideSecrets } from "../grammar/spell-line.js";
import { FileReference, isList, isValueObject, type Value, Variable } from "../grammar/value.js";
import { hideSecretMembers } from "../secrets.js";
import { type Draft, listGiven } from "../session/draft.js";

/** A part of a text that is no constant: a secret, by its name. */
export interface SecretPart {
  readonly secret: string;
  /** Stands in a URL, so that it is percent-encoded. */
  readonly encoded: boolean;
}

/** A text that may hold secrets. */
export class TextCode {
  constructor(readonly parts: readonly (string | SecretPart)[]) {}
}

/** The bytes of a file, or what its JSON means. */
export class FileCode {
  constructor(
    readonly path: string,
    readonly as: "bytes" | "json",
  ) {}
}

/** Pairs that are sent as a form. */
export class FormCode {
  constructor(readonly pairs: readonly (readonly [string, TextCode])[]) {}
}

/** A file of a multipart body: its name, or null for a plain field, and its content. */
export class PartCode {
  constructor(
    readonly name: TextCode | null,
    readonly content: TextCode | FileCode,
  ) {}
}

/** A value as code. */
export type Code =
  | null
  | boolean
  | number
  | TextCode
  | FileCode
  | FormCode
  | PartCode
  | readonly Code[]
  | CodeObject;

/** An object as code. */
export interface CodeObject {
  readonly [key: string]: Code;
}

/** One argument as code. */
export interface ArgumentCode {
  readonly argument: Argument;
  readonly code: Code;
}

/** A call as code. */
export interface CallCode {
  readonly verb: Verb;
  readonly given: readonly ArgumentCode[];
}

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

/** The text of code that holds no secret; undefined elsewhere. */
export function constantText(code: TextCode): string | undefined {
  const texts = code.parts.filter((part) => typeof part === "string");
  return texts.length === code.parts.length ? texts.join("") : undefined;
}

/** No text. */
export const emptyText: TextCode = new TextCode([""]);

/** Code as text: what an argument that is written as text stands for. */
export function textOfCode(code: Code): TextCode {
  if (code instanceof TextCode) return code;
  return new TextCode([typeof code === "object" ? JSON.stringify(code) : String(code)]);
}

/** Whether code is a plain object. */
export function isCodeObject(code: Code | undefined): code is CodeObject {
  return (
    typeof code === "object" &&
    code !== null &&
    !Array.isArray(code) &&
    [TextCode, FileCode, FormCode, PartCode].every((kind) => !(code instanceof kind))
  );
}

/** The names of the secrets in a call. */
export function listSecretNames({ given }: CallCode): string[] {
  const found = new Set<string>();
  const visit = (code: Code): void => {
    if (code instanceof TextCode) {
      for (const part of code.parts) if (typeof part !== "string") found.add(part.secret);
    } else if (code instanceof FormCode) for (const [, item] of code.pairs) visit(item);
    else if (code instanceof PartCode) visit(code.content);
    else if (Array.isArray(code)) code.forEach(visit);
    else if (isCodeObject(code)) Object.values(code).forEach(visit);
  };
  for (const { code } of given) visit(code);
  return [...found];
}
