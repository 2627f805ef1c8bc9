// Collects a whole reply, up to a limit. Decodes nothing.

import type { Progress } from "../arguments/policy.js";
import type { Cancellation } from "../exchange/cancellation.js";
import { headerValue } from "../headers/reply-headers.js";
import { type Marks, ReplyHandler, type ReplyHead } from "./reply-handler.js";
import { LimitReached, type TransportFailure } from "./transport-failure.js";

/** A reply, fully read, its body as it came. */
export interface Received extends ReplyHead {
  readonly body: Uint8Array;
  readonly marks: Marks;
}

/** What limits and watches the reading of a reply. */
export interface ReadLimits {
  readonly cancellation: Cancellation | null;
  readonly connectLimit: number | null;
  /** Bytes. */
  readonly maxSize: number;
  readonly onDownload: Progress | null;
}

export class BufferedReply extends ReplyHandler {
  readonly #limits: ReadLimits;
  readonly #resolve: (received: Received) => void;
  readonly #reject: (failure: TransportFailure) => void;
  readonly #chunks: Uint8Array[] = [];
  #head: ReplyHead | undefined;
  #size = 0;
  #announced: number | undefined;

  constructor(
    limits: ReadLimits,
    resolve: (received: Received) => void,
    reject: (failure: TransportFailure) => void,
  ) {
    super(limits.cancellation, limits.connectLimit);
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  protected receiveHead(head: ReplyHead): void {
    this.#head = head;
    if (this.#limits.onDownload === null) return;
    const length = headerValue(head.headers, "content-length");
    this.#announced = length === undefined ? undefined : Number(length);
  }

  protected receiveData(chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    const { maxSize } = this.#limits;
    if (this.#size > maxSize) {
      this.fail(new LimitReached("BODY_TOO_LARGE", `more than ${maxSize} bytes`));
      return;
    }
    this.#chunks.push(chunk);
    this.#limits.onDownload?.(this.#size, this.#announced);
  }

  protected receiveEnd(): void {
    const head = this.#head;
    if (head === undefined) return;
    const { status, reason, headers } = head;
    const body = joinChunks(this.#chunks, this.#size);
    this.#resolve({ status, reason, headers, body, marks: this.marks });
  }

  protected receiveFailure(failure: TransportFailure): void {
    this.#reject(failure);
  }
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
