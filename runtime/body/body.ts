// The plan of a request body: what will be sent, before any byte is read. Pure.
import { isArrayBuffer, isBytes, isDetached } from "../byte-memory.js";
import { fault } from "../errors.js";

/** A Blob or File, as far as it is used here. */
export interface BlobLike {
  readonly size: number;
  readonly type: string;
  stream(): AsyncIterable<Uint8Array>;
}

/** An open file, as far as it is used here. */
export interface FileHandleLike {
  readonly fd: number;
  stat(): Promise<{ readonly size: number; isFile(): boolean }>;
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ readonly bytesRead: number }>;
}

/** Where the bytes of a body or of a part of it come from. */
export type BodySource =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "blob"; readonly blob: BlobLike }
  | { readonly kind: "handle"; readonly handle: FileHandleLike }
  | { readonly kind: "stream"; readonly stream: AsyncIterable<unknown> };

/** A part of a multipart body. */
export interface Part {
  /** The field's name, for errors. */
  readonly name: string;
  /** Delimiter and headers, up to the blank line. */
  readonly head: Uint8Array;
  readonly source: BodySource;
}

/** What will be sent as the body. */
export type BodyPlan =
  | { readonly kind: "none" }
  | { readonly kind: "single"; readonly name: string; readonly source: BodySource }
  | {
      readonly kind: "multipart";
      readonly boundary: string;
      readonly parts: readonly Part[];
      /** The delimiter that ends the last part. */
      readonly end: Uint8Array;
    };

export const noBody: BodyPlan = { kind: "none" };

/** The line break that ends a part's content. */
export const partEnd: Uint8Array = new Uint8Array([13, 10]);

/** Recognises what a caller gave as a body or file; undefined where it is none of them. */
export function sourceOf(value: unknown): BodySource | undefined {
  if (typeof value === "string") return { kind: "text", text: value };
  if (isDetached(value)) return undefined;
  if (isBytes(value)) return { kind: "bytes", bytes: value };
  if (ArrayBuffer.isView(value)) {
    return {
      kind: "bytes",
      bytes: new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
    };
  }
  if (isArrayBuffer(value)) return { kind: "bytes", bytes: new Uint8Array(value) };
  if (typeof value !== "object" || value === null) return undefined;
  if (isBlob(value)) return { kind: "blob", blob: value };
  if (isFileHandle(value)) return { kind: "handle", handle: value };
  if (Symbol.asyncIterator in value) {
    return { kind: "stream", stream: value as AsyncIterable<unknown> };
  }
  return undefined;
}

/**
 * The bytes of a source.
 *
 * @throws InvalidArgument where their memory was handed over since: they would be sent as nothing
 */
export function heldBytes({ bytes }: Extract<BodySource, { readonly kind: "bytes" }>): Uint8Array {
  if (isDetached(bytes)) throw fault("body-handed-over");
  return bytes;
}

/** Bytes that a source will give; null where that is known only once it is opened or read. */
export function lengthOf(source: BodySource): number | null {
  switch (source.kind) {
    case "text":
      return utf8Length(source.text);
    case "bytes":
      return source.bytes.byteLength;
    case "blob":
      return source.blob.size;
    default:
      return null;
  }
}

/** Bytes that a plan will give; null where that is not known yet. */
export function plannedLength(plan: BodyPlan): number | null {
  if (plan.kind === "none") return 0;
  if (plan.kind === "single") return lengthOf(plan.source);
  let sum = plan.end.byteLength;
  for (const { head, source } of plan.parts) {
    const length = lengthOf(source);
    if (length === null) return null;
    sum += head.byteLength + length + partEnd.byteLength;
  }
  return sum;
}

function isBlob(value: object): value is BlobLike {
  const tag = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  return (tag === "Blob" || tag === "File") && "stream" in value && "size" in value;
}

function isFileHandle(value: object): value is FileHandleLike {
  return (
    "fd" in value &&
    typeof value.fd === "number" &&
    "stat" in value &&
    "read" in value &&
    typeof value.stat === "function" &&
    typeof value.read === "function"
  );
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(at + 1))) {
      bytes += 2; // a pair of two units is four bytes
      at++;
    } else bytes += 2;
  }
  return bytes;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
