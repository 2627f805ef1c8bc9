// Makes body bytes block by block: random, seeded and alphabetic. Must not know about routes.
import { randomBytes } from "node:crypto";

export type BlockMaker = (offset: number, length: number) => Uint8Array;

/** Cuts `total` bytes into blocks, so that large bodies are never held whole. */
export async function* inBlocks(
  total: number,
  blockLength: number,
  make: BlockMaker,
): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < total; offset += blockLength) {
    yield make(offset, Math.min(blockLength, total - offset));
  }
}

/** The same seed gives the same bytes, however they are cut into blocks. */
export function byteMaker(seed: number | undefined): BlockMaker {
  if (seed === undefined) return (_offset, length) => randomBytes(length);
  const next = seededBytes(seed);
  return (_offset, length) => Uint8Array.from({ length }, next);
}

/** The letters a to z over and over: a reader can tell where in the body it is. */
export const alphabet: BlockMaker = (offset, length) =>
  Uint8Array.from({ length }, (_, at) => 0x61 + ((offset + at) % 26));

// A Weyl sequence with a multiplicative mix: statistically plain, but small and repeatable.
function seededBytes(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    return (mixed ^ (mixed >>> 13)) >>> 24;
  };
}
