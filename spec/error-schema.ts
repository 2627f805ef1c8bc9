// The model of what can go wrong: classes of errors, and each fault with its words.
// Knows nothing of files or TypeScript.
import { z } from "zod";
import {
  cannotBlock,
  clauseId,
  editorSchema,
  entry,
  identifier,
  phase,
  sentence,
  slug,
  valueUse,
} from "./fields.js";

const errorClass = entry("ErrorClass", "One class of errors.", {
  name: z.string().regex(/^[A-Z][A-Za-z]*$/, "a class name in PascalCase"),
  parents: z.array(z.string()).describe("The first is extended; instanceof holds for all."),
  code: z.string().regex(/^REQUESTS_[A-Z_]+$/, "REQUESTS_ and a name in capitals"),
  summary: sentence,
  remedy: sentence.describe("What to do about it."),
  typed: sentence
    .optional()
    .describe("What to do at the playground's prompt, in place of the remedy."),
  always: z.array(z.string()).default([]).describe("Properties that are null in others only."),
});

const fault = entry("Fault", "One thing that can go wrong.", {
  id: slug,
  error: z.string(),
  phase: phase,
  message: sentence.describe("What was wrong; {names} stand for values."),
  accepted: sentence.optional().describe("What would have been accepted."),
  hint: sentence.optional().describe("The likely cause or the next thing to do."),
  causes: z.array(z.string()).default([]).describe("Codes of the failures below that mean this."),
  clause: clauseId.optional(),
  cannot_block: cannotBlock,
});

export const errorsDocument = entry(
  "ErrorsDocument",
  "The error classes, what they carry, and every fault.",
  {
    $schema: editorSchema,
    properties: z.array(
      entry("ErrorProperty", "A property that every error has.", {
        name: identifier,
        ...valueUse,
        summary: sentence,
      }),
    ),
    errors: z.array(errorClass).min(1),
    faults: z.array(fault).min(1),
  },
);
