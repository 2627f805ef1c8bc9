// How long the phases of a call took, from the marks that the transport set.
import type { Marks } from "../connection/reply-handler.js";

/** Seconds a phase; null for one that did not happen, as on a connection that was kept. */
export interface Timings {
  readonly dns: number | null;
  readonly tcp: number | null;
  readonly tls: number | null;
  /** From the request to the first byte of the reply's head. */
  readonly wait: number | null;
  readonly body: number | null;
  /** The whole call, redirects and repeats included. */
  readonly total: number;
}

export const noTimings: Timings = {
  dns: null,
  tcp: null,
  tls: null,
  wait: null,
  body: null,
  total: 0,
};

/** @param startedAt - when the call began, by performance.now() */
export function timingsOf(marks: Marks, startedAt: number): Timings {
  const { begun, resolved, connected, secured, started, answered, finished } = marks;
  return {
    dns: between(begun, resolved),
    tcp: between(resolved ?? begun, connected),
    tls: between(connected, secured),
    wait: between(started, answered),
    body: between(answered, finished),
    total: ((finished ?? performance.now()) - startedAt) / 1000,
  };
}

function between(from: number | undefined, to: number | undefined): number | null {
  return from === undefined || to === undefined ? null : (to - from) / 1000;
}
