// Writes a request as the bytes that go over the wire. Pure; bodies yet to be read stand as a remark.
import { type BodyPlan, type BodySource, heldBytes, lengthOf, partEnd } from "../body/body.js";
import { isWrittenByTransport } from "../headers/wire-order.js";
import type { Prepared } from "../prepare.js";

/**
 * The bytes of a request, as HTTP/1.1 (RFC 9112) and as they are sent to the server itself: a proxy
 * that plain http is sent through gets the whole URL in the request line.
 *
 * What is read only when it is sent stands as a remark, `<5 bytes>` for a Blob, `<unknown bytes>` for
 * a stream or an open file; nothing shows where chunks begin. The size of an open file is read when it
 * is sent: here it is announced as chunked, there by its length. What a session's cookies, Digest or a
 * function given as `auth` add is known only then, too.
 */
export function writeHttp({ method, target, headers, body }: Prepared): Uint8Array {
  let head = `${method} ${target.path} HTTP/1.1\r\n`;
  for (const { name, value } of headers) {
    head += `${isWrittenByTransport(name) ? name.toLowerCase() : name}: ${value}\r\n`;
  }
  const bytes = Uint8Array.from(`${head}\r\n`, (character) => character.charCodeAt(0));
  return concat([bytes, ...bodyPieces(body)]);
}

/** The bytes of a body. */
export function writeBody(body: BodyPlan): Uint8Array {
  return concat(bodyPieces(body));
}

function bodyPieces(body: BodyPlan): Uint8Array[] {
  if (body.kind === "none") return [];
  if (body.kind === "single") return [writeSource(body.source)];
  const parts = body.parts.flatMap(({ head, source }) => [head, writeSource(source), partEnd]);
  return [...parts, body.end];
}

/** The bytes of a source, or the remark that stands for them. */
export function writeSource(source: BodySource): Uint8Array {
  if (source.kind === "bytes") return heldBytes(source);
  const text = source.kind === "text" ? source.text : `<${lengthOf(source) ?? "unknown"} bytes>`;
  return new TextEncoder().encode(text);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
