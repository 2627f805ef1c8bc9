// The one place that knows the TypeScript of each argument type. Names and words are the spec's.
// What it declares refers to nothing outside the language: no DOM library, no @types/node.
import type { ArgumentType, ArgumentTypeName, Spec } from "../spec/schema.js";
import { rfcName, rfcUrl } from "./reference.js";
import {
  dictionary,
  fields,
  optional,
  type ParameterType,
  type TypeDeclaration,
} from "./type-declaration.js";
import { checkedUrl, notHttpUrl, urlTypeNames } from "./url-types.js";

/** The TypeScript of the arguments of one type. */
interface TypeScriptOfType {
  /** What is declared, in order; the spec's own name for the type is among it. */
  declare(entry: ArgumentType, spec: Spec): readonly TypeDeclaration[];
  /** Of a positional argument, where it is not simply the type's name. */
  parameter?(entry: ArgumentType): ParameterType;
}

const byteSources = "string | Uint8Array | ArrayBuffer | BlobLike";
const streamType = "ByteStream";
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
      { name: urlTypeNames.object, fields: fields({ href: "string" }) },
      { name: urlTypeNames.either, type: `string | ${urlTypeNames.object}` },
      { name: notHttpUrl, type: JSON.stringify(accepts), internal: true },
      { name, typeParameters: ["U extends Url"], type: checkedUrl },
    ],
    parameter: ({ name }) => ({
      type: `${name}<U>`,
      typeParameter: { name: "U", constraint: "Url" },
    }),
  },
  bytes: {
    declare: ({ name }, spec) => [
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
      { name: streamType, type: streams },
      { name, type: `${byteSources} | SearchParamsLike${orIf(streamType, spec)}` },
    ],
  },
  json: { declare: ({ name }) => [{ name, type: "unknown" }] },
  files: {
    declare: ({ name }, spec) => [
      {
        name: "FileHandleLike",
        fields: fields({
          fd: "number",
          stat: "() => Promise<{ readonly size: number }>",
          read: `(${fileReadParameters}) => Promise<{ readonly bytesRead: number }>`,
        }),
      },
      { name: "FileSource", type: `${byteSources}${orIf(streamType, spec)} | FileHandleLike` },
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
    declare: ({ name }, spec) => [
      { name: "Credentials", type: "readonly [username: string, password: string]" },
      { name: "BearerAuth", fields: fields({ bearer: "string" }) },
      { name: "DigestAuth", fields: fields({ digest: "Credentials" }) },
      { name: "AuthHeaders", type: "RequestHeaders | PromiseLike<RequestHeaders> | undefined" },
      {
        name: "AuthFunction",
        type: `(request: ${preparedType(spec.functions)}, refused: boolean) => AuthHeaders`,
      },
      { name, type: `Credentials | BearerAuth | DigestAuth${orIf("AuthFunction", spec)} | null` },
    ],
  },
  query: {
    declare: ({ name }) => [
      { name: "QueryValue", type: "string | number | bigint | boolean | null | undefined" },
      { name: "QueryValues", type: "QueryValue | readonly QueryValue[]" },
      {
        name,
        type: `${dictionary("{ readonly [name: string]: QueryValues }", "name", "QueryValues")} | SearchParamsLike`,
      },
    ],
  },
  timeout: {
    declare: ({ name }) => [
      {
        name: "TimeLimits",
        fields: optional({
          connect: "number | null",
          read: "number | null",
          total: "number | null",
        }),
      },
      { name, type: "number | TimeLimits | null" },
    ],
  },
  redirects: {
    declare: ({ name }) => [
      {
        name: "RedirectOptions",
        fields: optional({ max: "number", keep_headers: "boolean", downgrade: "boolean" }),
      },
      { name, type: "boolean | number | RedirectOptions" },
    ],
  },
  size: { declare: ({ name }) => [{ name, type: "number" }] },
  retries: {
    declare: ({ name }) => [
      {
        name: "RetryOptions",
        fields: optional({
          attempts: "number",
          statuses: "readonly number[]",
          backoff: "number",
          max_delay: "number",
          unsafe: "boolean",
        }),
      },
      { name, type: "number | RetryOptions" },
    ],
  },
  cookies: {
    declare: ({ name }) => [
      { name: "CookieValue", type: "string | number | null | undefined" },
      {
        name,
        type: "{ readonly [name: string]: CookieValue } | ReadonlyMap<string, CookieValue>",
      },
    ],
  },
  proxy: { declare: ({ name }) => [{ name, type: "string | null" }] },
  verify: { declare: ({ name }) => [{ name, type: "boolean | string | Uint8Array" }] },
  certificate: {
    declare: ({ name }) => [
      { name: "Pem", type: "string | Uint8Array" },
      {
        name: "CertificateAndKey",
        fields: [...fields({ cert: "Pem", key: "Pem" }), ...optional({ passphrase: "string" })],
      },
      { name, type: "Pem | readonly [certificate: Pem, key: Pem] | CertificateAndKey" },
    ],
  },
  signal: {
    declare: ({ name }) => [
      {
        name,
        fields: fields({
          aborted: "boolean",
          reason: "unknown",
          addEventListener: '(type: "abort", listener: () => void) => void',
          removeEventListener: '(type: "abort", listener: () => void) => void',
        }),
      },
    ],
  },
  upload_progress: { declare: ({ name }) => [{ name, type: progress }] },
  download_progress: { declare: ({ name }) => [{ name, type: progress }] },
  ignored: { declare: ({ name }) => [{ name, type: "unknown" }] },
};

/** The types of all arguments, each declared before what is made of it. */
export function declareArgumentTypes(spec: Spec): readonly TypeDeclaration[] {
  const { types } = spec.arguments;
  const declared = types.flatMap((entry) => typeScriptOf[entry.type].declare(entry, spec));
  return declared.filter(({ name }) => types.some((type) => type.name === name) || has(name, spec));
}

/** Whether the spec knows a shape; where calls block, it does not know all of them. */
function has(shape: string, { arguments: { shapes } }: Spec): boolean {
  return shapes.some(({ name }) => name === shape);
}

/** A further member of a union, where the spec knows that shape. */
function orIf(shape: string, spec: Spec): string {
  return has(shape, spec) ? ` | ${shape}` : "";
}

/** The type of a positional argument. */
export function parameterType(entry: ArgumentType): ParameterType {
  return typeScriptOf[entry.type].parameter?.(entry) ?? { type: entry.name };
}

/** The class of requests that are prepared and not sent. */
function preparedType(functions: Spec["functions"]): string {
  return functions.find(({ does }) => does === "prepare")?.returns ?? "unknown";
}

const fileReadParameters =
  "buffer: Uint8Array, offset: number, length: number, position: number | null";

const progress = "(bytes: number, total: number | undefined) => void";
