// The faults of decoding: what went wrong inside a decompressor, in the spec's words.

import { codeOf, type FaultPlace, fault } from "../errors.js";
import { showText } from "../export/mask.js";
import { codingNames } from "./decode-codings.js";

/** The body does not decompress. */
export function corrupt(coding: string, cause: unknown, place: FaultPlace): Error {
  if (codeOf(cause) === "Z_BUF_ERROR") return truncated(coding, { ...place, cause });
  const reason = cause instanceof Error ? cause.message : String(cause);
  return fault("coding-corrupt", { coding, reason }, { ...place, cause });
}

/** The body ends before its compressed data does. */
export function truncated(coding: string, place: FaultPlace): Error {
  return fault("coding-truncated", { coding }, place);
}

/** The compressed data ends before the body does. */
export function trailing(coding: string, place: FaultPlace): Error {
  return fault("coding-trailing", { coding }, place);
}

/** The body has a coding that this runtime cannot undo. */
export function unsupported(name: string, place: FaultPlace): Error {
  return fault("coding-unsupported", { value: showText(name), accepted: codingNames }, place);
}

/** The body has more codings in a row than are undone. */
export function tooManyCodings(count: number, limit: number, place: FaultPlace): Error {
  return fault("coding-depth", { count: String(count), limit: String(limit) }, place);
}

/** The decoded body is larger than the caller wants it; the limit is in bytes. */
export function tooLarge(maxSize: number, place: FaultPlace): Error {
  return fault("body-too-large", { reason: `more than ${maxSize} bytes` }, place);
}
