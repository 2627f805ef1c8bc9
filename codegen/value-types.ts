// The one place that knows the TypeScript of each type that a value can have: what members of
// classes give and take, fields of values, properties of errors.
import type { Spec, ValueTypeName } from "../spec/schema.js";
import type { TypeDeclaration } from "./type-declaration.js";
import { urlTypeNames } from "./url-types.js";

/** What a value is, as far as its type goes. */
export interface ValueUse {
  readonly type: string;
  readonly form?: "one" | "list" | "by_name" | "iterable";
  readonly nullable?: boolean;
  /** Of what a method gives: whether it has to be awaited. */
  readonly async?: boolean;
}

/** What a caller names, or a schema infers. */
const named = "T";

const typeScriptOf: Readonly<Record<ValueTypeName, string | ((spec: Spec) => string)>> = {
  integer: "number",
  number: "number",
  text: "string",
  flag: "boolean",
  date: "Date",
  bytes: "Uint8Array",
  byte_source: "string | Uint8Array | ArrayBuffer",
  json: "unknown",
  data: "unknown",
  schema: (spec) => `${declaredName("schema", spec)}<${named}>`,
  url: urlTypeNames.either,
  path: `string | ${urlTypeNames.object}`,
  reconnects: "boolean | { readonly max?: number | undefined }",
  self: "this",
  nothing: "void",
  cause: "unknown",
  phase: "Phase",
  code: "ErrorCode",
};

/** The TypeScript of a value. */
export function valueType(use: ValueUse, spec: Spec): string {
  const { form = "one", nullable = false, async = false } = use;
  const one = baseType(use.type, spec);
  const shaped = {
    one,
    list: `readonly ${one.includes(" ") ? `(${one})` : one}[]`,
    by_name: `Readonly<Record<string, ${one}>>`,
    iterable: `AsyncIterable<${one}>`,
  }[form];
  const whole = nullable ? `${shaped} | null` : shaped;
  return async ? `Promise<${whole}>` : whole;
}

/** What a method gives, and the type that its caller names, where there is one. */
export function resultType(
  use: ValueUse,
  spec: Spec,
): { readonly type: string; readonly typeParameter?: { name: string; default: string } } {
  if (use.type !== "json") return { type: valueType(use, spec) };
  const type = valueType({ ...use, type: named }, spec);
  return { type, typeParameter: { name: named, default: baseType("json", spec) } };
}

/** The types of the closed set that are declared under a name, and what they are made of. */
export function declareValueTypes(spec: Spec): readonly TypeDeclaration[] {
  const typeParameters = [named];
  const properties = [
    // the types that a library infers are what a schema's own type is read from: that is cheap
    { name: "types", type: `{ readonly output: ${named} } | undefined`, optional: true },
    { name: "validate", type: "(value: unknown) => unknown" },
  ];
  return [
    { name: standardProperties, typeParameters, fields: properties },
    {
      name: declaredName("schema", spec),
      typeParameters,
      fields: [{ name: "~standard", type: `${standardProperties}<${named}>` }],
    },
  ];
}

const standardProperties = "StandardProperties";

function baseType(type: string, spec: Spec): string {
  if (!isWord(type)) return type;
  const known = typeScriptOf[type];
  return typeof known === "function" ? known(spec) : known;
}

function isWord(type: string): type is ValueTypeName {
  return Object.hasOwn(typeScriptOf, type);
}

function declaredName(type: ValueTypeName, { values }: Spec): string {
  const entry = values.types.find((declared) => declared.type === type);
  if (entry === undefined) throw new Error(`spec/values.json5 names no type ${type}`);
  return entry.name;
}
