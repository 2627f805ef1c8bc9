// Compressed data for the tests of decoding, made by zlib itself, and bodies that come in chunks.
import * as zlib from "node:zlib";

export interface Sample {
  /** What it is called in test titles. */
  readonly title: string;
  /** As it stands in Content-Encoding. */
  readonly coding: string;
  readonly encode: (bytes: Uint8Array) => Uint8Array;
}

const { zstdCompressSync } = zlib as { readonly zstdCompressSync?: Sample["encode"] };

export const hasZstd: boolean = zstdCompressSync !== undefined;
if (!hasZstd)
  console.log(`Node ${process.version} has no zstd: its tests are those of the refusal`);

export const samples: readonly Sample[] = [
  { title: "gzip", coding: "gzip", encode: zlib.gzipSync },
  { title: "x-gzip", coding: "X-GZip", encode: zlib.gzipSync },
  { title: "deflate, zlib", coding: "deflate", encode: zlib.deflateSync },
  { title: "deflate, raw", coding: "Deflate", encode: zlib.deflateRawSync },
  { title: "br", coding: "br", encode: compressBrotli },
  ...(zstdCompressSync ? [{ title: "zstd", coding: "zstd", encode: zstdCompressSync }] : []),
];

/** At a quality that servers use; the default takes ten times as long. */
function compressBrotli(bytes: Uint8Array): Uint8Array {
  return zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } });
}

/** Codings that check what they decode: a flipped bit does not pass. */
export const checked: readonly Sample[] = samples.filter(({ encode }) =>
  [zlib.gzipSync, zlib.deflateSync].includes(encode as typeof zlib.gzipSync),
);

/** Bytes that do not compress, the same each time. */
export function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A body in chunks of those sizes, the last of them again and again until all is given. */
export async function* inChunks(
  bytes: Uint8Array,
  sizes: readonly number[],
): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.byteLength; turn++) {
    const size = sizes[Math.min(turn, sizes.length - 1)] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

export async function readAll(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for await (const piece of pieces) read.push(piece);
  return new Uint8Array(Buffer.concat(read));
}

/** What was thrown or rejected. */
export async function failureOf(run: () => unknown): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
