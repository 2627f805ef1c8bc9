// The model of the spec: which documents there are and what each may say.
// Knows nothing of files, TypeScript output or HTTP on the wire.
import { z } from "zod";
import { classDocument, functionDocument, valuesDocument } from "./class-schema.js";
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
  pattern,
  phase,
  rfcSection,
  sentence,
  slug,
  typeName,
  unit,
  type valueTypeName,
  valueUse,
} from "./fields.js";
import type { Guide } from "./guides.js";
import { recordedDocument, siteDocument } from "./site-schema.js";

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

const argumentsDocument = entry("ArgumentsDocument", "Every argument and its type.", {
  $schema: editorSchema,
  types: z.array(argumentType).min(1),
  shapes: z.array(argumentShape).describe("What the types are made of, for the reader of a type."),
  arguments: z.array(argument).min(1),
});

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

const verbDocument = entry("Verb", "One verb.", {
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

const errorClass = entry("ErrorClass", "One class of errors.", {
  name: z.string().regex(/^[A-Z][A-Za-z]*$/, "a class name in PascalCase"),
  parents: z.array(z.string()).describe("The first is extended; instanceof holds for all."),
  code: z.string().regex(/^REQUESTS_[A-Z_]+$/, "REQUESTS_ and a name in capitals"),
  summary: sentence,
  remedy: sentence.describe("What to do about it."),
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

const errorsDocument = entry(
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

const headersDocument = entry(
  "HeadersDocument",
  "Request headers that are treated in a way of their own.",
  {
    $schema: editorSchema,
    automatic: z.array(
      entry("AutomaticHeader", "A header that is sent without being asked for.", {
        name: z.string().min(1),
        value: z.string().describe("{host}, {product}, {version} and {length} stand for values."),
        removable: z.boolean().describe("Whether null leaves it out."),
        when: z
          .enum(["always", "length_known", "length_unknown"])
          .default("always")
          .describe("Whether it depends on what is known of the body's length."),
        not_beside: z
          .array(z.string().min(1))
          .default([])
          .describe("Headers of the caller beside which it is left out."),
        why: sentence,
        rfc: rfcSection,
      }),
    ),
    refused: z.array(
      entry("RefusedHeader", "A header that cannot be given.", {
        name: z.string().min(1),
        why: sentence,
        rfc: rfcSection,
      }),
    ),
    known: z.array(
      entry("KnownHeader", "A header that is worth completing.", {
        name: z.string().min(1),
        summary: sentence,
        rfc: rfcSection.optional(),
      }),
    ),
    secret: z
      .array(z.string())
      .describe("Headers whose values are masked wherever they are shown."),
    secret_names: z
      .array(pattern)
      .describe("Names of headers, parameters, fields and members whose values are masked."),
    secret_parameters: z
      .array(pattern)
      .describe("Further names that are masked where they are parameters of a query."),
  },
);

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

const examplesDocument = entry(
  "ExamplesDocument",
  "Every example, and the server that they are shown with.",
  {
    $schema: editorSchema,
    base: z.url().describe("The server that the documentation shows."),
    examples: z.array(example).min(1),
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

const blockingDocument = entry("BlockingDocument", "The entry whose calls block.", {
  $schema: editorSchema,
  module: identifier.describe("What it is imported as, behind the name of the package."),
  clause: clauseId,
  title: sentence,
  summary: sentence,
  prose: paragraphs,
});

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

const playgroundDocument = entry("PlaygroundDocument", "The words of the playground.", {
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
  readonly blocking: DocumentOf<"blocking">;
  readonly playground: DocumentOf<"playground">;
  readonly site: DocumentOf<"site">;
  readonly recorded: DocumentOf<"recorded">;
  readonly guides: readonly Guide[];
}
