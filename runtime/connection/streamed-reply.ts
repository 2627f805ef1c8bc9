// Hands a reply on as it comes: the head at once, the body chunk by chunk with backpressure.
// Knows no codings and no words of failures.

import type { Progress } from "../arguments/policy.js";
import { headerValue } from "../headers/reply-headers.js";
import type { ReadLimits } from "./buffered-reply.js";
import {
  type Marks,
  ReplyHandler,
  type ReplyHead,
  type TransportFailure,
} from "./reply-handler.js";

/** A reply whose body has not been read. */
export interface OpenReply extends ReplyHead {
  /** Can be iterated once; ending early closes the connection. */
  readonly body: AsyncIterableIterator<Uint8Array>;
  readonly marks: Marks;
  /** Fulfilled when all was received, the exchange has failed or the body was closed. */
  readonly over: Promise<void>;
  /**
   * Drops what was not read. A small rest that comes soon is read away, so that the connection is
   * kept; else it is closed.
   */
  readonly drain: () => Promise<void>;
}

/** What is kept for a slow reader before the server is made to wait. */
const highWater = { bytes: 256 * 1024, chunks: 1024 };
/** Most bytes that are read away to keep a connection. */
const drainSize = 64 * 1024;
/** Milliseconds that the rest of a known length may take: a new connection would take as long. */
const drainTime = 250;

/** The body was closed by its reader. */
class ClosedByReader extends Error {}

type Chunk = IteratorResult<Uint8Array, undefined>;
type Wake = { resolve: (chunk: Chunk) => void; reject: (e: unknown) => void };

export class StreamedReply extends ReplyHandler implements AsyncIterableIterator<Uint8Array> {
  readonly #resolve: (reply: OpenReply) => void;
  readonly #reject: (failure: TransportFailure) => void;
  readonly #progress: Progress | null;
  readonly #chunks: Uint8Array[] = [];
  readonly #readers: Wake[] = [];
  readonly #over: Promise<void>;
  #markOver: () => void = () => {};
  /** Bytes that were received and not asked for yet. */
  #waiting = 0;
  #received = 0;
  #handedOut = 0;
  #announced: number | undefined;
  #opened = false;
  #ended = false;
  #draining = false;
  #failure: TransportFailure | undefined;

  constructor(
    limits: ReadLimits,
    resolve: (reply: OpenReply) => void,
    reject: (failure: TransportFailure) => void,
  ) {
    super(limits.cancellation, limits.connectLimit);
    this.#progress = limits.onDownload;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#over = new Promise((settle) => {
      this.#markOver = settle;
    });
  }

  async next(): Promise<Chunk> {
    const chunk = await this.#take();
    if (chunk.done === true) return chunk;
    // Told here, not when it comes in: a callback that throws reaches whoever reads.
    this.#handedOut += chunk.value.byteLength;
    this.#progress?.(this.#handedOut, this.#announced);
    return chunk;
  }

  return(): Promise<Chunk> {
    this.#dropWaiting();
    if (!this.#isOver) this.fail(new ClosedByReader("closed"));
    this.#ended = true;
    this.#failure = undefined;
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  protected receiveHead({ status, reason, headers }: ReplyHead): void {
    this.#opened = true;
    const length = headerValue(headers, "content-length");
    this.#announced = length === undefined ? undefined : Number(length);
    const drain = (): Promise<void> => this.#drain();
    const { marks } = this;
    this.#resolve({ status, reason, headers, body: this, marks, over: this.#over, drain });
  }

  protected receiveData(chunk: Uint8Array): void {
    this.#received += chunk.byteLength;
    if (this.#draining) {
      this.#drop(chunk);
      return;
    }
    const reader = this.#readers.shift();
    if (reader !== undefined) {
      reader.resolve({ done: false, value: chunk });
      return;
    }
    this.#chunks.push(chunk);
    this.#waiting += chunk.byteLength;
    if (this.#isFull) this.pause();
  }

  protected receiveEnd(): void {
    this.#ended = true;
    this.#markOver();
    for (const reader of this.#readers.splice(0)) reader.resolve({ done: true, value: undefined });
  }

  protected receiveFailure(failure: TransportFailure): void {
    this.marks.finished ??= performance.now();
    this.#markOver();
    if (!this.#opened) {
      this.#reject(failure);
      return;
    }
    this.#failure = failure;
    for (const reader of this.#readers.splice(0)) reader.reject(failure);
  }

  get #isOver(): boolean {
    return this.#ended || this.#failure !== undefined;
  }

  get #isFull(): boolean {
    return this.#waiting >= highWater.bytes || this.#chunks.length >= highWater.chunks;
  }

  #take(): Promise<Chunk> {
    const chunk = this.#chunks.shift();
    if (chunk !== undefined) {
      this.#waiting -= chunk.byteLength;
      if (!this.#isFull) this.resume();
      return Promise.resolve({ done: false, value: chunk });
    }
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
  }

  async #drain(): Promise<void> {
    this.#dropWaiting();
    const left = (this.#announced ?? this.#received) - this.#received;
    if (!this.#isOver && this.#readers.length === 0 && left <= drainSize) {
      this.#draining = true;
      this.resume();
      // Of a body of unknown length only what has arrived is read: it may well have no end.
      await (this.#announced === undefined ? turnOver() : until(this.#over, drainTime));
    }
    await this.return();
    // Only then does undici take the connection for free.
    if (this.#received > 0) await turnOver();
  }

  #drop(chunk: Uint8Array): void {
    this.#waiting += chunk.byteLength;
    if (this.#waiting > drainSize) this.fail(new ClosedByReader("closed"));
  }

  #dropWaiting(): void {
    this.#chunks.length = 0;
    this.#waiting = 0;
  }
}

/** Waits until what has arrived at this machine was taken in. */
function turnOver(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Waits for a promise, at most so many milliseconds. */
function until(promise: Promise<void>, time: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    void promise.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
