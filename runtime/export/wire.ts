// How the transport writes a request: what it decides by itself, as facts that tests hold it to.

import { type BodyPlan, plannedLength } from "../body/body.js";
import type { OpenBody } from "../body/open-body.js";
import { isBytes } from "../byte-memory.js";
import { fault } from "../errors.js";
import type { Prepared } from "../prepare.js";
import type { WireRequest } from "../transport.js";

/** How the end of a body is told to the server. */
export type Framing =
  | { readonly kind: "no_body" }
  | { readonly kind: "length_known"; readonly length: number }
  | { readonly kind: "length_unknown" };

/** Methods for which undici announces an empty body; for others it says nothing of one. */
const announcesEmpty = new Set(["POST", "PUT", "PATCH", "QUERY", "PROPFIND", "PROPPATCH"]);

/** The framing of a body; the length of an open file counts as unknown until it is opened. */
export function framingOf(method: string, body: BodyPlan): Framing {
  const length = plannedLength(body);
  if (length === 0) {
    return announcesEmpty.has(method) ? { kind: "length_known", length } : { kind: "no_body" };
  }
  return length === null ? { kind: "length_unknown" } : { kind: "length_known", length };
}

/** Whether undici writes a header by itself, just so, from what it is told beside the headers. */
function isWritten(name: string, value: string, host: string): boolean {
  switch (name.length) {
    case 4:
      return value === host && name.toLowerCase() === "host";
    case 10:
      return value === "keep-alive" && name.toLowerCase() === "connection";
    case 14:
      return name.toLowerCase() === "content-length";
    case 17:
      return name.toLowerCase() === "transfer-encoding";
    default:
      return false;
  }
}

/**
 * The request as the transport takes it, its body open.
 *
 * @throws InvalidHeader where the caller's Content-Length is not that of a file now open
 */
export function wireRequestOf(request: Prepared, body: OpenBody): WireRequest {
  const { method, target } = request;
  const headers: string[] = [];
  for (const { name, value } of request.headers) {
    if (!isWritten(name, value, target.host)) headers.push(name, value);
  }
  if (isStreamed(body)) {
    const given = request.headers.get("content-length");
    if (given !== undefined && body.length !== null && given !== String(body.length)) {
      throw fault("header-content-length", { value: given, length: String(body.length) });
    }
    const length = body.length === null ? given : String(body.length);
    if (length !== undefined) headers.push("Content-Length", length);
  }
  return { origin: target.origin, path: target.path, method, headers, body: body.content };
}

function isStreamed({ content }: OpenBody): boolean {
  return typeof content === "object" && content !== null && !isBytes(content);
}
