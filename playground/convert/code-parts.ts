// The parts of a request as neutral code: texts with secrets in them, files, forms. Knows no language,
// no draft and no module of Node.
import type { Argument, Verb } from "../catalog.js";

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
