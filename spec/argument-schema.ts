// The model of arguments: their types, the shapes of these, and what they put on the wire.
// Knows nothing of files or TypeScript.
import { z } from "zod";
import {
  argumentTypeName,
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
  typeName,
  unit,
} from "./fields.js";

const wireEffect = entry("WireEffect", "A header that an argument sets.", {
  header: z.string().min(1).describe("The header that the argument sets."),
  value: z.string().describe("Its value; {value} stands for the encoded argument."),
  unless_given: z.boolean().default(false).describe("A header of the caller's wins."),
  why: sentence.describe("Shown beside the header in previews."),
});

const argument = entry("Argument", "One argument, whichever verbs take it.", {
  name: identifier,
  type: argumentTypeName,
  origin,
  clause: clauseId,
  also: furtherClauses,
  positional: z.boolean().default(false).describe("Stands before the options object."),
  body: z.boolean().default(false).describe("Supplies the request body."),
  default: z.json().optional().describe("What holds where it is not given, as a caller writes it."),
  unit: unit.optional(),
  summary: sentence,
  prose: paragraphs,
  in_session: sentence.optional().describe("What else is true of it where a session is called."),
  cannot_block: cannotBlock,
  in_blocking: inBlocking("BlockingArgument", { prose: paragraphs }),
  wire: z.array(wireEffect).default([]),
  typed: z.array(z.string()).default([]).describe("How it is typed in a line of the playground."),
});

const argumentType = entry("ArgumentType", "One type of argument.", {
  type: argumentTypeName,
  name: typeName,
  summary: sentence,
  accepts: sentence.describe("What is accepted, quoted by errors, prompts and the reference."),
  in_blocking: inBlocking("BlockingArgumentType", { accepts: sentence }),
});

const argumentShape = entry("ArgumentShape", "A part of an argument type.", {
  name: typeName,
  summary: sentence,
  cannot_block: cannotBlock,
});

export const argumentsDocument = entry("ArgumentsDocument", "Every argument and its type.", {
  $schema: editorSchema,
  types: z.array(argumentType).min(1),
  shapes: z.array(argumentShape).describe("What the types are made of, for the reader of a type."),
  arguments: z.array(argument).min(1),
});
