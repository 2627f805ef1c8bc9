// Undoes the content codings of a body that is read piece by piece. Reads no further than it is
// asked to, and takes nothing that is cut, corrupt or followed by stray bytes for a body.

import type { FaultPlace } from "../errors.js";
import type { Coding, Decompressor } from "./decode-codings.js";
import { corrupt, trailing, truncated } from "./decode-faults.js";
import { FrameError, type FramePiece, ZstdFrames } from "./decode-zstd.js";

/** Bytes of a decoded piece, at most. */
const pieceSize = 64 * 1024;

/**
 * Undoes codings of a body as it comes. Failures of `chunks` pass through as they are; leaving the
 * loop early closes `chunks`.
 *
 * @param codings - in the order in which they are to be undone
 * @throws ContentDecodingError where the body is not what its codings promise
 */
export function undoCodings(
  chunks: AsyncIterable<Uint8Array>,
  codings: readonly Coding[],
  place: FaultPlace,
): AsyncIterable<Uint8Array> {
  return codings.reduce((pieces, coding) => undoCoding(pieces, coding, place), chunks);
}

async function* undoCoding(
  chunks: AsyncIterable<Uint8Array>,
  coding: Coding,
  place: FaultPlace,
): AsyncGenerator<Uint8Array> {
  const frames = coding.framed ? new ZstdFrames() : undefined;
  let engine: Engine | undefined;
  try {
    for await (const chunk of chunks) {
      for (const piece of cutFrames(frames, chunk, coding.name, place)) {
        if (piece.skippable) continue;
        engine ??= new Engine(coding, piece.bytes[0] ?? 0, place);
        yield* engine.pass(piece.bytes);
        if (!piece.ends) continue;
        yield* engine.end();
        engine.close();
        engine = undefined;
      }
    }
    if (frames !== undefined && !frames.atBoundary) throw truncated(coding.name, place);
    // A body of no bytes at all is one: that of a reply to HEAD, a 204 or a 304.
    if (engine !== undefined) yield* engine.end();
  } finally {
    engine?.close();
  }
}

function* cutFrames(
  frames: ZstdFrames | undefined,
  chunk: Uint8Array,
  coding: string,
  place: FaultPlace,
): Iterable<FramePiece> {
  if (chunk.byteLength === 0) return;
  if (frames === undefined) return yield { bytes: chunk, ends: false, skippable: false };
  try {
    yield* frames.take(chunk);
  } catch (error) {
    throw error instanceof FrameError ? corrupt(coding, error, place) : error;
  }
}

/** One decompressor, driven by hand: it takes a chunk when all of the one before was read. */
class Engine {
  readonly #stream: Decompressor;
  readonly #coding: string;
  readonly #place: FaultPlace;
  #failure: unknown;
  #given = 0;
  /** Whether the compressed data has ended by itself. */
  #ended = false;
  #wake: () => void = () => {};

  constructor(coding: Coding, first: number, place: FaultPlace) {
    const { open, options } = coding.method(first);
    this.#coding = coding.name;
    this.#place = place;
    this.#stream = open({ ...options, chunkSize: pieceSize });
    this.#stream
      .on("readable", () => this.#wake())
      .on("end", () => {
        this.#ended = true;
        this.#wake();
      })
      .on("error", (error) => this.#fail(error));
  }

  /** Takes bytes, and gives all that they decompress to. */
  async *pass(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    if (this.#ended) throw trailing(this.#coding, this.#place);
    let taken = false;
    this.#given += bytes.byteLength;
    this.#stream.write(bytes, () => {
      taken = true;
      this.#wake();
    });
    yield* this.#readUntil(() => taken || this.#ended);
    this.#refuseTrailing();
  }

  /** Gives what is left; the compressed data must end here. */
  async *end(): AsyncGenerator<Uint8Array> {
    // The callback of end() comes before the error of data that is cut: it tells nothing.
    this.#stream.end();
    yield* this.#readUntil(() => this.#ended);
    this.#refuseTrailing();
  }

  close(): void {
    this.#stream.destroy();
  }

  async *#readUntil(isDone: () => boolean): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece: Uint8Array | null = this.#stream.read();
      if (this.#failure !== undefined) throw corrupt(this.#coding, this.#failure, this.#place);
      if (piece !== null) yield piece;
      else if (isDone()) return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }

  #refuseTrailing(): void {
    if (this.#ended && this.#stream.bytesWritten < this.#given) {
      throw trailing(this.#coding, this.#place);
    }
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#wake();
  }
}
