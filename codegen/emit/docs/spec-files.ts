// Where each kind of document stands, as readers are told.
import type { DocumentKind } from "../../../spec/schema.js";

const folders: Partial<Readonly<Record<DocumentKind, string>>> = {
  verb: "spec/verbs/*.json5",
  class: "spec/classes/*.json5",
  function: "spec/functions/*.json5",
};

/** The files of a kind of document. */
export function specFiles(kind: DocumentKind): string {
  return folders[kind] ?? `spec/${kind}.json5`;
}
