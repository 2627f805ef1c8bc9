// A Response on its way back from the thread that received it. Bodies are handed over, not copied,
// where their memory is their own.
import { isArrayBuffer } from "../byte-memory.js";
import type { Marks } from "../connection/reply-handler.js";
import { partsOf, type Response, responseOf } from "../response.js";

/** A Response, as data that can be handed to another thread. */
export interface ResponseMessage {
  readonly status: number;
  readonly reason: string;
  /** Names and values in turn, a line each and a character a byte: many small arrays are slow. */
  readonly headers: string;
  readonly body: Uint8Array;
  readonly marks: Marks;
  readonly method: string;
  readonly url: string;
  readonly history: readonly ResponseMessage[];
}

/**
 * Packs a Response that was received.
 *
 * @param transfer - takes up what is to be handed over with the message
 */
export function packResponse(response: Response, transfer: ArrayBuffer[]): ResponseMessage {
  const { received, body, origin } = partsOf(response);
  return {
    status: received.status,
    reason: received.reason,
    headers: received.headers.map(latin1).join("\n"),
    body: ownBytes(body, transfer),
    marks: received.marks,
    method: origin.method,
    url: origin.url,
    history: origin.history.map((earlier) => packResponse(earlier, transfer)),
  };
}

/** @param startedAt - when the call began, by this thread's performance.now() */
export function readResponse(message: ResponseMessage, startedAt: number): Response {
  const { status, reason, body, marks, method, url } = message;
  const lines = message.headers === "" ? [] : message.headers.split("\n");
  const headers = lines.map((text) => Buffer.from(text, "latin1"));
  const history = message.history.map((earlier) => readResponse(earlier, startedAt));
  return responseOf({ status, reason, headers, marks }, body, { method, url, history, startedAt });
}

function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
}

/** A short reply is a piece of memory that others share: that cannot be handed over. */
function ownBytes(bytes: Uint8Array, transfer: ArrayBuffer[]): Uint8Array {
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  if (own.byteLength > 0 && isArrayBuffer(own.buffer)) transfer.push(own.buffer);
  return new Uint8Array(own.buffer, own.byteOffset, own.byteLength);
}
