// Undoes the content codings of a reply (RFC 9110 section 8.4): of a body at hand, or as it comes.
// Nothing is lost silently: what is unknown, cut, corrupt or too large is an error.

import type { FaultPlace } from "../errors.js";
import { type Coding, findCoding } from "./decode-codings.js";
import { tooLarge, tooManyCodings, unsupported } from "./decode-faults.js";
import { undoCodings } from "./decode-stream.js";
import { undoAtOnce } from "./decode-whole.js";

/**
 * Compressed bytes that are decoded at once: up to here a round trip to the thread pool takes
 * longer than the work, and the work holds up the process for less than a millisecond.
 */
const atOnceInput = 64 * 1024;
/** Decoded bytes at which decoding at once is given up: few bytes can stand for very many. */
const atOnceOutput = 1024 * 1024;
/** Codings in a row that are undone; each layer of more could multiply the work. */
const deepest = 5;

/** The codings that Content-Encoding headers name, in the order in which they were applied. */
export function parseCodings(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(","))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
}

/**
 * Decodes a body that was read whole. A body of no bytes is empty, whatever its codings.
 *
 * @param codings - in the order in which they were applied, in any case
 * @param maxSize - most bytes that the decoded body may have
 * @param place - the request that it answers
 * @returns the body; a promise of it where it is large
 * @throws ContentDecodingError where a coding is unknown or the body is not what it promises
 * @throws BodyTooLarge
 */
export function decodeBody(
  bytes: Uint8Array,
  codings: readonly string[],
  maxSize: number,
  place: FaultPlace = {},
): Uint8Array | Promise<Uint8Array> {
  const chain = chainOf(codings, place);
  if (chain.length === 0 || bytes.byteLength === 0) {
    if (bytes.byteLength > maxSize) throw tooLarge(maxSize, place);
    return bytes;
  }
  if (bytes.byteLength <= atOnceInput) {
    const limit = Math.min(maxSize, atOnceOutput);
    const decoded = undoAtOnce(bytes, chain, limit, place);
    if (decoded !== undefined) return decoded;
    if (chain.length === 1 && maxSize <= atOnceOutput) throw tooLarge(maxSize, place);
  }
  return collect(undoCodings(once(bytes), chain, place), maxSize, place);
}

/**
 * Decodes a body as it comes. Reads no further than it is asked to; failures of `chunks` pass
 * through as they are, and leaving the loop early closes `chunks`.
 *
 * @param codings - in the order in which they were applied, in any case
 * @throws ContentDecodingError where a coding is unknown (at once) or the body is not what it promises
 */
export function decodeStream(
  chunks: AsyncIterable<Uint8Array>,
  codings: readonly string[],
  place: FaultPlace = {},
): AsyncIterable<Uint8Array> {
  return undoCodings(chunks, chainOf(codings, place), place);
}

/** The codings to undo, the one that was applied last first. */
function chainOf(codings: readonly string[], place: FaultPlace): readonly Coding[] {
  const applied = codings.filter((name) => name.toLowerCase() !== "identity");
  if (applied.length > deepest) throw tooManyCodings(applied.length, deepest, place);
  return applied
    .map((name) => {
      const coding = findCoding(name);
      if (coding === undefined) throw unsupported(name, place);
      return coding;
    })
    .reverse();
}

/** A body that is at hand, as a stream of one chunk. */
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function collect(
  pieces: AsyncIterable<Uint8Array>,
  maxSize: number,
  place: FaultPlace,
): Promise<Uint8Array> {
  const collected: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.byteLength;
    if (size > maxSize) throw tooLarge(maxSize, place);
    collected.push(piece);
  }
  return Buffer.concat(collected, size);
}
