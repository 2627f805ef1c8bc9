// Bytes as they are handed out: a plain Uint8Array, wherever they came from. A Buffer is one too,
// but its slice(), toString() and JSON are others, and which of them came would depend on chance.

/** The same bytes as a plain Uint8Array; nothing is copied. */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  if (Object.getPrototypeOf(bytes) === Uint8Array.prototype) return bytes;
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Pieces of a body, each of them plain. */
export async function* plainPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield plainBytes(piece);
}
