// The content codings that this runtime can undo (RFC 9110 section 8.4.1), and with what.
// Knows nothing of replies, limits or chunks.
import type { Transform } from "node:stream";
import type { BrotliOptions, ZlibOptions } from "node:zlib";

type Zlib = typeof import("node:zlib");
type Options = ZlibOptions | BrotliOptions;

/** A stream that decompresses, and counts the bytes that it has taken in. */
export type Decompressor = Transform & { readonly bytesWritten: number };

/** One way to decompress: all at once, and as a stream. */
interface Method {
  readonly whole: (bytes: Uint8Array, options: Options) => unknown;
  readonly open: (options: Options) => Decompressor;
  readonly options?: Options;
}

/** One content coding. */
export interface Coding {
  /** As it stands in Content-Encoding. */
  readonly name: string;
  /** How data is decompressed that begins with this byte. */
  readonly method: (first: number) => Method;
  /** Whether the data is a row of zstd frames, each of which is decompressed by itself. */
  readonly framed: boolean;
}

const gzip = coding("gzip", (zlib) => ({ whole: zlib.gunzipSync, open: zlib.createGunzip }));
const deflate = coding("deflate", (zlib, first) =>
  isZlibHeader(first)
    ? { whole: zlib.inflateSync, open: zlib.createInflate }
    : { whole: zlib.inflateRawSync, open: zlib.createInflateRaw },
);
const brotli = coding("br", (zlib) => ({
  whole: zlib.brotliDecompressSync,
  open: zlib.createBrotliDecompress,
}));
const zstd = { ...coding("zstd", zstdMethod), framed: true };

/** Whether this Node can undo zstd (since 22.15); told without loading node:zlib. */
const hasZstd = process.versions.zstd !== undefined;

const codings = new Map([
  ["gzip", gzip],
  ["x-gzip", gzip],
  ["deflate", deflate],
  ["br", brotli],
  ...(hasZstd ? [["zstd", zstd] as const] : []),
]);

/** The codings that can be undone, for people. */
export const codingNames: string = [...codings.keys(), "identity"].join(", ");

/** The coding of that name, in any case. */
export function findCoding(name: string): Coding | undefined {
  return codings.get(name.toLowerCase());
}

let loaded: Zlib | undefined;

/** node:zlib is loaded when a reply is compressed for the first time: that takes about 2 ms. */
function coding(name: string, method: (zlib: Zlib, first: number) => Method): Coding {
  return {
    name,
    method: (first) => {
      loaded ??= process.getBuiltinModule("node:zlib");
      return method(loaded, first);
    },
    framed: false,
  };
}

/**
 * "deflate" means zlib's format (RFC 1950), yet some servers send raw deflate. zlib's header begins
 * with the method 8; in raw deflate that were a stored block with padding that no encoder writes.
 */
function isZlibHeader(first: number): boolean {
  return (first & 0x0f) === 8;
}

/** Longest window of zstd as a content coding, as a power of two: 8 MiB (RFC 9659 section 3). */
const zstdWindow = 23;

/** What node:zlib has since Node 22.15. */
interface ZstdModule {
  readonly zstdDecompressSync: Method["whole"];
  readonly createZstdDecompress: Method["open"];
  readonly constants: { readonly ZSTD_d_windowLogMax: number };
}

function zstdMethod(zlib: unknown): Method {
  const { zstdDecompressSync, createZstdDecompress, constants } = zlib as ZstdModule;
  return {
    whole: zstdDecompressSync,
    open: createZstdDecompress,
    options: { params: { [constants.ZSTD_d_windowLogMax]: zstdWindow } },
  };
}
