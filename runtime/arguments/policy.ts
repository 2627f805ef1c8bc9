// How a call is carried out: limits, redirects, retries, TLS and the like, as plain data.
// Read from the arguments by prepare; the spec gives the defaults. Does nothing by itself.
import type { ArgumentContract } from "../contract.js";
import { policyReaders } from "./read-policy.js";

/** Limits in seconds; null is no limit. */
export interface TimePolicy {
  readonly connect: number | null;
  /** Longest silence while a reply is awaited or read. */
  readonly read: number | null;
  /** From the call to the last byte, redirects and retries included. */
  readonly total: number | null;
}

export interface RedirectPolicy {
  /** Most hops; 0 follows none and gives the 3xx reply. */
  readonly max: number;
  readonly keepHeaders: boolean;
  /** Whether https may lead to http. */
  readonly downgrade: boolean;
}

export interface RetryPolicy {
  /** Tries after the first; 0 is off. */
  readonly attempts: number;
  readonly statuses: readonly number[];
  /** Seconds, doubled each time. */
  readonly backoff: number;
  /** Longest wait in seconds. */
  readonly maxDelay: number;
  /** Whether calls that are not idempotent are repeated too. */
  readonly unsafe: boolean;
}

/** A client certificate, PEM. */
export interface Certificate {
  readonly cert: string | Uint8Array;
  readonly key: string | Uint8Array;
  readonly passphrase?: string;
}

/** What decides about the connection: calls that agree in it share a pool. */
export interface ConnectionPolicy {
  /** A proxy's URL, null for none, undefined for that of the environment. */
  readonly proxy: string | null | undefined;
  /** false trusts any server; a string or bytes are authorities, PEM or a file's path. */
  readonly verify: boolean | string | Uint8Array;
  readonly certificate: Certificate | null;
}

/** Bytes so far, and in all where that is known. */
export type Progress = (bytes: number, total: number | undefined) => void;

/** An AbortSignal, as far as it is used here. */
export interface SignalLike {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Credentials that are not sent with the first request as a fixed header. */
export type Authenticator = (
  | { readonly kind: "digest"; readonly user: string; readonly password: string }
  | {
      readonly kind: "callback";
      readonly callback: (request: unknown, refused: boolean) => unknown;
    }
) & {
  /** The argument by which they came. */
  readonly argument: ArgumentContract;
};

/** How a call is carried out. */
export interface Policy extends ConnectionPolicy {
  readonly timeout: TimePolicy;
  readonly redirects: RedirectPolicy;
  readonly maxSize: number;
  readonly retries: RetryPolicy;
  readonly signal: SignalLike | null;
  readonly onUpload: Progress | null;
  readonly onDownload: Progress | null;
  readonly authenticator: Authenticator | null;
}

const usual = new WeakMap<readonly ArgumentContract[], Policy>();

/** How a call is carried out where nothing else was given: the defaults of the spec. */
export function usualPolicy(taken: readonly ArgumentContract[]): Policy {
  const known = usual.get(taken);
  if (known !== undefined) return known;
  let policy: Policy = {
    timeout: { connect: null, read: null, total: null },
    redirects: { max: 0, keepHeaders: false, downgrade: false },
    maxSize: Number.POSITIVE_INFINITY,
    retries: { attempts: 0, statuses: [], backoff: 0, maxDelay: 0, unsafe: false },
    proxy: undefined,
    verify: true,
    certificate: null,
    signal: null,
    onUpload: null,
    onDownload: null,
    authenticator: null,
  };
  for (const argument of taken) {
    const read = policyReaders[argument.type];
    if (read === undefined || argument.default === undefined) continue;
    policy = { ...policy, ...read(argument.default, argument) };
  }
  usual.set(taken, policy);
  return policy;
}
