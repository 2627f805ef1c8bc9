// The one place that knows the TypeScript of each argument type. Names and words are the spec's.
// What it declares refers to nothing outside the language: no DOM library, no @types/node.
import type { ArgumentType, ArgumentTypeName, Spec } from "../spec/schema.js";
import { rfcName, rfcUrl } from "./reference.js";

/** A type that is declared for arguments: an alias where it has a type, else an interface. */
export interface TypeDeclaration {
  readonly name: string;
  readonly typeParameters?: readonly string[];
  readonly type?: string;
  readonly fields?: readonly Field[];
  /** Values of all other names. */
  readonly others?: string;
  /** Not part of the package's surface. */
  readonly internal?: boolean;
}

/** A property of an interface; those without a text say enough by their name. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly summary?: string;
  readonly see?: readonly string[];
}

/** How a positional argument is declared. */
export interface ParameterType {
  readonly type: string;
  readonly typeParameter?: { readonly name: string; readonly constraint: string };
}

/** The TypeScript of the arguments of one type. */
interface TypeScriptOfType {
  /** What is declared, in order; the spec's own name for the type is among it. */
  declare(entry: ArgumentType, spec: Spec): readonly TypeDeclaration[];
  /** Of a positional argument, where it is not simply the type's name. */
  parameter?(entry: ArgumentType): ParameterType;
}

const byteSources = "string | Uint8Array | ArrayBuffer | BlobLike";
const streams = "WebStreamLike | AsyncIterable<string | Uint8Array>";

const typeScriptOf: Readonly<Record<ArgumentTypeName, TypeScriptOfType>> = {
  method: {
    declare: ({ name }, { verbs }) => {
      const methods = verbs.flatMap(({ method }) => (method === null ? [] : [`"${method}"`]));
      return [{ name, type: [...methods, "(string & Record<never, never>)"].join(" | ") }];
    },
  },
  url: {
    declare: ({ name, accepts }) => [
      { name: "UrlLike", fields: fields({ href: "string" }) },
      { name: "Url", type: "string | UrlLike" },
      { name, typeParameters: ["U extends Url"], type: checkedUrl },
      {
        name: "OpenUrl",
        typeParameters: ["U", "Rest extends string"],
        type: openUrl(JSON.stringify(accepts)),
        internal: true,
      },
      {
        name: "FirstLetter",
        typeParameters: ["Text extends string"],
        type: firstLetter,
        internal: true,
      },
    ],
    parameter: ({ name }) => ({
      type: `${name}<U>`,
      typeParameter: { name: "U", constraint: "Url" },
    }),
  },
  bytes: {
    declare: ({ name }) => [
      {
        name: "BlobLike",
        fields: fields({ size: "number", type: "string", stream: "() => WebStreamLike" }),
      },
      {
        name: "WebStreamLike",
        fields: fields({
          locked: "boolean",
          getReader: "() => { read(): Promise<{ value?: string | Uint8Array | undefined }> }",
        }),
      },
      {
        name: "SearchParamsLike",
        fields: fields({
          append: "(name: string, value: string) => void",
          getAll: "(name: string) => string[]",
          toString: "() => string",
        }),
      },
      { name, type: `${byteSources} | SearchParamsLike | ${streams}` },
    ],
  },
  json: { declare: ({ name }) => [{ name, type: "unknown" }] },
  files: {
    declare: ({ name }) => [
      {
        name: "FileHandleLike",
        fields: fields({
          fd: "number",
          stat: "() => Promise<{ readonly size: number }>",
          read: `(${fileReadParameters}) => Promise<{ readonly bytesRead: number }>`,
        }),
      },
      { name: "FileSource", type: `${byteSources} | ${streams} | FileHandleLike` },
      { name: "FileEntry", type: "readonly [filename: string | null, file: FileSource]" },
      { name, type: dictionary("{ readonly [field: string]: FileEntry }", "field", "FileEntry") },
    ],
  },
  headers: {
    declare: ({ name }, { headers }) => [
      { name: "HeaderValue", type: "string | number | null | undefined" },
      {
        name: "NamedHeaders",
        fields: headers.known.map((known) => ({
          name: known.name,
          type: "HeaderValue",
          optional: true,
          summary: known.summary,
          see: known.rfc ? [`{@link ${rfcUrl(known.rfc)} | ${rfcName(known.rfc)}}`] : [],
        })),
        others: "HeaderValue",
      },
      {
        name: "HeadersLike",
        fields: fields({
          append: "(name: string, value: string) => void",
          has: "(name: string) => boolean",
          forEach: "(callback: (value: string, name: string) => void) => void",
        }),
      },
      { name, type: `${dictionary("NamedHeaders", "name", "HeaderValue")} | HeadersLike` },
    ],
  },
  auth: {
    declare: ({ name }) => [{ name, type: "readonly [username: string, password: string]" }],
  },
  ignored: { declare: ({ name }) => [{ name, type: "unknown" }] },
};

/** The types of all arguments, each declared before what is made of it. */
export function declareArgumentTypes(spec: Spec): readonly TypeDeclaration[] {
  return spec.arguments.types.flatMap((entry) => typeScriptOf[entry.type].declare(entry, spec));
}

/** The type of a positional argument. */
export function parameterType(entry: ArgumentType): ParameterType {
  return typeScriptOf[entry.type].parameter?.(entry) ?? { type: entry.name };
}

/** A hole of a template literal type. */
function hole(type: string): string {
  return `\${${type}}`;
}

/** A literal of another scheme is refused; what the compiler cannot know is left to run time. */
const checkedUrl = [
  "U extends string",
  `? Lowercase<U> extends \`http${hole("infer Rest")}\``,
  `  ? Rest extends \`${hole('"" | "s"')}://${hole("string")}\``,
  "    ? U",
  "    : OpenUrl<U, Rest>",
  "  : OpenUrl<U, Lowercase<U>>",
  ": U",
].join("\n");

/** What begins with a letter that cannot stand there is refused with the spec's sentence. */
function openUrl(refusal: string): string {
  return `\nLowercase<string> extends FirstLetter<Rest>\n  ? U\n  : ${refusal}`;
}

const firstLetter = `Text extends \`${hole("infer First")}${hole("string")}\` ? First : Text`;

const fileReadParameters =
  "buffer: Uint8Array, offset: number, length: number, position: number | null";

function dictionary(object: string, key: string, value: string): string {
  const pairs = `readonly (readonly [${key}: string, value: ${value}])[]`;
  return `${object} | ReadonlyMap<string, ${value}> | ${pairs}`;
}

function fields(types: Readonly<Record<string, string>>): readonly Field[] {
  return Object.entries(types).map(([name, type]) => ({ name, type }));
}
