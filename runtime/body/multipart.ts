// Plans multipart/form-data (RFC 7578, names escaped as the WHATWG says). Reads no file.
import { lookup } from "mrmime";
import type { ArgumentContract } from "../contract.js";
import { fault, wrongKind } from "../errors.js";
import { kindOf, showText } from "../export/mask.js";
import { type BodyPlan, type Part, sourceOf } from "./body.js";

const encoder = new TextEncoder();

/**
 * Plans the multipart body of a files argument.
 *
 * @param input - field name → [file name or null, file], as an object, Map or pairs
 * @param boundary - the delimiter between parts
 * @throws InvalidArgument where an entry is not of that form
 */
export function planMultipart(
  input: unknown,
  boundary: string,
  argument: ArgumentContract,
): BodyPlan {
  const entries = entriesOf(input);
  if (entries === undefined) throw wrongKind(argument, kindOf(input));
  const parts = entries.map((entry, index) => planPart(entry, index, boundary, argument));
  return { kind: "multipart", boundary, parts, end: encoder.encode(`--${boundary}--\r\n`) };
}

function planPart(
  entry: unknown,
  index: number,
  boundary: string,
  argument: ArgumentContract,
): Part {
  const pair = Array.isArray(entry) && entry.length === 2 ? (entry as unknown[]) : [];
  const [name, value] = pair;
  const shown = typeof name === "string" ? showText(name) : `entry ${index + 1}`;
  const refuse = (wrong: unknown): Error =>
    fault("file-entry", { name: shown, value: kindOf(wrong), accepted: argument.accepts });
  if (typeof name !== "string") throw refuse(entry);
  if (!Array.isArray(value) || value.length !== 2) throw refuse(value);
  const [filename, file] = value as [unknown, unknown];
  if (filename !== null && typeof filename !== "string") throw refuse(filename);
  const source = sourceOf(file);
  if (source === undefined) throw refuse(file);

  let head = `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"`;
  if (filename !== null) {
    const blobType = source.kind === "blob" ? source.blob.type : "";
    // What only looks like a Blob may hold line breaks; to a Blob such a type is none (File API).
    const type = (/^[\x20-\x7e]+$/.test(blobType) && blobType) || typeByName(filename);
    head += `; filename="${escapeQuoted(filename)}"\r\nContent-Type: ${type}`;
  }
  return { name: shown, head: encoder.encode(`${head}\r\n\r\n`), source };
}

/** The media type that a file name's extension stands for. */
function typeByName(filename: string): string {
  const type: unknown = lookup(filename);
  // A name such as "constructor" finds what every object has.
  return typeof type === "string" ? type : "application/octet-stream";
}

/** A delimiter that no content holds, but by a chance of 1 in 2^120. */
export function randomBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15));
  return `requests-ts-${btoa(String.fromCharCode(...bytes)).replace(/[+/]/g, "-")}`;
}

/** The boundary parameter of a media type, if it has one. */
export function boundaryOf(mediaType: string): string | undefined {
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(mediaType);
  return match?.[1] ?? match?.[2];
}

function escapeName(name: string): string {
  return escapeQuoted(name.replace(/\r\n?|\n/g, "\r\n"));
}

function escapeQuoted(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}

function entriesOf(input: unknown): unknown[] | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  if (Array.isArray(input)) return input;
  if (input instanceof Map) return [...input];
  const prototype: unknown = Object.getPrototypeOf(input);
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return plain ? Object.entries(input) : undefined;
}
