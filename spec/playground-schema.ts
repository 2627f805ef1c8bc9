// The model of the playground's words, commands, options and exit codes.
// Knows nothing of files or terminals.
import { z } from "zod";
import { editorSchema, entry, paragraphs, sentence, slug } from "./fields.js";

/** The closed set of what a word of a playground command can be, for completion. */
export const commandWordNames = [
  "verb",
  "argument",
  "command",
  "exchange",
  "variable",
  "environment",
  "saved",
  "format",
  "member",
  "file",
] as const;

export const playgroundDocument = entry("PlaygroundDocument", "The words of the playground.", {
  $schema: editorSchema,
  texts: z.record(slug, sentence).describe("Questions, labels and messages, by what they are for."),
  web: z.record(slug, sentence).describe("What the form on the pages of the verbs says."),
  commands: z.array(
    entry("Command", "A command of the playground.", {
      name: slug,
      usage: sentence,
      summary: sentence,
      prose: paragraphs,
      completes: z
        .array(z.enum(commandWordNames))
        .default([])
        .describe("What its words can be, for completion."),
    }),
  ),
  options: z.array(
    entry("CommandOption", "An option of the command.", {
      name: z.string().startsWith("--"),
      usage: sentence,
      summary: sentence,
    }),
  ),
  exit_codes: z.array(
    entry("ExitCode", "An exit code of the playground.", {
      code: z.int(),
      name: slug,
      when: sentence,
      errors: z.array(z.string()).default([]).describe("Error classes that end a run with it."),
    }),
  ),
});
