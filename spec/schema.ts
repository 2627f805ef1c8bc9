// The model of the spec: which documents there are and what each may say.
// Knows nothing of files, TypeScript output or HTTP on the wire.
import { z } from "zod";

const sentence = z.string().min(1);
const paragraphs = z.array(sentence).default([]);
const identifier = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, "a name of letters, digits and _");
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a lower-case name with dashes");
const clauseId = z.string().regex(/^[A-Z][0-9]{1,2}$/, "a letter and a number, like Q4");
const rfcSection = z
  .string()
  .regex(/^[0-9]{4,5}(#[0-9A-Z.]+)?$/, "an RFC number and a section, like 9110#9.3.3");
const editorSchema = z.string().optional().describe("Where an editor finds the schema.");

/** The closed set of argument types: each has one TypeScript, one prompt, one wire encoder. */
export const argumentTypeNames = [
  "method",
  "url",
  "bytes",
  "json",
  "files",
  "headers",
  "auth",
  "ignored",
] as const;

/** The closed set of types that a member of the Response or of an error can have. */
export const valueTypeNames = [
  "integer",
  "number",
  "text",
  "optional_text",
  "bytes",
  "optional_bytes",
  "json",
  "flag",
  "cause",
  "phase",
  "code",
] as const;

/** Where in the life of a request something happened. */
export const phaseNames = [
  "prepare",
  "dns",
  "connect",
  "tls",
  "send",
  "headers",
  "body",
  "decode",
] as const;

/** An object with a name, which its JSON Schema and its generated type bear. */
function entry<Shape extends z.ZodRawShape>(title: string, shape: Shape) {
  return z.strictObject(shape).meta({ title });
}

const origin = z.enum(["documented", "extension"]).default("documented");

const clausesDocument = entry("ClausesDocument", {
  $schema: editorSchema,
  document: sentence.describe("The title of the document that is implemented."),
  clauses: z.array(entry("Clause", { id: clauseId, text: sentence })).min(1),
});

const wireEffect = entry("WireEffect", {
  header: z.string().min(1).describe("The header that the argument sets."),
  value: z.string().describe("Its value; {value} stands for the encoded argument."),
  unless_given: z.boolean().default(false).describe("A header of the caller's wins."),
  why: sentence.describe("Shown beside the header in previews."),
});

const argument = entry("Argument", {
  name: identifier,
  type: z.enum(argumentTypeNames),
  origin,
  clause: clauseId,
  positional: z.boolean().default(false).describe("Stands before the options object."),
  body: z.boolean().default(false).describe("Supplies the request body."),
  summary: sentence,
  prose: paragraphs,
  wire: z.array(wireEffect).default([]),
});

const argumentType = entry("ArgumentType", {
  type: z.enum(argumentTypeNames),
  name: z.string().regex(/^[A-Z][A-Za-z]*$/, "a type name in PascalCase"),
  summary: sentence,
  accepts: sentence.describe("What is accepted, quoted by errors, prompts and the reference."),
});

const argumentShape = entry("ArgumentShape", {
  name: z.string().regex(/^[A-Z][A-Za-z]*$/, "a type name in PascalCase"),
  summary: sentence,
});

const argumentsDocument = entry("ArgumentsDocument", {
  $schema: editorSchema,
  types: z.array(argumentType).min(1),
  shapes: z.array(argumentShape).describe("What the types are made of, for the reader of a type."),
  arguments: z.array(argument).min(1),
});

const semantics = entry("Semantics", {
  safe: z.boolean(),
  idempotent: z.boolean(),
  cacheable: z.enum(["yes", "explicitly", "no"]),
  request_body: z.enum(["expected", "tolerated"]),
  response_body: z.boolean(),
  rfc: rfcSection,
});

const rule = entry("Rule", {
  at_most_one_of: z.array(identifier).min(2),
  clause: clauseId,
  text: sentence.describe("Quoted where the rule is broken."),
});

const verbDocument = entry("Verb", {
  $schema: editorSchema,
  name: identifier,
  order: z.int().positive().describe("Its place among the verbs, in every list."),
  method: z
    .string()
    .regex(/^[A-Z]+$/, "a method in upper case")
    .nullable()
    .describe("null where the caller names the method."),
  clause: clauseId,
  summary: sentence,
  prose: paragraphs,
  semantics: semantics.nullable().describe("null where they are those of the method given."),
  arguments: entry("VerbArguments", {
    documented: z.array(identifier),
    tolerated: z.array(identifier).default([]),
    tolerated_remark: sentence.optional(),
  }),
  rules: z.array(rule).default([]),
  warning: sentence.optional().describe("Shown before the first send."),
  examples: z.array(slug).default([]),
});

const member = entry("ResponseMember", {
  name: identifier,
  kind: z.enum(["property", "method"]),
  type: z.enum(valueTypeNames),
  writable: z.boolean().default(false),
  origin,
  clause: clauseId,
  summary: sentence,
  prose: paragraphs,
});

const responseDocument = entry("ResponseDocument", {
  $schema: editorSchema,
  name: identifier,
  clause: clauseId,
  summary: sentence,
  prose: paragraphs,
  parameters: z.array(
    entry("ResponseParameter", {
      name: identifier,
      type: z.enum(valueTypeNames),
      summary: sentence,
    }),
  ),
  members: z.array(member).min(1),
});

const errorClass = entry("ErrorClass", {
  name: z.string().regex(/^[A-Z][A-Za-z]*$/, "a class name in PascalCase"),
  parents: z.array(z.string()).describe("The first is extended; instanceof holds for all."),
  code: z.string().regex(/^REQUESTS_[A-Z_]+$/, "REQUESTS_ and a name in capitals"),
  summary: sentence,
  remedy: sentence.describe("What to do about it."),
});

const fault = entry("Fault", {
  id: slug,
  error: z.string(),
  phase: z.enum(phaseNames),
  message: sentence.describe("What was wrong; {names} stand for values."),
  accepted: sentence.optional().describe("What would have been accepted."),
  hint: sentence.optional().describe("The likely cause or the next thing to do."),
  causes: z.array(z.string()).default([]).describe("Codes of the failures below that mean this."),
  clause: clauseId.optional(),
});

const errorsDocument = entry("ErrorsDocument", {
  $schema: editorSchema,
  properties: z.array(
    entry("ErrorProperty", {
      name: identifier,
      type: z.enum(valueTypeNames),
      summary: sentence,
    }),
  ),
  errors: z.array(errorClass).min(1),
  faults: z.array(fault).min(1),
});

const headersDocument = entry("HeadersDocument", {
  $schema: editorSchema,
  automatic: z.array(
    entry("AutomaticHeader", {
      name: z.string().min(1),
      value: z.string().describe("{host}, {product}, {version} and {length} stand for values."),
      removable: z.boolean().describe("Whether null leaves it out."),
      when: z
        .enum(["always", "length_known", "length_unknown"])
        .default("always")
        .describe("Whether it depends on what is known of the body's length."),
      why: sentence,
      rfc: rfcSection,
    }),
  ),
  refused: z.array(
    entry("RefusedHeader", { name: z.string().min(1), why: sentence, rfc: rfcSection }),
  ),
  known: z.array(
    entry("KnownHeader", {
      name: z.string().min(1),
      summary: sentence,
      rfc: rfcSection.optional(),
    }),
  ),
  secret: z.array(z.string()).describe("Headers whose values are masked wherever they are shown."),
});

const example = entry("Example", {
  id: slug,
  title: sentence,
  call: entry("ExampleCall", {
    verb: identifier,
    method: z.string().optional().describe("For a verb whose caller names the method."),
    url: z.string().startsWith("/").describe("A path of the echo server."),
    arguments: z.record(identifier, z.json()).default({}),
  }),
  show: z.array(z.string()).min(1).describe("Members of the Response that are printed."),
  expect: z
    .record(z.string(), z.json())
    .describe("What those members give; an object means at least these keys."),
});

const examplesDocument = entry("ExamplesDocument", {
  $schema: editorSchema,
  base: z.url().describe("The server that the documentation shows."),
  examples: z.array(example).min(1),
});

const differencesDocument = entry("DifferencesDocument", {
  $schema: editorSchema,
  prose: paragraphs,
  differences: z.array(
    entry("Difference", { id: clauseId, topic: sentence, original: sentence, ours: sentence }),
  ),
});

const playgroundDocument = entry("PlaygroundDocument", {
  $schema: editorSchema,
  texts: z.record(slug, sentence).describe("Questions, labels and messages, by what they are for."),
  commands: z.array(
    entry("Command", { name: slug, usage: sentence, summary: sentence, prose: paragraphs }),
  ),
  exit_codes: z.array(
    entry("ExitCode", {
      code: z.int(),
      name: slug,
      when: sentence,
      errors: z.array(z.string()).default([]).describe("Error classes that end a run with it."),
    }),
  ),
});

/** Every document of the spec by its kind; `verb` is one file a verb, the others one file each. */
export const documents = {
  clauses: clausesDocument,
  arguments: argumentsDocument,
  verb: verbDocument,
  response: responseDocument,
  errors: errorsDocument,
  headers: headersDocument,
  examples: examplesDocument,
  differences: differencesDocument,
  playground: playgroundDocument,
} as const;

/** The name of a kind of document. */
export type DocumentKind = keyof typeof documents;
/** A loaded document of one kind, defaults filled in. */
export type DocumentOf<K extends DocumentKind> = z.output<(typeof documents)[K]>;

export type ArgumentTypeName = (typeof argumentTypeNames)[number];
export type ValueTypeName = (typeof valueTypeNames)[number];
export type Argument = DocumentOf<"arguments">["arguments"][number];
export type ArgumentType = DocumentOf<"arguments">["types"][number];
export type Verb = DocumentOf<"verb">;
export type Rule = Verb["rules"][number];
export type ResponseMember = DocumentOf<"response">["members"][number];
export type ErrorClass = DocumentOf<"errors">["errors"][number];
export type Fault = DocumentOf<"errors">["faults"][number];
export type Example = DocumentOf<"examples">["examples"][number];

/** The whole spec, as codegen reads it: frozen, every reference checked. */
export interface Spec {
  readonly clauses: DocumentOf<"clauses">;
  readonly arguments: DocumentOf<"arguments">;
  readonly verbs: readonly Verb[];
  readonly response: DocumentOf<"response">;
  readonly errors: DocumentOf<"errors">;
  readonly headers: DocumentOf<"headers">;
  readonly examples: DocumentOf<"examples">;
  readonly differences: DocumentOf<"differences">;
  readonly playground: DocumentOf<"playground">;
}
