// The JSON Schemas of the spec's documents, from the same model that validates them.
import { z } from "zod";
import { type DocumentKind, documents } from "./schema.js";

/** A JSON Schema, as far as it is walked here. */
export interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** The JSON Schema (draft 2020-12) of one kind of document, as an author writes it. */
export function jsonSchemaOf(kind: DocumentKind): JsonSchema {
  return z.toJSONSchema(documents[kind], { io: "input" }) as JsonSchema;
}

/** The keys that an object at a path of a document may have. */
export function acceptedKeys(kind: DocumentKind, path: readonly PropertyKey[]): readonly string[] {
  let schema: JsonSchema | undefined = jsonSchemaOf(kind);
  for (const step of path) {
    const object: JsonSchema | undefined = objectForm(schema);
    schema = typeof step === "number" ? object?.items : object?.properties?.[String(step)];
  }
  return Object.keys(objectForm(schema)?.properties ?? {});
}

function objectForm(schema: JsonSchema | undefined): JsonSchema | undefined {
  return schema?.anyOf?.find((form) => form.properties ?? form.items) ?? schema;
}
