// Emits schema/<kind>.json: the JSON Schema of each kind of document, for the editors of the spec.
import { jsonSchemaOf } from "../../spec/json-schema.js";
import { type DocumentKind, documents } from "../../spec/schema.js";
import { jsonBanner } from "../banner.js";
import { type Literal, printJson } from "../literal.js";

/** The kinds of documents, in the order of the model. */
export const documentKinds = Object.keys(documents) as readonly DocumentKind[];

/** The JSON Schema of one kind of document. */
export function emitSchema(kind: DocumentKind): string {
  const schema = jsonSchemaOf(kind) as { readonly [key: string]: Literal };
  return printJson({ $comment: jsonBanner("spec/schema.ts"), ...schema });
}
