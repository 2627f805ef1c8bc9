// Tells a failure of the transport in the spec's words: which fault, in which phase, sent or not.

import { ProxyFailure } from "../connection/proxy-answer.js";
import { type FailurePlace, TransportFailure } from "../connection/transport-failure.js";
import { contract, type Phase } from "../contract.js";
import { codeOf, type FaultPlace, fault, faultOfCode } from "../errors.js";
import { Cancelled } from "./cancellation.js";

/** What is known of the call that failed. */
export interface FailedCall {
  readonly place: FaultPlace;
  /** Most bytes of a reply. */
  readonly maxSize: number;
}

/** The phases before anything of a request can have been sent. */
const unsent: ReadonlySet<Phase> = new Set(["prepare", "dns", "connect", "tls"]);
/** Faults of the caller's body, which happen where the spec says whatever else goes on meanwhile. */
const ofTheBody: ReadonlySet<string> = new Set(["body-failed", "body-length"]);

/** Turns whatever was thrown while a request was under way into the error that the caller gets. */
export function explainFailure(thrown: unknown, { place, maxSize }: FailedCall): unknown {
  if (thrown instanceof Cancelled) {
    const phase: Phase = place.sent === true ? "headers" : "prepare";
    return fault(cancelFault(thrown), {}, { ...place, phase, cause: thrown.cause });
  }
  if (!(thrown instanceof TransportFailure)) return thrown;
  const { cause } = thrown;
  const named = faultOf(thrown);
  const phase = phaseOf(thrown.place, named);
  const sent = place.sent === true || !unsent.has(phase);
  if (cause instanceof Cancelled) {
    return fault(cancelFault(cause), {}, { ...place, phase, sent, cause: cause.cause });
  }
  const values = { reason: reasonOf(cause), limit: String(maxSize) };
  const told = ofTheBody.has(named) ? {} : { phase };
  return fault(named, values, { ...place, ...told, sent, cause: withoutReply(cause) });
}

function cancelFault({ kind }: Cancelled): string {
  return kind === "total" ? "total-timeout" : "aborted";
}

/** The fault: what a code means depends on how far the exchange had come. */
function faultOf({ cause, place }: TransportFailure): string {
  const code = codeOf(cause) ?? (cause instanceof Error ? cause.name : "");
  const named = faultOfCode(code, contract().causes) ?? "request-failed";
  if (place.atProxy && unsent.has(place.phase) && named !== "connect-timeout")
    return "proxy-unreachable";
  const meanings = unsent.has(place.phase)
    ? connecting
    : place.phase === "body"
      ? reading
      : waiting;
  return meanings[named] ?? named;
}

/**
 * A server may refuse a client's certificate after the client has begun to send (RFC 8446 section
 * 4.4.2.4): it hands nothing of it on, so the phase is still that of setting up TLS.
 */
function phaseOf({ phase, replied, reused }: FailurePlace, named: string): Phase {
  const securing = contract().faults[named]?.phase === "tls";
  return securing && phase !== "body" && !replied && !reused ? "tls" : phase;
}

/** What went wrong, as OpenSSL says it without its source lines, or as the error says it. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return "reason" in cause && typeof cause.reason === "string" ? cause.reason : cause.message;
}

/** A parser's error holds what came of the reply, which may hold secrets. */
function withoutReply(cause: unknown): unknown {
  const below = cause instanceof ProxyFailure && cause.cause instanceof Error ? cause.cause : cause;
  if (below instanceof Error && "data" in below) delete below.data;
  return below;
}

const connecting: Readonly<Record<string, string>> = {
  "connection-lost": "connect-broken",
};

const waiting: Readonly<Record<string, string>> = {
  "connect-timeout": "connection-lost",
  "connect-unreachable": "connection-lost",
  "reply-cut": "reply-malformed",
};

const reading: Readonly<Record<string, string>> = {
  "connection-lost": "reply-cut",
  "connect-timeout": "reply-cut",
  "connect-unreachable": "reply-cut",
  "reply-malformed": "chunk-malformed",
};
