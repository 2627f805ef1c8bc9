// Reads the text of a body as it comes. Leaving the loop early closes the body.

import type { FaultPlace } from "../errors.js";
import { markedCharset, markLength } from "./charset.js";
import { encodingOf, openDecoder, type PieceDecoder } from "./text.js";

/** How a body is read. */
export interface ReadOptions {
  /** Whether a byte order mark outweighs the encoding. Default: true. */
  readonly sniff?: boolean;
  /** Most characters of one line or event. Default: 256 Mi. */
  readonly maxLength?: number;
  /** The request that the body answers. */
  readonly place?: FaultPlace;
}

/**
 * The text of a body, piece by piece, none of them empty. What is malformed becomes U+FFFD, a byte
 * order mark is dropped.
 *
 * @param encoding - name of its encoding
 */
export async function* readText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  { sniff = true }: ReadOptions = {},
): AsyncGenerator<string> {
  let decoder: PieceDecoder | undefined;
  let start: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (decoder === undefined) {
      start = start.byteLength === 0 ? chunk : Buffer.concat([start, chunk]);
      if (mayBecomeMark(start)) continue;
      [decoder, bytes] = startDecoding(start, encoding, sniff);
    }
    const text = decoder.decode(bytes, { stream: true });
    if (text !== "") yield text;
  }
  let rest = "";
  if (decoder === undefined) {
    const [opened, bytes] = startDecoding(start, encoding, sniff);
    decoder = opened;
    rest = decoder.decode(bytes, { stream: true });
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

/** Whether bytes are the beginning of a byte order mark, and not yet one. */
function mayBecomeMark(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (bytes.byteLength === 0) return true;
  if (bytes.byteLength === 1) return first === 0xef || first === 0xfe || first === 0xff;
  return bytes.byteLength === 2 && first === 0xef && second === 0xbb;
}

function startDecoding(
  start: Uint8Array,
  encoding: string,
  sniff: boolean,
): readonly [PieceDecoder, Uint8Array] {
  const marked = markedCharset(start);
  const name = (sniff ? marked : undefined) ?? encoding;
  const isMarked = marked !== undefined && marked === encodingOf(name);
  return [openDecoder(name), isMarked ? start.subarray(markLength(marked)) : start];
}
