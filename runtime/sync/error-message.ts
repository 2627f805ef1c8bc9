// An error on its way back from the thread in which it happened. A fault is raised anew in the
// caller's thread, so that its class is the caller's and its stack reaches the caller's line.
import type { FaultDetails } from "../contract.js";
import { contract } from "../contract.js";
import { RequestFault } from "../errors.js";

/** An error, as data: structured cloning would lose its code and its class. */
export interface ErrorMessage {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Own properties that are plain: code, errno, syscall, address and the like. */
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly cause: ErrorMessage | undefined;
  /** Of an AggregateError. */
  readonly errors: readonly ErrorMessage[] | undefined;
  /** Of an error of this package's own. */
  readonly details: Omit<FaultDetails, "cause" | "response"> | undefined;
}

/** Causes below one another that are kept. */
const deepest = 8;

/** Packs whatever was thrown. */
export function packError(thrown: unknown, depth = 0): ErrorMessage {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const below = (inner: unknown): ErrorMessage => packError(inner, depth + 1);
  const known = error.cause !== undefined && depth < deepest;
  const gathered = error instanceof AggregateError && depth < deepest;
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    fields: error instanceof RequestFault ? {} : plainFields(error),
    cause: known ? below(error.cause) : undefined,
    errors: gathered ? error.errors.map(below) : undefined,
    details: error instanceof RequestFault ? detailsOf(error) : undefined,
  };
}

/** Makes the error anew; that of a fault has the stack of whoever calls this. */
export function readError(message: ErrorMessage): Error {
  const { details } = message;
  const cause = message.cause === undefined ? undefined : readError(message.cause);
  const entry = details && contract().faults[details.fault];
  if (details === undefined || entry === undefined) return readForeign(message, cause);
  return new entry.error(message.message, cause === undefined ? details : { ...details, cause });
}

const natives = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

function readForeign(
  { name, message, stack, fields, errors }: ErrorMessage,
  cause: Error | undefined,
): Error {
  const options = cause === undefined ? undefined : { cause };
  const NativeError = natives[name as keyof typeof natives] ?? Error;
  const error =
    errors === undefined
      ? new NativeError(message, options)
      : new AggregateError(errors.map(readError), message, options);
  for (const [key, value] of Object.entries({ name, stack })) {
    if (value !== error[key as "name" | "stack"]) Object.defineProperty(error, key, { value });
  }
  return Object.assign(error, fields);
}

function plainFields(error: Error): ErrorMessage["fields"] {
  const fields: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(error)) {
    if (key === "name" || key === "message" || key === "stack") continue;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      fields[key] = value;
    }
  }
  return fields;
}

function detailsOf(error: RequestFault): Omit<FaultDetails, "cause" | "response"> {
  const { fault, phase, sent, method, url, elapsed, hint } = error;
  return { fault, phase, sent, method, url, elapsed, hint };
}
