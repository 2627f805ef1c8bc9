// Tells a failure of the transport in the spec's words: which fault, in which phase, sent or not.
import { Cancelled } from "./cancellation.js";
import { contract, type Phase } from "./contract.js";
import { codeOf, type FaultPlace, fault, faultOfCode } from "./errors.js";
import { TransportFailure } from "./reply-handler.js";

/** What is known of the call that failed. */
export interface FailedCall {
  readonly place: FaultPlace;
  readonly proxied: boolean;
  /** Most bytes of a reply. */
  readonly maxSize: number;
}

/** The phases before anything of a request can have been sent. */
const unsent: ReadonlySet<Phase> = new Set(["prepare", "dns", "connect", "tls"]);

/** Turns whatever was thrown while a request was under way into the error that the caller gets. */
export function explainFailure(thrown: unknown, call: FailedCall): unknown {
  const { place, maxSize } = call;
  if (thrown instanceof Cancelled)
    return fault(cancelFault(thrown), {}, { ...place, cause: thrown.cause });
  if (!(thrown instanceof TransportFailure)) return thrown;
  const { phase, cause } = thrown;
  const sent = !unsent.has(phase);
  if (cause instanceof Cancelled) {
    return fault(cancelFault(cause), {}, { ...place, phase, sent, cause: cause.cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  const [id, told] = faultAt(thrown, call.proxied);
  const values = { reason, limit: String(maxSize), status: proxyStatus(reason) ?? "" };
  return fault(id, values, { ...place, ...(told ? { phase } : {}), sent, cause });
}

function cancelFault({ kind }: Cancelled): string {
  return kind === "total" ? "total-timeout" : "aborted";
}

/** The fault, and whether the phase is the transport's to tell: what a code means depends on it. */
function faultAt({ phase, cause }: TransportFailure, proxied: boolean): readonly [string, boolean] {
  const code = codeOf(cause) ?? (cause instanceof Error ? cause.name : "");
  const named = faultOfCode(code, contract().causes) ?? "request-failed";
  if (unsent.has(phase)) {
    if (proxied && proxyStatus((cause as Error).message) !== null) return ["proxy-refused", false];
    return [connecting[named] ?? named, connecting[named] !== undefined];
  }
  const meaning = phase === "body" ? reading[named] : waiting[named];
  return [meaning ?? named, false];
}

const connecting: Readonly<Record<string, string>> = {
  "connection-lost": "connect-broken",
  "connect-timeout": "connect-timeout",
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

/** The status with which a proxy refused a tunnel, as undici tells it. */
function proxyStatus(message: string): string | null {
  return /Proxy response \((\d+)\)/.exec(message)?.[1] ?? null;
}
