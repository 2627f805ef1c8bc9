// The spec as its readers want it, and the schema of that: editor hints gone, what is looked up
// by many looked up once. Writes no text.
import { jsonSchemaOf } from "../spec/json-schema.js";
import type { DocumentKind, Spec } from "../spec/schema.js";
import type { Product } from "./product.js";
import { rfcUrl } from "./reference.js";
import type { TypeSchema } from "./schema-types.js";
import type { VerbView } from "./verb-view.js";

type Data = Readonly<Record<string, unknown>>;

/** The catalogue: the documents by name, with the two lists that everyone reads lifted out. */
export function catalogOf(spec: Spec, verbs: readonly VerbView[], product: Product): Data {
  const {
    clauses,
    arguments: given,
    classes,
    functions,
    values,
    errors,
    headers,
    examples,
    differences,
    blocking,
    playground,
  } = spec;
  const acceptsOf = new Map(given.types.map(({ type, accepts }) => [type, accepts]));
  const catalog = {
    product,
    document: clauses.document,
    clauses: clauses.clauses,
    extensions: clauses.extensions,
    verbs: verbs.map(({ verb }) => verb),
    arguments: given.arguments.map((entry) => ({ ...entry, accepts: acceptsOf.get(entry.type) })),
    types: given.types,
    classes,
    functions,
    values,
    errors,
    headers,
    examples,
    differences,
    blocking,
    playground,
  };
  return resolveData(catalog) as Data;
}

/** The schema of the catalogue. */
export function catalogSchema(): TypeSchema {
  const of = (kind: DocumentKind): TypeSchema => jsonSchemaOf(kind, "loaded") as TypeSchema;
  const part = (kind: DocumentKind, key: string): TypeSchema => of(kind).properties?.[key] ?? {};
  const argument = part("arguments", "arguments").items ?? {};
  const type = part("arguments", "types").items ?? {};
  const accepts = type.properties?.accepts ?? {};
  const text = { type: "string" };
  const properties: Record<string, TypeSchema> = {
    product: object("Product", "The package that the spec is published as.", {
      name: text,
      version: text,
    }),
    document: part("clauses", "document"),
    clauses: part("clauses", "clauses"),
    extensions: part("clauses", "extensions"),
    verbs: { type: "array", items: of("verb") },
    arguments: { type: "array", items: extend(argument, { accepts }) },
    types: part("arguments", "types"),
    classes: { type: "array", items: of("class") },
    functions: { type: "array", items: of("function") },
    values: of("values"),
    errors: of("errors"),
    headers: of("headers"),
    examples: of("examples"),
    differences: of("differences"),
    blocking: of("blocking"),
    playground: of("playground"),
  };
  return resolveSchema(object("Catalog", "The spec as data.", properties));
}

const editorHint = "$schema";
const rfcKey = "rfc";
const rfcUrlKey = "rfc_url";

/** Leaves editor hints out and puts the address of each RFC section beside its name. */
function resolveData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolveData);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === editorHint) return [];
      if (key !== rfcKey) return [[key, resolveData(inner)]];
      return [
        [rfcKey, inner],
        [rfcUrlKey, rfcUrl(String(inner))],
      ];
    }),
  );
}

/** Does to a schema what resolveData does to what it describes. */
function resolveSchema(schema: TypeSchema): TypeSchema {
  const { properties, required, items, anyOf } = schema;
  return {
    ...schema,
    ...(items ? { items: resolveSchema(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(resolveSchema) } : {}),
    ...(properties ? { properties: resolveProperties(properties) } : {}),
    ...(required?.includes(rfcKey) ? { required: [...required, rfcUrlKey] } : {}),
  };
}

function resolveProperties(
  properties: Readonly<Record<string, TypeSchema>>,
): Record<string, TypeSchema> {
  const entries = Object.entries(properties).flatMap(([key, schema]): [string, TypeSchema][] => {
    if (key === editorHint) return [];
    if (key !== rfcKey) return [[key, resolveSchema(schema)]];
    return [
      [rfcKey, schema],
      [rfcUrlKey, { type: "string" }],
    ];
  });
  return Object.fromEntries(entries);
}

function object(
  title: string,
  description: string,
  properties: Record<string, TypeSchema>,
): TypeSchema {
  return { title, description, type: "object", properties, required: Object.keys(properties) };
}

function extend(schema: TypeSchema, added: Record<string, TypeSchema>): TypeSchema {
  return {
    ...schema,
    properties: { ...schema.properties, ...added },
    required: [...(schema.required ?? []), ...Object.keys(added)],
  };
}
