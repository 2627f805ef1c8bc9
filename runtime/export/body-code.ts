// Bodies and files as TypeScript. A Blob, a stream or an open file has a stand-in that reads a file,
// and a remark that says so. Pure.

import { describeUnread, fileNameOf } from "../arguments/unread-source.js";
import { type BodySource, heldBytes, sourceOf } from "../body/body.js";
import type { Prepared } from "../prepare.js";
import type { Expression } from "./code-layout.js";
import { bytesOf, callOf, code, literalOf, objectOf, pairsOf, stringOf } from "./code-values.js";
import { isSecretName, masked } from "./mask.js";
import { maskText } from "./mask-request.js";
import { entriesOf, recordOf } from "./record-code.js";

/** What the printed module needs beside its call. */
export interface Expectations {
  /** Module to the names that are imported from it. */
  readonly imports: Map<string, Set<string>>;
  /** Lines of comment above the call. */
  readonly remarks: string[];
}

/** Notes what the printed module imports. */
export function addImport({ imports }: Expectations, from: string, name: string): void {
  imports.set(from, (imports.get(from) ?? new Set()).add(name));
}

/** What is printed, and of which request. */
interface Printing {
  readonly request: Prepared;
  readonly argument: { readonly name: string };
  readonly layers: readonly unknown[];
  readonly secrets: boolean;
  readonly expectations: Expectations;
}

/** A raw body. */
export function bodyCode(printing: Printing): Expression {
  const { request, layers, secrets, argument } = printing;
  const { body, headers } = request;
  if (body.kind !== "single") return code("undefined");
  const { source } = body;
  if (layers.at(-1) instanceof URLSearchParams && source.kind === "text") {
    return formCode(source.text, secrets);
  }
  if (source.kind !== "text") return sourceCode(source, argument.name, null, printing);
  const type = headers.get("content-type") ?? "";
  return stringOf(secrets ? source.text : maskText(source.text, type));
}

function formCode(text: string, secrets: boolean): Expression {
  const pairs = [...new URLSearchParams(text)].map(([name, value]) => {
    return [name, stringOf(secrets || !isSecretName(name) ? value : masked)] as const;
  });
  return callOf("new URLSearchParams", recordOf(pairs, pairsOf));
}

/** A JSON value, as it is sent: without what JSON does not carry. */
export function jsonCode({ request, secrets }: Printing): Expression {
  const { body } = request;
  if (body.kind !== "single" || body.source.kind !== "text") return code("undefined");
  const { text } = body.source;
  return literalOf(JSON.parse(secrets ? text : maskText(text, "application/json")));
}

/** The files of a multipart body. */
export function filesCode(printing: Printing): Expression {
  const entries = entriesOf(printing.layers.at(-1)).map(([field, entry]) => {
    const [filename, file] = entry as readonly [string | null, unknown];
    return [field, fileCode(field, filename, file, printing)] as const;
  });
  return recordOf(entries, pairsOf);
}

function fileCode(
  field: string,
  filename: string | null,
  file: unknown,
  printing: Printing,
): Expression {
  const hidden = !printing.secrets && filename === null && isSecretName(field);
  const source = sourceOf(hidden ? masked : file);
  const name = filename === null ? code("null") : stringOf(filename);
  const content =
    source === undefined ? code("undefined") : sourceCode(source, field, filename, printing);
  return { kind: "list", items: [name, content] };
}

function sourceCode(
  source: BodySource,
  name: string,
  filename: string | null,
  { argument, expectations }: Printing,
): Expression {
  if (source.kind === "text") return stringOf(source.text);
  if (source.kind === "bytes") return bytesOf(heldBytes(source));
  const { from, callee } = standIns[source.kind];
  const path = stringOf(fileNameOf(source) ?? filename ?? name);
  expectations.remarks.push(
    `${argument.name}: ${describeUnread(source)} are read from the file ${path.text}.`,
  );
  addImport(expectations, from, callee);
  const wait = source.kind === "stream" ? "" : "await ";
  return callOf(`${wait}${callee}`, path, ...typeOf(source));
}

/** What reads from a file what was given in another way. */
const standIns = {
  blob: { from: "node:fs", callee: "openAsBlob" },
  stream: { from: "node:fs", callee: "createReadStream" },
  handle: { from: "node:fs/promises", callee: "open" },
} as const;

/** A Blob's type is sent with it. */
function typeOf(source: BodySource): readonly Expression[] {
  if (source.kind !== "blob" || source.blob.type === "") return [];
  return [objectOf([["type", stringOf(source.blob.type)]])];
}
