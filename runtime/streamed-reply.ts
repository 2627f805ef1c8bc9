// Hands a reply on as it comes: the head at once, the body chunk by chunk with backpressure.
import type { ReadLimits } from "./buffered-reply.js";
import type { Progress } from "./policy.js";
import {
  type Marks,
  ReplyHandler,
  type ReplyHead,
  type TransportFailure,
} from "./reply-handler.js";
import { headerValue } from "./reply-headers.js";

/** A reply whose body has not been read. */
export interface OpenReply extends ReplyHead {
  /** Can be iterated once; ending early closes the connection. */
  readonly body: AsyncIterableIterator<Uint8Array>;
  readonly marks: Marks;
  /** Bytes that were received so far and not asked for yet. */
  readonly waiting: () => number;
}

/** Bytes that are kept for a slow reader before the server is made to wait. */
const highWater = 256 * 1024;

/** The body was closed by its reader. */
class ClosedByReader extends Error {}

type Wake = { resolve: (result: IteratorResult<Uint8Array>) => void; reject: (e: unknown) => void };

export class StreamedReply extends ReplyHandler implements AsyncIterableIterator<Uint8Array> {
  readonly #resolve: (reply: OpenReply) => void;
  readonly #reject: (failure: TransportFailure) => void;
  readonly #progress: Progress | null;
  readonly #chunks: Uint8Array[] = [];
  readonly #readers: Wake[] = [];
  #waiting = 0;
  #received = 0;
  #announced: number | undefined;
  #opened = false;
  #ended = false;
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
  }

  next(): Promise<IteratorResult<Uint8Array>> {
    const chunk = this.#chunks.shift();
    if (chunk !== undefined) {
      this.#waiting -= chunk.byteLength;
      if (this.#waiting < highWater) this.controller?.resume();
      return Promise.resolve({ done: false, value: chunk });
    }
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<Uint8Array>> {
    this.#chunks.length = 0;
    this.#waiting = 0;
    if (!this.#ended && this.#failure === undefined) this.fail(new ClosedByReader("closed"));
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
    const waiting = (): number => this.#waiting;
    this.#resolve({ status, reason, headers, body: this, marks: this.marks, waiting });
  }

  protected receiveData(chunk: Uint8Array): void {
    this.#received += chunk.byteLength;
    this.#progress?.(this.#received, this.#announced);
    const reader = this.#readers.shift();
    if (reader !== undefined) {
      reader.resolve({ done: false, value: chunk });
      return;
    }
    this.#chunks.push(chunk);
    this.#waiting += chunk.byteLength;
    if (this.#waiting >= highWater) this.controller?.pause();
  }

  protected receiveEnd(): void {
    this.#ended = true;
    for (const reader of this.#readers.splice(0)) reader.resolve({ done: true, value: undefined });
  }

  protected receiveFailure(failure: TransportFailure): void {
    if (!this.#opened) {
      this.#reject(failure);
      return;
    }
    this.#failure = failure;
    for (const reader of this.#readers.splice(0)) reader.reject(failure);
  }
}
