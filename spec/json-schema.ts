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

/**
 * The JSON Schema (draft 2020-12) of one kind of document.
 *
 * @param form - as an author writes it, or as it is loaded, defaults filled in
 */
export function jsonSchemaOf(
  kind: DocumentKind,
  form: "written" | "loaded" = "written",
): JsonSchema {
  const io = form === "written" ? "input" : "output";
  return z.toJSONSchema(documents[kind], { io }) as JsonSchema;
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
