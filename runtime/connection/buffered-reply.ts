// Collects a whole reply, up to a limit. Decodes nothing.

import type { Progress } from "../arguments/policy.js";
import type { Cancellation } from "../exchange/cancellation.js";
import { headerValue } from "../headers/reply-headers.js";
import { GatheredBytes } from "./gathered-bytes.js";
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
  readonly #gathered = new GatheredBytes();
  #head: ReplyHead | undefined;

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
  }

  protected receiveData(chunk: Uint8Array): void {
    this.#gathered.add(chunk, this.#announced);
    const { size } = this.#gathered;
    const { maxSize, onDownload } = this.#limits;
    if (size > maxSize) {
      this.fail(new LimitReached("BODY_TOO_LARGE", `more than ${maxSize} bytes`));
      return;
    }
    onDownload?.(size, this.#announced());
  }

  protected receiveEnd(): void {
    const head = this.#head;
    if (head === undefined) return;
    const { status, reason, headers } = head;
    const body = this.#gathered.whole();
    this.#resolve({ status, reason, headers, body, marks: this.marks });
  }

  protected receiveFailure(failure: TransportFailure): void {
    this.#reject(failure);
  }

  readonly #announced = (): number | undefined => {
    const length = headerValue(this.#head?.headers ?? [], "content-length");
    return length === undefined ? undefined : Number(length);
  };
}
