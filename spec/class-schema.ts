// The model of what there is beside verbs and arguments: classes, the values that their members
// give and take, and functions that are no verbs. Knows nothing of files or TypeScript.
import { z } from "zod";
import {
  cannotBlock,
  clauseId,
  editorSchema,
  entry,
  furtherClauses,
  identifier,
  inBlocking,
  origin,
  paragraphs,
  sentence,
  slug,
  typeName,
  unit,
  valueTypeName,
  valueUse,
} from "./fields.js";

const optional = z.boolean().default(false).describe("Whether it can be left out.");
const order = z.int().positive().describe("Its place in every list.");

const parameter = entry("Parameter", "A parameter of a method or constructor.", {
  name: identifier,
  ...valueUse,
  optional,
  summary: sentence,
});

const memberName = z
  .string()
  .regex(/^([A-Za-z][A-Za-z0-9_]*|\[Symbol\.[A-Za-z]+\])$/, "a name, or a well-known symbol");

const member = entry("ClassMember", "A property or method of a class.", {
  name: memberName,
  kind: z.enum(["property", "method"]),
  parameters: z.array(parameter).default([]),
  ...valueUse,
  async: z.boolean().default(false).describe("Whether what a method gives has to be awaited."),
  writable: z.boolean().default(false),
  origin,
  clause: clauseId,
  also: furtherClauses,
  unit: unit.optional(),
  summary: sentence,
  prose: paragraphs,
  throws: z.array(typeName).default([]).describe("Errors that it throws, by class."),
  in_blocking: inBlocking("BlockingMember", { name: memberName.optional(), summary: sentence }),
});

const option = entry("ClassOption", "An option of a constructor that is no argument of a call.", {
  name: identifier,
  ...valueUse,
  clause: clauseId,
  summary: sentence,
  prose: paragraphs,
});

export const classDocument = entry("Class", "One class.", {
  $schema: editorSchema,
  name: typeName,
  order,
  clause: clauseId,
  variable: identifier.describe("What examples call an instance."),
  summary: sentence,
  prose: paragraphs,
  parameters: z
    .array(parameter)
    .nullable()
    .describe("Of the constructor; null where users cannot construct one."),
  makes_calls: z
    .boolean()
    .default(false)
    .describe("Whether it has a method for each verb and function, and takes defaults for them."),
  options: z.array(option).default([]).describe("What its constructor takes beside defaults."),
  members: z.array(member).min(1),
  examples: z.array(slug).default([]),
  in_blocking: inBlocking("BlockingClass", { prose: paragraphs }),
});

const value = entry("Value", "A plain object that members give or take.", {
  name: typeName,
  summary: sentence,
  fields: z.array(
    entry("ValueField", "A field of a value.", {
      name: identifier,
      ...valueUse,
      optional,
      unit: unit.optional(),
      default: z.json().optional().describe("What holds where it is left out."),
      summary: sentence,
    }),
  ),
  others: valueTypeName.optional().describe("The type of fields of all other names."),
});

export const valuesDocument = entry("ValuesDocument", "The values that members give and take.", {
  $schema: editorSchema,
  types: z.array(
    entry("DeclaredType", "A type of the closed set that is declared under a name.", {
      type: valueTypeName,
      name: typeName,
      summary: sentence,
    }),
  ),
  shapes: z
    .array(entry("ValueShape", "A part of a declared type.", { name: typeName, summary: sentence }))
    .describe("What the types are made of, for the reader of a type."),
  values: z.array(value).min(1),
});

export const functionDocument = entry("CallFunction", "A function that is no verb.", {
  $schema: editorSchema,
  name: identifier,
  order,
  clause: clauseId,
  does: z.enum(["prepare", "stream"]).describe("What is done with the request."),
  like: identifier.describe("The verb whose arguments it takes."),
  returns: typeName.describe("The class of what it gives."),
  own_entry: sentence
    .optional()
    .describe("Where the package has an entry of its name: when one imports it from there."),
  cannot_block: cannotBlock,
  summary: sentence,
  prose: paragraphs,
  examples: z.array(slug).default([]),
});
