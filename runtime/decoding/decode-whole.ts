// Undoes the content codings of a small body at once, without a turn of the event loop.

import { codeOf, type FaultPlace } from "../errors.js";
import type { Coding } from "./decode-codings.js";
import { corrupt, trailing, truncated } from "./decode-faults.js";
import { FrameError, ZstdFrames } from "./decode-zstd.js";

/** Bytes that a decompressor allocates at a time: enough for most, little where little comes. */
const pieceSizes = { least: 1024, most: 64 * 1024, ratio: 4 };

/**
 * Undoes codings of a body.
 *
 * @param codings - in the order in which they are to be undone
 * @param limit - most bytes that it, and each form between two codings, may decode to
 * @returns undefined where it decodes to more
 * @throws ContentDecodingError where the body is not what its codings promise
 */
export function undoAtOnce(
  bytes: Uint8Array,
  codings: readonly Coding[],
  limit: number,
  place: FaultPlace,
): Uint8Array | undefined {
  let decoded = bytes;
  for (const coding of codings) {
    if (decoded.byteLength === 0) return decoded;
    try {
      decoded = coding.framed
        ? inflateFrames(decoded, coding, limit, place)
        : inflate(decoded, coding, limit, place);
    } catch (error) {
      if (codeOf(error) === "ERR_BUFFER_TOO_LARGE") return undefined;
      const isOfData = error instanceof FrameError || isOfZlib(error);
      throw isOfData ? corrupt(coding.name, error, place) : error;
    }
    if (decoded.byteLength > limit) return undefined;
  }
  return decoded;
}

function inflateFrames(
  bytes: Uint8Array,
  coding: Coding,
  limit: number,
  place: FaultPlace,
): Uint8Array {
  const frames = new ZstdFrames();
  const parts: Uint8Array[] = [];
  let left = limit;
  for (const { bytes: frame, ends, skippable } of frames.take(bytes)) {
    if (!ends) throw truncated(coding.name, place);
    if (skippable) continue;
    const part = inflate(frame, coding, left, place);
    left = Math.max(0, left - part.byteLength);
    parts.push(part);
  }
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
}

function inflate(bytes: Uint8Array, coding: Coding, limit: number, place: FaultPlace): Uint8Array {
  const { whole, options } = coding.method(bytes[0] ?? 0);
  const { least, most, ratio } = pieceSizes;
  const chunkSize = Math.min(most, Math.max(least, bytes.byteLength * ratio));
  const maxOutputLength = Math.max(1, limit); // zlib takes no 0
  const { buffer, engine } = whole(bytes, {
    ...options,
    chunkSize,
    maxOutputLength,
    info: true,
  }) as Inflated;
  if (engine.bytesWritten < bytes.byteLength) throw trailing(coding.name, place);
  return buffer;
}

/** What zlib gives where it is asked for `info`. */
interface Inflated {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

/** Errors of zlib, brotli and zstd bear a number; those of a wrong call do not. */
function isOfZlib(error: unknown): boolean {
  return error instanceof Error && "errno" in error && codeOf(error) !== null;
}
