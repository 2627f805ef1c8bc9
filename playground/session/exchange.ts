// One request that was sent and what came of it, as plain data.
import type { Value } from "../grammar/value.js";
import type { Draft } from "./draft.js";
import type { Preview } from "./preview.js";

/** A reply, fully read. */
export interface Reply {
  readonly status: number;
  readonly reason: string;
  /** Where it came from, and behind how many redirects. */
  readonly url: string;
  readonly redirects: number;
  /** Every Set-Cookie on the way, that of the reply last. */
  readonly cookies: readonly string[];
  /** The header block as received. */
  readonly headerBlock: string;
  readonly headers: readonly (readonly [string, string])[];
  /** Media type in lower case, without parameters; empty where none was given. */
  readonly mediaType: string;
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds from the call to the whole body. */
  readonly elapsed: number;
  /** Milliseconds by phase, in the order of the phases. */
  readonly timings: readonly (readonly [string, number])[];
}

/** Why there is no reply. */
export interface Failure {
  readonly name: string;
  readonly code: string;
  readonly phase: string;
  readonly message: string;
  readonly hint: string | null;
  readonly sent: boolean;
  /** Milliseconds from the call to the failure. */
  readonly elapsed?: number;
}

/** A request that was sent. */
export interface Exchange {
  readonly number: number;
  readonly draft: Draft;
  readonly preview: Preview;
  /** The variables and the target as they were, so that an export means the same. */
  readonly variables: Readonly<Record<string, Value>>;
  readonly target: string;
  readonly result: Reply | Failure;
}

/** Whether a result is a reply. */
export function isReply(result: Reply | Failure): result is Reply {
  return "status" in result;
}

/** The values of a reply's header, whatever its case. */
export function findHeader(reply: Reply, name: string): string[] {
  const wanted = name.toLowerCase();
  return reply.headers.flatMap(([key, value]) => (key.toLowerCase() === wanted ? [value] : []));
}

/** Splits a header block into names and values. */
export function splitHeaders(block: string): [string, string][] {
  return block.split(/\r?\n/).flatMap((line): [string, string][] => {
    const colon = line.indexOf(":");
    return colon <= 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]];
  });
}
