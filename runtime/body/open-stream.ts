// Reads the streams that callers give as bodies, and lets go of those that are not read to their end.
import { isArrayBuffer, isBytes, isDetached } from "../byte-memory.js";
import { kindOf } from "../export/mask.js";

/** Reads the first chunk now, so that a stream that cannot be read fails before anything is sent. */
export async function readAhead(
  stream: AsyncIterable<unknown>,
  streams: StreamSource[],
): Promise<AsyncIterable<Uint8Array>> {
  refuseSpent(stream);
  const source = new StreamSource(stream);
  streams.push(source);
  return continueReading(await source.next(), source);
}

async function* continueReading(
  first: IteratorResult<unknown>,
  source: StreamSource,
): AsyncGenerator<Uint8Array> {
  try {
    source.requireHeld();
    for (let result = first; !result.done; result = await source.next()) {
      yield bytesOf(result.value);
    }
  } finally {
    source.release();
  }
}

/** A way to read a stream, and to end it at once even while a chunk is awaited. */
interface Reading {
  next(): Promise<IteratorResult<unknown>>;
  end(): unknown;
}

/** A stream of the caller's that is being read. */
export class StreamSource {
  readonly #reading: Reading;
  #state: "held" | "finished" | "released" = "held";

  constructor(stream: AsyncIterable<unknown>) {
    this.#reading = startReading(stream);
  }

  /** A stream that was ended looks as if it were complete, and the body would be cut silently. */
  requireHeld(): void {
    if (this.#state === "released") throw new Error("it was ended before all of it was sent");
  }

  async next(): Promise<IteratorResult<unknown>> {
    this.requireHeld();
    try {
      const result = await this.#reading.next();
      this.requireHeld();
      if (result.done === true) this.#state = "finished";
      return result;
    } catch (error) {
      this.release();
      throw error;
    }
  }

  release(): void {
    if (this.#state !== "held") return;
    this.#state = "released";
    try {
      // How it takes its end is of no concern to the call, whose own outcome stands.
      Promise.resolve(this.#reading.end()).catch(ignore);
    } catch {}
  }
}

/**
 * An iterator's return() waits for the chunk that is being awaited, which may never come: what has
 * its own way to be ended at once is ended by that.
 */
function startReading(stream: AsyncIterable<unknown>): Reading {
  if (isWebStream(stream)) {
    const reader = stream.getReader();
    return { next: () => reader.read(), end: () => reader.cancel() };
  }
  const iterator = stream[Symbol.asyncIterator]();
  const end = isDestroyable(stream) ? () => stream.destroy() : () => iterator.return?.();
  return { next: () => iterator.next(), end };
}

interface WebStream {
  getReader(): { read(): Promise<IteratorResult<unknown>>; cancel(): Promise<void> };
}

function isWebStream(stream: object): stream is WebStream {
  return "getReader" in stream && typeof stream.getReader === "function";
}

function isDestroyable(stream: object): stream is { destroy(): unknown } {
  return "destroy" in stream && typeof stream.destroy === "function";
}

/** A stream that was read, closed or locked before would give nothing, silently. */
function refuseSpent(stream: object): void {
  const { destroyed, readableEnded, readableDidRead, locked, errored } = stream as Record<
    string,
    unknown
  >;
  if (errored instanceof Error) throw errored;
  if (readableEnded === true || readableDidRead === true) throw new Error("it was read before");
  if (destroyed === true) throw new Error("it was destroyed");
  if (locked === true) throw new Error("another reader has locked it");
}

function bytesOf(chunk: unknown): Uint8Array {
  if (typeof chunk === "string") return new TextEncoder().encode(chunk);
  if (!isDetached(chunk)) {
    if (isBytes(chunk)) return chunk;
    if (isArrayBuffer(chunk)) return new Uint8Array(chunk);
  }
  throw new TypeError(`a chunk of the stream is ${kindOf(chunk)}, not text or bytes`);
}

function ignore(): void {}
