// Parses a body as JSON, and says where and why it cannot be.
import { type FaultPlace, fault } from "../errors.js";
import { locateJsonError } from "./json-error.js";

/** What is told of the reply whose body is not JSON. */
export interface JsonReply {
  readonly status: number;
  readonly type: string | null;
}

/**
 * Parses JSON.
 *
 * @param explain - makes the error of a text that is not JSON
 */
export function parseJson(text: string, explain: (cause: unknown) => Error): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw explain(cause);
  }
}

/** The JSONDecodeError of a text, with position, snippet, status and Content-Type. */
export function jsonFault(
  text: string,
  reply: JsonReply,
  place: FaultPlace,
  cause: unknown,
): Error {
  const told = { status: String(reply.status), type: reply.type ?? "none" };
  if (text === "") return fault("json-empty", told, place);
  const { reason, line, column, snippet, nearSecret } = locateJsonError(text, cause);
  const where = { line: String(line), column: String(column), snippet };
  // The engine's own words quote the text as it is.
  const below = nearSecret ? place : { ...place, cause };
  return fault("json-malformed", { ...told, ...where, reason }, below);
}
