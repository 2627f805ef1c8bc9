// Writes a prepared request as the bytes that go over the wire. Pure; streams stand as a remark.
import type { BodyPlan, BodySource } from "./body.js";
import { contract } from "./contract.js";
import { masked, maskUrl } from "./mask.js";
import type { Prepared } from "./prepare.js";

/**
 * The bytes of a request, as HTTP/1.1.
 *
 * @param secrets - whether credentials and cookies are written out
 */
export function writeHttp(request: Prepared, secrets: boolean): Uint8Array {
  const { method, target, headers, body } = request;
  const path = secrets ? target.path : maskUrl(target.path);
  let head = `${method} ${path} HTTP/1.1\r\n`;
  for (const { name, value } of headers) {
    const hidden = !secrets && contract().headers.secret.includes(name.toLowerCase());
    head += `${writtenName(name)}: ${hidden ? masked : value}\r\n`;
  }
  const bytes = Uint8Array.from(`${head}\r\n`, (character) => character.charCodeAt(0));
  return concat([bytes, ...bodyBytes(body)]);
}

/** undici writes the headers that it decides itself in lower case. */
const lowered = new Set(["host", "connection", "content-length", "transfer-encoding"]);

function writtenName(name: string): string {
  const lower = name.toLowerCase();
  return lowered.has(lower) ? lower : name;
}

function bodyBytes(body: BodyPlan): Uint8Array[] {
  if (body.kind === "none") return [];
  if (body.kind === "single") return [sourceBytes(body.source)];
  const parts = body.parts.flatMap(({ head, source }) => [head, sourceBytes(source), lineEnd]);
  return [...parts, body.end];
}

const lineEnd = new Uint8Array([13, 10]);

/** What is read only when it is sent is told, not shown. */
function sourceBytes(source: BodySource): Uint8Array {
  const text = new TextEncoder();
  switch (source.kind) {
    case "text":
      return text.encode(source.text);
    case "bytes":
      return source.bytes;
    case "blob":
      return text.encode(`<${source.blob.size} bytes>`);
    case "handle":
      return text.encode("<the file's bytes>");
    case "stream":
      return text.encode("<the stream's bytes>");
  }
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
