// Hands the body of a request to the connection piece by piece, so that a slow upload is told from a
// silent server. Knows nothing of replies.
import type { ReplyHandler } from "../connection/reply-handler.js";

/** A request as the transport writes it. */
export interface WireRequest {
  readonly origin: string;
  readonly path: string;
  readonly method: string;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array> | null;
}

/** Bytes that are handed over at once; of what is larger each piece shows that the server reads. */
const pieceSize = 256 * 1024;

/** The request with a body whose progress the exchange hears of. */
export function inPieces(request: WireRequest, handler: ReplyHandler): WireRequest {
  const { body, headers } = request;
  if (body === null) return request;
  if (typeof body === "object" && Symbol.asyncIterator in body) {
    return { ...request, body: watched(body, handler) };
  }
  // A character takes up to three bytes.
  if (body.length <= (typeof body === "string" ? pieceSize / 3 : pieceSize)) return request;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const length = String(bytes.byteLength);
  return {
    ...request,
    headers: [...headers, "Content-Length", length],
    body: watched(slices(bytes), handler),
  };
}

async function* watched(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  handler: ReplyHandler,
): AsyncGenerator<Uint8Array> {
  if (handler.phase === "headers") handler.phase = "send";
  handler.awaitsBody = true;
  try {
    for await (const piece of pieces) {
      handler.awaitsBody = false;
      yield piece;
      handler.awaitsBody = true;
    }
  } finally {
    handler.awaitsBody = false;
    if (handler.phase === "send") handler.phase = "headers";
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}
