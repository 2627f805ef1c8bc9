// The kinds of fields that the documents of the spec are made of. Knows no document.
import { z } from "zod";

const pascalCase = /^[A-Z][A-Za-z]*$/;

export const sentence = z.string().min(1);
export const paragraphs = z.array(sentence).default([]);
export const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, "a name of letters, digits and _");
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a lower-case name with dashes");
export const clauseId = z.string().regex(/^[A-Z][0-9]{1,2}$/, "a letter and a number, like Q4");
export const furtherClauses = z
  .array(clauseId)
  .default([])
  .describe("Further clauses that it answers to.");
export const pattern = z.string().refine(isPattern, "a regular expression");

function isPattern(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

export const rfcSection = z
  .string()
  .regex(/^[0-9]{4,5}(#[0-9A-Z.]+)?$/, "an RFC number and a section, like 9110#9.3.3");
export const cannotBlock = sentence
  .optional()
  .describe("Why there is no such thing where calls block; left out where there is.");

/** What is said in place of something where calls block; left out where it is true there too. */
export function inBlocking<Shape extends z.ZodRawShape>(title: string, shape: Shape) {
  return entry(title, "What is said in its place where calls block.", shape).optional();
}

export const editorSchema = z.string().optional().describe("Where an editor finds the schema.");

/** The closed set of argument types: each has one TypeScript, one prompt, one wire encoder. */
export const argumentTypeName = z
  .enum([
    "method",
    "url",
    "bytes",
    "json",
    "files",
    "headers",
    "auth",
    "query",
    "timeout",
    "redirects",
    "size",
    "retries",
    "cookies",
    "proxy",
    "verify",
    "certificate",
    "signal",
    "upload_progress",
    "download_progress",
    "ignored",
  ])
  .meta({ title: "ArgumentTypeName" });

const valueWords = [
  "integer",
  "number",
  "text",
  "flag",
  "date",
  "bytes",
  "byte_source",
  "json",
  "data",
  "schema",
  "url",
  "path",
  "reconnects",
  "self",
  "nothing",
  "cause",
  "phase",
  "code",
] as const;

/** The closed set of types of values that are not described by the spec itself. */
export const valueTypeName = z.enum(valueWords).meta({ title: "ValueTypeName" });

/** The name of a class, of a value or of a TypeScript type. */
export const typeName = z.string().regex(pascalCase, "a type name in PascalCase");

/** What a value is: of a type of the closed set, or a class or value by its name. */
export const valueUse = {
  type: z.union([
    valueTypeName,
    z.string().regex(pascalCase, `one of: ${valueWords.join(", ")}, or a name in PascalCase`),
  ]),
  form: z
    .enum(["one", "list", "by_name", "iterable"])
    .default("one")
    .describe("Whether there is one, a list, one a name, or one after the other to wait for."),
  nullable: z.boolean().default(false).describe("Whether it can be null."),
};

export const unit = z.enum(["seconds", "milliseconds", "bytes"]);

/** Where in the life of a request something happened. */
export const phase = z
  .enum(["prepare", "dns", "connect", "tls", "send", "headers", "body", "decode"])
  .meta({ title: "Phase" });

/** An object with a name and a meaning, which its JSON Schema and its generated type bear. */
export function entry<Shape extends z.ZodRawShape>(
  title: string,
  description: string,
  shape: Shape,
) {
  return z.strictObject(shape).meta({ title, description });
}

export const origin = z.enum(["documented", "extension"]).default("documented");
