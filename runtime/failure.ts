// Tells a failure of the transport in the spec's words: which fault, in which phase, sent or not.
import { contract } from "./contract.js";
import { codeOf, fault, faultOfCode } from "./errors.js";
import type { Prepared } from "./prepare.js";
import { type Stage, TransportFailure } from "./transport.js";

/** Turns whatever was thrown while a request was under way into the error that the caller gets. */
export function explainFailure(thrown: unknown, request: Prepared, startedAt: number): unknown {
  if (!(thrown instanceof TransportFailure)) return thrown;
  const { stage, cause } = thrown;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return fault(
    faultAt(stage, cause),
    { reason },
    {
      method: request.method,
      url: request.target.href,
      sent: stage !== "connecting",
      startedAt,
      cause,
    },
  );
}

/** What one code means depends on how far the request had come. */
function faultAt(stage: Stage, cause: unknown): string {
  const code = codeOf(cause) ?? (cause instanceof Error ? cause.name : "");
  const named = faultOfCode(code, contract().causes) ?? "request-failed";
  return replacements[stage][named] ?? named;
}

const replacements: Readonly<Record<Stage, Readonly<Record<string, string>>>> = {
  connecting: { "connection-lost": "connect-broken" },
  waiting: {
    "connect-timeout": "connection-lost",
    "connect-unreachable": "connection-lost",
    "reply-cut": "reply-malformed",
  },
  reading: {
    "connection-lost": "reply-cut",
    "connect-timeout": "reply-cut",
    "connect-unreachable": "reply-cut",
    "reply-malformed": "chunk-malformed",
  },
};
