// Carries a prepared request to its final reply. Each turn sends one request; what follows from its
// outcome (credentials, a redirect, a repeat) is decided on plain data, elsewhere.
import { beginAuthentication, type KnownDigests, signRequest } from "../auth/authenticate.js";
import { isAtHand, type OpenBody, openBody, takeBody } from "../body/open-body.js";
import type { ReplyHead } from "../connection/reply-handler.js";
import type { FaultPlace } from "../errors.js";
import { wireRequestOf } from "../export/wire.js";
import type { Prepared } from "../prepare.js";
import type { ExchangeOptions, Transport, WireRequest } from "../transport.js";
import { type Cancellation, unlessCancelled, waitFor } from "./cancellation.js";
import { addCookies, type CookieStore, keepCookies } from "./cookies.js";
import { explainFailure } from "./failure.js";
import {
  afterFailure,
  afterReply,
  type Exchanged,
  isHarmlessTwice,
  type Step,
  type Turn,
} from "./turn.js";

/** What a call is carried out with. */
export interface ExchangeContext {
  readonly transport: Transport;
  readonly cookies: CookieStore;
  readonly digests: KnownDigests;
  readonly cancellation: Cancellation | null;
  /** When the call began, by performance.now(). */
  readonly startedAt: number;
}

/** How a request is sent and its reply received: whole, or as it comes. */
export interface Receiver<R extends ReplyHead> {
  readonly send: (
    transport: Transport,
    request: WireRequest,
    options: ExchangeOptions,
  ) => Promise<R>;
  /** Lets go of a reply that is not the last. */
  readonly discard: (reply: R) => void;
}

/**
 * Sends a request, and whatever must be sent after it.
 *
 * @throws RequestException in one of its forms
 */
export async function exchange<R extends ReplyHead>(
  first: Prepared,
  receiver: Receiver<R>,
  context: ExchangeContext,
): Promise<Exchanged<R>> {
  const authentication = beginAuthentication(first);
  let turn: Turn<R> = {
    request: first,
    history: [],
    authentication,
    retried: 0,
    sent: false,
    fresh: false,
  };
  for (;;) {
    const place = placeOf(turn, context);
    let step: Step<R> | null;
    try {
      const reply = await sendTurn(turn, receiver, context, place);
      keepCookies(turn.request, reply, context.cookies);
      step = inTime(afterReply(turn, reply, place), context);
      if (step === null) return { request: turn.request, reply, history: turn.history };
      receiver.discard(reply);
    } catch (thrown) {
      const error = explain(thrown, turn.request, place);
      step = inTime(afterFailure(turn, thrown, error), context);
      if (step === null) throw error;
    }
    if (step.wait > 0) await pause(step.wait, step.turn, context);
    turn = step.turn;
  }
}

/** A repeat that the total limit would end before it begins is none: what came last tells more. */
function inTime<R extends ReplyHead>(
  step: Step<R> | null,
  { startedAt }: ExchangeContext,
): Step<R> | null {
  if (step === null || step.wait === 0) return step;
  const { total } = step.turn.request.policy.timeout;
  const spent = (performance.now() - startedAt) / 1000;
  return total !== null && spent + step.wait >= total ? null : step;
}

/** Sends the request of a turn; what is at hand is sent without waiting for anything. */
function sendTurn<R extends ReplyHead>(
  turn: Turn<R>,
  receiver: Receiver<R>,
  context: ExchangeContext,
  place: FaultPlace,
): Promise<R> {
  const { cookies } = context;
  const request = addCookies(turn.request, cookies);
  if (turn.authentication === null && isAtHand(request.body) && request.policy.onUpload === null) {
    return dispatchTurn(request, takeBody(request.body), turn.fresh, receiver, context);
  }
  return signAndSend(request, turn, receiver, context, place);
}

async function signAndSend<R extends ReplyHead>(
  request: Prepared,
  { authentication, fresh }: Turn<R>,
  receiver: Receiver<R>,
  context: ExchangeContext,
  place: FaultPlace,
): Promise<R> {
  const signed =
    authentication === null
      ? request
      : await unlessCancelled(
          signRequest(request, authentication, context.digests, place),
          context.cancellation,
        );
  let release = (): void => {};
  const opening = openBody(signed.body, signed.policy.onUpload, (given) => {
    release = given;
  });
  try {
    const body = await unlessCancelled(opening, context.cancellation);
    return await dispatchTurn(signed, body, fresh, receiver, context);
  } catch (failure) {
    release();
    throw failure;
  }
}

function dispatchTurn<R extends ReplyHead>(
  request: Prepared,
  body: OpenBody,
  fresh: boolean,
  receiver: Receiver<R>,
  { transport, cancellation }: ExchangeContext,
): Promise<R> {
  const { policy } = request;
  if (cancellation?.cancelled !== undefined) throw cancellation.cancelled;
  return receiver.send(transport, wireRequestOf(request, body), {
    connection: policy,
    cancellation,
    connectLimit: policy.timeout.connect,
    readLimit: policy.timeout.read,
    maxSize: policy.maxSize,
    onDownload: policy.onDownload,
    fresh,
    repeatable: isHarmlessTwice(request),
  });
}

/** Waits before a repeat, unless the call is ended meanwhile. */
async function pause<R extends ReplyHead>(
  seconds: number,
  next: Turn<R>,
  context: ExchangeContext,
): Promise<void> {
  try {
    await waitFor(seconds, context.cancellation);
  } catch (thrown) {
    throw explain(thrown, next.request, placeOf(next, context));
  }
}

function explain(thrown: unknown, { policy }: Prepared, place: FaultPlace): unknown {
  return explainFailure(thrown, { place, maxSize: policy.maxSize });
}

function placeOf<R extends ReplyHead>(
  { request, sent }: Turn<R>,
  { startedAt }: ExchangeContext,
): FaultPlace {
  const { method, target } = request;
  return { method, url: target.href, sent, startedAt };
}
