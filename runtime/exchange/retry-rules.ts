// Decides whether a request is sent again, and when. Waits for nothing, sends nothing.

import type { RetryPolicy } from "../arguments/policy.js";
import { parseHttpDate } from "../headers/http-date.js";

/** What a request says of its being sent again. */
export interface Repeatability {
  /** Whether its method promises that a repeat acts once (RFC 9110 section 9.2.2). */
  readonly idempotent: boolean;
  /** Whether it has an Idempotency-Key, by which the server recognises a repeat. */
  readonly keyed: boolean;
  /** Whether its body can be sent a second time. */
  readonly repeatable: boolean;
}

/** How a request failed. */
export interface FailedAttempt {
  /** The permanent code of the error. */
  readonly code: string;
  /** Whether any byte of the request may have reached the server. */
  readonly sent: boolean;
}

/** Errors that may be gone a moment later: no connection, a broken one, silence, a cut reply. */
export const passingCodes: ReadonlySet<string> = new Set([
  "REQUESTS_CONNECTION",
  "REQUESTS_CONNECT_TIMEOUT",
  "REQUESTS_READ_TIMEOUT",
  "REQUESTS_INCOMPLETE_REPLY",
]);

/**
 * Whether a request is sent again because of the status of its reply.
 *
 * @param retried - times that it was sent again already
 */
export function shouldRetryStatus(
  policy: RetryPolicy,
  status: number,
  request: Repeatability,
  retried: number,
): boolean {
  return (
    retried < policy.attempts && policy.statuses.includes(status) && mayRepeat(policy, request)
  );
}

/**
 * Whether a request is sent again because no whole reply came. Where nothing was sent, nothing can
 * act twice.
 *
 * @param retried - times that it was sent again already
 */
export function shouldRetryFailure(
  policy: RetryPolicy,
  failure: FailedAttempt,
  request: Repeatability,
  retried: number,
): boolean {
  if (retried >= policy.attempts || !passingCodes.has(failure.code)) return false;
  return failure.sent ? mayRepeat(policy, request) : request.repeatable;
}

/** What is known of a connection that died before the first byte of a reply. */
export interface DeadConnection {
  /** Whether an earlier request had used it. */
  readonly reused: boolean;
  /** Whether any byte of a reply came. */
  readonly replied: boolean;
  /** Whether any byte of the request may have reached the server. */
  readonly sent: boolean;
}

/**
 * Whether a request is sent once more on a new connection without the caller having asked for
 * retries: the server may have closed a kept connection just as it was used again (RFC 9112 section
 * 9.3.1). `unsafe` and keys say nothing here, since the caller did not ask.
 *
 * @param reconnected - whether this was done for the request already
 */
export function shouldReconnect(
  connection: DeadConnection,
  request: Repeatability,
  reconnected: boolean,
): boolean {
  if (reconnected || connection.replied || !connection.reused || !request.repeatable) return false;
  return request.idempotent || !connection.sent;
}

/**
 * Seconds to wait before a retry; null to give up.
 *
 * The wait is random up to a limit that doubles (full jitter), so that many clients do not come back
 * at once. A server that says Retry-After is not asked earlier than that; where it asks for more than
 * `maxDelay`, the answer is to give up, since a retry before its time would only be refused and a
 * longer wait was not allowed.
 *
 * @param retried - times that the request was sent again already
 * @param retryAfter - the value of Retry-After, where the reply has one; what is malformed is ignored
 * @param random - from 0 up to but not 1
 */
export function retryDelay(
  policy: RetryPolicy,
  retried: number,
  retryAfter: string | undefined,
  now: Date,
  random: number,
): number | null {
  const { backoff, maxDelay } = policy;
  const limit = Math.min(maxDelay, backoff * 2 ** Math.min(retried, 64));
  const asked = retryAfter === undefined ? null : parseRetryAfter(retryAfter, now);
  if (asked !== null && asked > maxDelay) return null;
  return Math.max(asked ?? 0, limit * random);
}

/** Seconds that Retry-After asks for (RFC 9110 section 10.2.3); null where it is malformed. */
export function parseRetryAfter(value: string, now: Date): number | null {
  const text = value.trim();
  if (/^\d+$/.test(text)) return Number(text);
  const date = parseHttpDate(text, now);
  return date === null ? null : Math.max(0, (date.getTime() - now.getTime()) / 1000);
}

function mayRepeat(policy: RetryPolicy, request: Repeatability): boolean {
  return request.repeatable && (request.idempotent || request.keyed || policy.unsafe);
}
