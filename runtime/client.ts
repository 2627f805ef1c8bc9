// What carries out calls: a transport, and what is kept between calls. The module-level functions
// share one that keeps nothing but connections; each session has its own.

import type { KnownDigests } from "./auth/authenticate.js";
import { isBytes } from "./byte-memory.js";
import type { Received } from "./connection/buffered-reply.js";
import { decodeBody, parseCodings } from "./decoding/decode.js";
import { Cancellation } from "./exchange/cancellation.js";
import { CookieStore } from "./exchange/cookies.js";
import { type ExchangeContext, exchange, type Receiver } from "./exchange/exchange.js";
import type { Exchange, Exchanged } from "./exchange/turn.js";
import { headerValues } from "./headers/reply-headers.js";
import type { Prepared } from "./prepare.js";
import { type Response, responseOf } from "./response.js";
import { ReplyStream } from "./stream/reply-stream.js";
import { StreamedResponse } from "./stream/streamed-response.js";
import { Transport } from "./transport.js";

/** Whole replies; one that is not the last needs no letting go. */
const whole: Receiver<Received> = {
  send: (transport, request, options) => transport.exchange(request, options),
  discard: () => {},
};

/** Carries out prepared requests. */
export class Client {
  readonly #transport = new Transport();
  readonly #digests: KnownDigests = new Map();
  /** Cookies that outlive a call; null where each call has its own. */
  readonly #cookies: CookieStore | null;
  readonly #streams = new Set<ReplyStream>();

  constructor(cookies: CookieStore | null) {
    this.#cookies = cookies;
  }

  /**
   * Sends a request and gives its reply, fully read and decoded.
   *
   * @param startedAt - when the call began, by performance.now()
   * @throws RequestException in one of its forms
   */
  async send(request: Prepared, startedAt: number): Promise<Response> {
    const context = this.#begin(request, startedAt);
    const { cancellation } = context;
    try {
      const response = respond(await exchange(request, whole, context), startedAt);
      return response instanceof Promise ? await response : response;
    } finally {
      cancellation?.release();
    }
  }

  /**
   * Sends a request and gives its reply as soon as the head is there, the body unread.
   *
   * @param startedAt - when the call began, by performance.now()
   * @throws RequestException in one of its forms
   */
  async open(request: Prepared, startedAt: number): Promise<StreamedResponse> {
    const stream = new ReplyStream(this.#contextOf(startedAt, null), this.#streams);
    return new StreamedResponse(stream, await stream.open(request), request, startedAt);
  }

  /** Closes the connections, and ends streams: nobody may be about to read them. */
  close(): Promise<void> {
    for (const stream of this.#streams) stream.close();
    return this.#transport.close();
  }

  #begin({ policy }: Prepared, startedAt: number): ExchangeContext {
    const { timeout, signal } = policy;
    const watched = timeout.total !== null || signal !== null;
    const cancellation = watched ? new Cancellation(timeout.total, signal) : null;
    return this.#contextOf(startedAt, cancellation);
  }

  #contextOf(startedAt: number, cancellation: Cancellation | null): ExchangeContext {
    return {
      transport: this.#transport,
      cookies: this.#cookies ?? new CookieStore(),
      digests: this.#digests,
      cancellation,
      startedAt,
    };
  }
}

/** The Response of a call, at once where nothing of it has to be waited for. */
function respond(exchanged: Exchanged<Received>, startedAt: number): Response | Promise<Response> {
  if (exchanged.history.length === 0) return decodeReply(exchanged, [], startedAt);
  return respondWithHistory(exchanged, startedAt);
}

async function respondWithHistory(
  exchanged: Exchanged<Received>,
  startedAt: number,
): Promise<Response> {
  const history: Response[] = [];
  for (const earlier of exchanged.history) history.push(await decodeReply(earlier, [], startedAt));
  return decodeReply(exchanged, history, startedAt);
}

function decodeReply(
  { request, reply }: Exchange<Received>,
  history: readonly Response[],
  startedAt: number,
): Response | Promise<Response> {
  const { method, target, policy } = request;
  const origin = { method, url: target.href, history, startedAt };
  const named = headerValues(reply.headers, "content-encoding");
  if (named.length === 0) return responseOf(reply, reply.body, origin);
  const place = { method, url: target.href, sent: true, startedAt };
  const body = decodeBody(reply.body, parseCodings(named), policy.maxSize, place);
  if (isBytes(body)) return responseOf(reply, body, origin);
  return body.then((decoded) => responseOf(reply, decoded, origin));
}
