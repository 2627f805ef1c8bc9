// What is said of a body that is read only when it is sent. Reads nothing.
import { type BodySource, lengthOf } from "../body/body.js";

/** A source whose bytes are not known before they are sent. */
export type UnreadSource = Extract<BodySource, { readonly kind: "blob" | "handle" | "stream" }>;

export function isUnread(source: BodySource): source is UnreadSource {
  return source.kind !== "text" && source.kind !== "bytes";
}

const names = { blob: "Blob", handle: "open file", stream: "stream" };

/** Its bytes, as a sentence names them. */
export function describeUnread(source: UnreadSource): string {
  const length = lengthOf(source);
  return `${length === null ? "the bytes" : `the ${length} bytes`} of the ${names[source.kind]}`;
}

/** The name that a File has. */
export function fileNameOf(source: UnreadSource): string | undefined {
  if (source.kind !== "blob" || !("name" in source.blob)) return undefined;
  return typeof source.blob.name === "string" ? source.blob.name : undefined;
}
