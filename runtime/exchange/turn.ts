// Decides what follows from the outcome of a turn: nothing, or another request. Sends nothing.
import { type Authentication, answerReply } from "../auth/authenticate.js";
import { isRepeatable } from "../body/repeatable-body.js";
import type { ReplyHead } from "../connection/reply-handler.js";
import { TransportFailure } from "../connection/transport-failure.js";
import { contract } from "../contract.js";
import { codeOf, type FaultPlace } from "../errors.js";
import { headerValue } from "../headers/reply-headers.js";
import type { Prepared } from "../prepare.js";
import { nextHop } from "./redirects.js";
import {
  type Repeatability,
  retryDelay,
  shouldReconnect,
  shouldRetryFailure,
  shouldRetryStatus,
} from "./retry-rules.js";

/** A request with its reply. */
export interface Exchange<R extends ReplyHead> {
  readonly request: Prepared;
  readonly reply: R;
}

/** The last exchange of a call, and those that led to it. */
export interface Exchanged<R extends ReplyHead> extends Exchange<R> {
  readonly history: readonly Exchange<R>[];
}

/** Where a call stands before it sends its next request. */
export interface Turn<R extends ReplyHead> {
  readonly request: Prepared;
  readonly history: readonly Exchange<R>[];
  readonly authentication: Authentication | null;
  /** Repeats so far that `retries` asked for. */
  readonly retried: number;
  /** Whether an earlier try may have brought some of this request to the server. */
  readonly sent: boolean;
  /** Whether a connection of its own is to be made, since a kept one had died. */
  readonly fresh: boolean;
}

/** The next turn, after a wait in seconds. */
export interface Step<R extends ReplyHead> {
  readonly turn: Turn<R>;
  readonly wait: number;
}

/** What follows from a reply: credentials, a redirect or a repeat; null where it is the last. */
export function afterReply<R extends ReplyHead>(
  turn: Turn<R>,
  reply: R,
  place: FaultPlace,
): Step<R> | null {
  const { request, history, retried } = turn;
  const { policy } = request;
  const { status, headers } = reply;
  if (status < 300) return null;
  const where = { ...place, sent: true };

  if (turn.authentication !== null) {
    const authentication = answerReply(request, reply, turn.authentication, where);
    if (authentication !== null)
      return { turn: { ...turn, authentication, sent: true, fresh: false }, wait: 0 };
  }
  const location = headerValue(headers, "location") ?? null;
  const hops = history.map((exchange) => exchange.request);
  const next = nextHop(request, { status, location }, policy.redirects, hops, where);
  if (next !== null) {
    const followed = [...history, { request, reply }];
    const hop = { ...request, ...next };
    const hopped = { ...turn, request: hop, history: followed, sent: false, fresh: false };
    return { turn: hopped, wait: 0 };
  }
  if (!shouldRetryStatus(policy.retries, status, repeatabilityOf(request), retried)) return null;
  return repeat({ ...turn, sent: true }, headerValue(headers, "retry-after"));
}

/** What follows from a failure: a repeat, or null where the call has failed. */
export function afterFailure<R extends ReplyHead>(
  turn: Turn<R>,
  thrown: unknown,
  error: unknown,
): Step<R> | null {
  if (!(thrown instanceof TransportFailure)) return null;
  const { request, retried, fresh } = turn;
  const code = codeOf(error) ?? "";
  const sent = (error as { readonly sent?: unknown }).sent === true;
  const repeatability = repeatabilityOf(request);
  const lost = (error as { readonly fault?: unknown }).fault === "connection-lost";
  const { reused, replied } = thrown.place;
  const dead = { reused, replied: replied || !lost, sent };
  if (shouldReconnect(dead, repeatability, fresh))
    return { turn: { ...turn, sent, fresh: true }, wait: 0 };
  if (!shouldRetryFailure(request.policy.retries, { code, sent }, repeatability, retried))
    return null;
  return repeat({ ...turn, sent }, undefined);
}

function repeat<R extends ReplyHead>(
  turn: Turn<R>,
  retryAfter: string | undefined,
): Step<R> | null {
  const { retries } = turn.request.policy;
  const wait = retryDelay(retries, turn.retried, retryAfter, new Date(), Math.random());
  if (wait === null) return null;
  return { turn: { ...turn, retried: turn.retried + 1, fresh: false }, wait };
}

/** Whether a request can be sent a second time and has the effect of one. */
export function isHarmlessTwice(request: Prepared): boolean {
  const { idempotent, repeatable } = repeatabilityOf(request);
  return idempotent && repeatable;
}

function repeatabilityOf({ method, headers, body }: Prepared): Repeatability {
  return {
    idempotent: contract().methods[method]?.idempotent ?? false,
    keyed: headers.has("idempotency-key"),
    repeatable: isRepeatable(body),
  };
}
