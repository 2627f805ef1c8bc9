// The model of the spec: which documents there are and what each may say.
// Knows nothing of files, TypeScript output or HTTP on the wire.
import { z } from "zod";
import { argumentsDocument } from "./argument-schema.js";
import { classDocument, functionDocument, valuesDocument } from "./class-schema.js";
import { errorsDocument } from "./error-schema.js";
import {
  type argumentTypeName,
  clauseId,
  editorSchema,
  entry,
  identifier,
  paragraphs,
  sentence,
  type valueTypeName,
} from "./fields.js";
import type { Guide } from "./guides.js";
import { headersDocument } from "./header-schema.js";
import { playgroundDocument } from "./playground-schema.js";
import { recordedDocument, siteDocument } from "./site-schema.js";
import { examplesDocument, verbDocument } from "./verb-schema.js";

const clause = entry("Clause", "One sentence of the document, or one thing beyond it.", {
  id: clauseId,
  text: sentence,
});

const clausesDocument = entry(
  "ClausesDocument",
  "The document that is implemented, sentence by sentence.",
  {
    $schema: editorSchema,
    document: sentence.describe("The title of the document that is implemented."),
    clauses: z.array(clause).min(1),
    extensions: z.array(clause).describe("What is offered beyond the document."),
  },
);

const differencesDocument = entry(
  "DifferencesDocument",
  "Where the original does not do what the document says, or it says nothing.",
  {
    $schema: editorSchema,
    prose: paragraphs,
    differences: z.array(
      entry("Difference", "One difference from the original.", {
        id: clauseId,
        topic: sentence,
        original: sentence,
        ours: sentence,
      }),
    ),
  },
);

const pythonDocument = entry(
  "PythonDocument",
  "What Python's requests sends otherwise than this package for the same call.",
  {
    $schema: editorSchema,
    prose: paragraphs,
    differences: z.array(
      entry("WireDifference", "One difference on the wire.", {
        header: sentence.describe("The header, or the part of the request."),
        calls: z.array(sentence).min(1).describe("Calls that show it."),
        ours: z.string().nullable().describe("null where nothing is sent."),
        python: z.string().nullable().describe("null where nothing is sent."),
        why: sentence,
      }),
    ),
  },
);

const blockingDocument = entry("BlockingDocument", "The entry whose calls block.", {
  $schema: editorSchema,
  module: identifier.describe("What it is imported as, behind the name of the package."),
  clause: clauseId,
  title: sentence,
  summary: sentence,
  prose: paragraphs,
});

/**
 * Every document of the spec by its kind. Of `verb`, `class` and `function` there is one file for
 * each; the others are one file.
 */
export const documents = {
  clauses: clausesDocument,
  arguments: argumentsDocument,
  verb: verbDocument,
  class: classDocument,
  function: functionDocument,
  values: valuesDocument,
  errors: errorsDocument,
  headers: headersDocument,
  examples: examplesDocument,
  differences: differencesDocument,
  python: pythonDocument,
  blocking: blockingDocument,
  playground: playgroundDocument,
  site: siteDocument,
  recorded: recordedDocument,
} as const;

/** The name of a kind of document. */
export type DocumentKind = keyof typeof documents;
/** A loaded document of one kind, defaults filled in. */
export type DocumentOf<K extends DocumentKind> = z.output<(typeof documents)[K]>;

export type ArgumentTypeName = z.output<typeof argumentTypeName>;
export type ValueTypeName = z.output<typeof valueTypeName>;
export type Argument = DocumentOf<"arguments">["arguments"][number];
export type ArgumentType = DocumentOf<"arguments">["types"][number];
export type Verb = DocumentOf<"verb">;
export type Rule = Verb["rules"][number];
export type Class = DocumentOf<"class">;
export type ClassMember = Class["members"][number];
export type FunctionEntry = DocumentOf<"function">;
export type Value = DocumentOf<"values">["values"][number];
export type ErrorClass = DocumentOf<"errors">["errors"][number];
export type Fault = DocumentOf<"errors">["faults"][number];
export type Example = DocumentOf<"examples">["examples"][number];
export type RecordedRun = DocumentOf<"recorded">["runs"][number];

/** The whole spec, as codegen reads it: frozen, every reference checked. */
export interface Spec {
  readonly clauses: DocumentOf<"clauses">;
  readonly arguments: DocumentOf<"arguments">;
  readonly verbs: readonly Verb[];
  readonly classes: readonly Class[];
  readonly functions: readonly FunctionEntry[];
  readonly values: DocumentOf<"values">;
  readonly errors: DocumentOf<"errors">;
  readonly headers: DocumentOf<"headers">;
  readonly examples: DocumentOf<"examples">;
  readonly differences: DocumentOf<"differences">;
  readonly python: DocumentOf<"python">;
  readonly blocking: DocumentOf<"blocking">;
  readonly playground: DocumentOf<"playground">;
  readonly site: DocumentOf<"site">;
  readonly recorded: DocumentOf<"recorded">;
  readonly guides: readonly Guide[];
}
