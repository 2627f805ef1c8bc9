// The columns of fields that hold rows, and what a new row is.
import type { Input } from "./input.js";
import { word } from "./words.js";

/** A field that holds rows. */
export type RowsOf = Extract<Input, { rows: unknown }>;

/** A column: a member of the rows, and the words that name it. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** The words that name it to whoever hears one cell alone. */
  readonly labelOf: string;
  /** Whether it can hold a secret. */
  readonly isSecret: boolean;
}

const ofPairs: readonly Column[] = [
  { key: "name", label: "name", labelOf: "name-of", isSecret: false },
  { key: "value", label: "value", labelOf: "value-of", isSecret: true },
];

const ofFiles: readonly Column[] = [
  { key: "field", label: "field", labelOf: "field-of", isSecret: false },
  { key: "name", label: "file-name", labelOf: "file-name-of", isSecret: false },
  { key: "content", label: "content", labelOf: "content-of", isSecret: true },
];

/** The columns of a field. */
export function columnsOf(kind: RowsOf["kind"]): readonly Column[] {
  return kind === "files" ? ofFiles : ofPairs;
}

/** Adds a row in which nothing was typed; a file has a sample as its content. */
export function addRow(input: RowsOf): void {
  if (input.kind === "files") {
    input.rows.push({ field: "", name: "", content: word("sample-content") });
  } else input.rows.push({ name: "", value: "" });
}
