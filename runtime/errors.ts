// What every error of the package is made of, and the one door through which a fault is raised.
// The classes themselves, their tree and all words are generated from the spec.
import {
  type ArgumentContract,
  type Contract,
  contract,
  type FaultDetails,
  type Phase,
} from "./contract.js";
import { maskUrl } from "./export/mask.js";
import { fill } from "./fill.js";

/**
 * Base of the generated tree. Holds no secret: `url` comes masked, and the JSON form gives of the
 * cause only its name and code.
 */
export class RequestFault extends Error {
  /** Classes beside the one that is extended of which `instanceof` holds too. */
  static readonly also: readonly unknown[] = [];
  /** Permanent code of the class. */
  static readonly code: string = "";

  readonly code: string;
  readonly fault: string;
  readonly phase: Phase;
  readonly sent: boolean;
  readonly method: string | null;
  readonly url: string | null;
  readonly elapsed: number;
  readonly hint: string | null;
  declare readonly response: unknown;

  constructor(message: string, details: FaultDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = new.target.code;
    this.fault = details.fault;
    this.phase = details.phase;
    this.sent = details.sent;
    this.method = details.method;
    this.url = details.url;
    this.elapsed = details.elapsed;
    this.hint = details.hint;
    // Not enumerable, since whoever prints an error does not want all of a reply.
    Object.defineProperty(this, "response", { value: details.response ?? null });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    if (typeof value !== "object" || value === null) return false;
    if (Object.prototype.isPrototypeOf.call(this.prototype, value)) return true;
    for (
      let type: unknown = value.constructor;
      isFaultClass(type);
      type = Object.getPrototypeOf(type)
    ) {
      if (type.also.includes(this)) return true;
    }
    return false;
  }

  toJSON(): Record<string, unknown> {
    const { name, message, code, fault, phase, sent, method, url, elapsed, hint } = this;
    const { status_code: status = null } = (this.response ?? {}) as { status_code?: number };
    const cause = describeCause(this.cause);
    return { name, message, code, fault, phase, sent, method, url, status, elapsed, hint, cause };
  }
}

function isFaultClass(type: unknown): type is typeof RequestFault {
  return typeof type === "function" && Array.isArray((type as { also?: unknown }).also);
}

function describeCause(cause: unknown): { name: string; code: string | null } | null {
  if (!(cause instanceof Error)) return null;
  return { name: cause.name, code: codeOf(cause) };
}

/** The request that a fault belongs to. */
export interface FaultPlace {
  readonly method?: string;
  readonly url?: string;
  /** Whether any byte of the request may have reached the server. */
  readonly sent?: boolean;
  /** When the call began, by performance.now(). */
  readonly startedAt?: number;
  /** The phase, where it is known better than the spec's. */
  readonly phase?: Phase;
  readonly response?: unknown;
  readonly cause?: unknown;
}

/**
 * Makes the error of a fault: the spec gives the class, the phase and the words.
 *
 * @param id - the fault's name in the spec
 * @param values - what the placeholders of its words stand for; no secrets
 * @param place - the request it belongs to, where there is one
 */
export function fault(
  id: string,
  values: Readonly<Record<string, string>> = {},
  place: FaultPlace = {},
): Error {
  const entry = contract().faults[id];
  if (entry === undefined) throw new Error(`the spec names no fault ${id}`);
  const phase = place.phase ?? entry.phase;
  const elapsed = place.startedAt === undefined ? 0 : (performance.now() - place.startedAt) / 1000;
  const url = place.url === undefined ? null : maskUrl(place.url);
  const method = place.method ?? null;
  const accepted = values.accepted ?? fill(entry.accepted ?? "", values);

  let message = fill(entry.message, values) ?? entry.message;
  if (url !== null) {
    const code = codeOf(place.cause);
    message = `${method} ${url}: ${message}${code === null ? "" : ` (${code})`}, ${phase} phase, after ${elapsed.toFixed(3)} s`;
  }
  if (accepted) message += `. Accepted: ${accepted}`;
  const clause = values.clause ?? entry.clause;
  if (clause !== undefined) message += ` [${clause}]`;
  if (entry.hint !== undefined) message += `. ${entry.hint}`;

  // What a server says may stand in it, and its control bytes never reach a terminal.
  return new entry.error(message.replace(/\p{Cc}/gu, "\uFFFD"), {
    fault: id,
    phase,
    sent: place.sent ?? false,
    method,
    url,
    elapsed,
    hint: entry.hint ?? null,
    ...(place.response === undefined ? {} : { response: place.response }),
    ...(place.cause === undefined ? {} : { cause: place.cause }),
  });
}

/** The error of an argument whose value is of a kind that is not accepted; the value is not shown. */
export function wrongKind(argument: ArgumentContract, kind: string): Error {
  const { name, accepts: accepted, clause } = argument;
  return fault("argument-type", { name, value: kind, accepted, clause });
}

/** The code of a failure below, or null where it has none. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** The fault that a code of a failure below means, by the spec's table of causes. */
export function faultOfCode(code: string, causes: Contract["causes"]): string | undefined {
  const exact = causes[code];
  if (exact !== undefined) return exact;
  for (const [pattern, id] of Object.entries(causes)) {
    if (pattern.endsWith("*") && code.startsWith(pattern.slice(0, -1))) return id;
  }
  return undefined;
}
