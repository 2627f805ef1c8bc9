// Parses a body as JSON, and says where and why it cannot be.
import { type FaultPlace, fault } from "./errors.js";
import { locateJsonError } from "./json-error.js";

/** What is told of the reply whose body is not JSON. */
export interface JsonReply {
  readonly status: number;
  readonly type: string | null;
}

/**
 * Parses JSON.
 *
 * @throws JSONDecodeError with position, snippet, status and Content-Type
 */
export function parseJson(text: string, reply: JsonReply, place: FaultPlace): unknown {
  const told = { status: String(reply.status), type: reply.type ?? "none" };
  if (text === "") throw fault("json-empty", told, place);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { reason, line, column, snippet } = locateJsonError(text, cause);
    const where = { line: String(line), column: String(column), snippet: JSON.stringify(snippet) };
    throw fault("json-malformed", { ...told, ...where, reason }, { ...place, cause });
  }
}
