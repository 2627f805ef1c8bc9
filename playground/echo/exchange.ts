// What a route handler is given (Exchange) and what it gives back (Reply).
// Knows no route, no socket and no node:http object.
import type { RequestHeaders } from "./request-headers.js";

export interface Exchange {
  /** As the client sent it, custom methods included. */
  readonly method: string;
  /** The request target, byte for byte as on the request line. */
  readonly target: string;
  /** "http://HOST", what absolute redirects start with. */
  readonly base: string;
  readonly url: string;
  readonly query: URLSearchParams;
  readonly headers: RequestHeaders;
  /** Empty unless the route asks for it with `keepsBody`. */
  readonly body: Buffer;
  readonly origin: string;
  /** Aborted once the connection is gone; waiting handlers pass it to their timers. */
  readonly signal: AbortSignal;
  /** The percent-decoded path segment the route pattern calls `{name}`. */
  param(name: string): string;
}

export type ReplyHeaders = Readonly<Record<string, string | readonly string[]>>;

export interface Reply {
  readonly status?: number;
  readonly headers?: ReplyHeaders;
  /** An async iterable is sent chunked, unless `headers` carries a Content-Length. */
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
}

/** Thrown by handlers to answer with a client error; anything else thrown becomes a 500. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: ReplyHeaders;

  constructor(status: number, message: string, headers: ReplyHeaders = {}) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.headers = headers;
  }
}
