// The model of verbs, of what RFC 9110 says of their methods, and of examples of their use.
// Knows nothing of files or TypeScript.
import { z } from "zod";
import {
  clauseId,
  editorSchema,
  entry,
  identifier,
  paragraphs,
  rfcSection,
  sentence,
  slug,
  typeName,
} from "./fields.js";

const semantics = entry("Semantics", "What RFC 9110 says of a method.", {
  safe: z.boolean(),
  idempotent: z.boolean(),
  cacheable: z.enum(["yes", "explicitly", "no"]),
  request_body: z.enum(["expected", "tolerated"]),
  response_body: z.boolean(),
  rfc: rfcSection,
});

const rule = entry("Rule", "A rule that binds arguments of a verb.", {
  at_most_one_of: z.array(identifier).min(2),
  clause: clauseId,
  text: sentence.describe("Quoted where the rule is broken."),
});

export const verbDocument = entry("Verb", "One verb.", {
  $schema: editorSchema,
  name: identifier,
  order: z.int().positive().describe("Its place among the verbs, in every list."),
  method: z
    .string()
    .regex(/^[A-Z]+$/, "a method in upper case")
    .nullable()
    .describe("null where the caller names the method."),
  clause: clauseId,
  returns: typeName.default("Response").describe("The class of what it gives."),
  summary: sentence,
  prose: paragraphs,
  semantics: semantics.nullable().describe("null where they are those of the method given."),
  arguments: entry("VerbArguments", "The arguments that a verb takes, by name.", {
    documented: z.array(identifier),
    tolerated: z.array(identifier).default([]),
    tolerated_remark: sentence.optional(),
  }),
  rules: z.array(rule).default([]),
  warning: sentence.optional().describe("Shown before the first send."),
  examples: z.array(slug).default([]),
});

const example = entry("Example", "One example, as data.", {
  id: slug,
  title: sentence,
  call: entry("ExampleCall", "The call of an example, of a verb or of another function.", {
    verb: identifier.optional(),
    function: identifier.optional(),
    session: z
      .record(identifier, z.json())
      .optional()
      .describe("Options of a session that it is made with; the URL is then relative."),
    method: z.string().optional().describe("For a verb whose caller names the method."),
    url: z.string().startsWith("/").describe("A path of the echo server."),
    arguments: z.record(identifier, z.json()).default({}),
  }),
  show: z.array(z.string()).min(1).describe("Members of what it gives that are printed."),
  expect: z
    .record(z.string(), z.json())
    .describe("What those members give; an object means at least these keys."),
});

export const examplesDocument = entry(
  "ExamplesDocument",
  "Every example, and the server that they are shown with.",
  {
    $schema: editorSchema,
    base: z.url().describe("The server that the documentation shows."),
    examples: z.array(example).min(1),
  },
);
