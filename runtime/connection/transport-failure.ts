// How an exchange failed, before it is told in the spec's words. Knows no words and no faults.
import type { Phase } from "../contract.js";

/** Where an exchange stood when it failed. */
export interface FailurePlace {
  readonly phase: Phase;
  /** Whether its connection had carried an earlier request. */
  readonly reused: boolean;
  /** Whether any byte of a reply came. */
  readonly replied: boolean;
  /** Whether its connection was to a proxy that passes requests on. */
  readonly atProxy: boolean;
}

/** A failure of an exchange, to be told to the caller in the spec's words. */
export class TransportFailure {
  constructor(
    readonly cause: unknown,
    readonly place: FailurePlace,
  ) {}
}

/** A reply that HTTP does not allow; the code is looked up in the spec. */
export class BrokenReply extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A limit of this package's own that was reached; the code is looked up in the spec. */
export class LimitReached extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
