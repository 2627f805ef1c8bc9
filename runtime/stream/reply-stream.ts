// The replies of one streamed call: the first, and those that go on where it broke off. Holds them to
// the call's limits and tells their failures in the spec's words; knows no form of reading a body.

import type { OpenReply } from "../connection/streamed-reply.js";
import { decodeStream, parseCodings } from "../decoding/decode.js";
import { type FaultPlace, fault } from "../errors.js";
import { Cancellation, waitFor } from "../exchange/cancellation.js";
import { type ExchangeContext, exchange, type Receiver } from "../exchange/exchange.js";
import { explainFailure } from "../exchange/failure.js";
import type { Exchange, Exchanged } from "../exchange/turn.js";
import { headerValues } from "../headers/reply-headers.js";
import type { Prepared } from "../prepare.js";

/** What a streamed call is carried out with. */
export type StreamContext = Omit<ExchangeContext, "cancellation">;

/** Replies as they come; one that is not the last is read away or closed. */
const open: Receiver<OpenReply> = {
  send: (transport, request, options) => transport.open(request, options),
  discard: (reply) => void reply.drain(),
};

export class ReplyStream {
  readonly #context: StreamContext;
  /** All streams of a client that have a connection, or are about to. */
  readonly #live: Set<ReplyStream>;
  readonly #ending = new AbortController();
  #reply: OpenReply | undefined;
  #received = 0;
  #closed = false;

  constructor(context: StreamContext, live: Set<ReplyStream>) {
    this.#context = context;
    this.#live = live;
  }

  /** Bytes of all bodies that were read, before they were decoded. */
  get received(): number {
    return this.#received;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /**
   * Sends a request under what is left of the call's time, and gives its reply, the body unread.
   *
   * @param wait - seconds to wait before
   * @throws RequestException in one of its forms
   */
  async open(request: Prepared, wait = 0): Promise<Exchanged<OpenReply>> {
    const [cancellation, release] = this.#watch(request);
    this.#live.add(this);
    try {
      if (wait > 0) await waitFor(wait, cancellation);
      const exchanged = await exchange(request, open, { ...this.#context, cancellation });
      this.#reply = exchanged.reply;
      // Only now is the call over: its limits hold for the body too.
      void exchanged.reply.over.then(release);
      return exchanged;
    } catch (thrown) {
      release();
      throw this.#explain(thrown, request);
    }
  }

  /** The bytes of a body as they were sent. Can be read once. */
  async *read({ request, reply }: Exchange<OpenReply>): AsyncGenerator<Uint8Array, void> {
    try {
      for (;;) {
        const { done, value } = await reply.body.next();
        // What was closed in between has not come to its end.
        if (done === true || this.#closed) break;
        this.#received += value.byteLength;
        yield value;
      }
    } catch (thrown) {
      throw this.#explain(thrown, request);
    } finally {
      await reply.drain();
    }
    if (this.#closed) throw this.#explain(undefined, request);
  }

  /**
   * The bytes of a body, decoded.
   *
   * @throws ContentDecodingError at once where a coding is unknown
   */
  decode(exchange: Exchange<OpenReply>): AsyncIterable<Uint8Array> {
    try {
      return decodeStream(
        this.read(exchange),
        codingsOf(exchange.reply),
        this.placeOf(exchange.request),
      );
    } catch (error) {
      void exchange.reply.drain();
      throw error;
    }
  }

  /** Where a failure of the body belongs. */
  placeOf({ method, target }: Prepared): FaultPlace {
    return { method, url: target.href, sent: true, startedAt: this.#context.startedAt };
  }

  /** Drops what is left of the last body; a small rest is read away, to keep the connection. */
  async drain(): Promise<void> {
    await this.#reply?.drain();
  }

  /** Ends the call, whatever it is at. Whoever reads learns that the body was closed. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#ending.abort();
    void this.#reply?.body.return?.();
  }

  /** Ends the call as `close` does, but keeps the connection where little is left to read. */
  async dispose(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.drain();
    this.#ending.abort();
  }

  #watch({ policy }: Prepared): readonly [Cancellation, release: () => void] {
    const { signal, timeout } = policy;
    const spent = (performance.now() - this.#context.startedAt) / 1000;
    const left = timeout.total === null ? null : Math.max(0, timeout.total - spent);
    const forward = (): void => this.#ending.abort(signal?.reason);
    if (signal?.aborted === true) forward();
    else signal?.addEventListener("abort", forward);
    const cancellation = new Cancellation(left, this.#ending.signal);
    const release = (): void => {
      cancellation.release();
      signal?.removeEventListener("abort", forward);
      this.#live.delete(this);
    };
    return [cancellation, release];
  }

  #explain(thrown: unknown, request: Prepared): unknown {
    const place = this.placeOf(request);
    if (this.#closed) return fault("body-closed", {}, place);
    return explainFailure(thrown, { place, maxSize: request.policy.maxSize });
  }
}

/** Whether the body of a reply has a content coding. */
export function isEncoded({ reply }: Exchange<OpenReply>): boolean {
  return codingsOf(reply).some((coding) => coding !== "identity");
}

function codingsOf({ headers }: OpenReply): string[] {
  return parseCodings(headerValues(headers, "content-encoding"));
}
