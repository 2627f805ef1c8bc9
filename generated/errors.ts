// Generated from spec/errors.json5; edits are lost.
// Change the source, then run: npm run generate

// RequestException
// ├── InvalidArgument
// │   ├── InvalidURL
// │   └── InvalidHeader
// ├── ConnectionError
// │   ├── SSLError
// │   ├── ProxyError
// │   ├── ConnectTimeout (also Timeout)
// │   └── ChunkedEncodingError
// ├── AbortError
// ├── HTTPError
// ├── Timeout
// │   └── ReadTimeout
// ├── ContentDecodingError
// ├── BodyTooLarge
// ├── JSONDecodeError
// └── TooManyRedirects
import { type Phase, RequestFault } from "../runtime/pure.js";
import type { Response } from "./response.js";

export type { Phase } from "../runtime/pure.js";

/** Permanent code of the class, `REQUESTS_…`. */
export type ErrorCode =
  | "REQUESTS_ERROR"
  | "REQUESTS_INVALID_ARGUMENT"
  | "REQUESTS_INVALID_URL"
  | "REQUESTS_INVALID_HEADER"
  | "REQUESTS_CONNECTION"
  | "REQUESTS_SSL"
  | "REQUESTS_PROXY"
  | "REQUESTS_ABORTED"
  | "REQUESTS_HTTP_STATUS"
  | "REQUESTS_TIMEOUT"
  | "REQUESTS_CONNECT_TIMEOUT"
  | "REQUESTS_READ_TIMEOUT"
  | "REQUESTS_INCOMPLETE_REPLY"
  | "REQUESTS_CONTENT_DECODING"
  | "REQUESTS_BODY_TOO_LARGE"
  | "REQUESTS_JSON"
  | "REQUESTS_TOO_MANY_REDIRECTS";

/**
 * Base of every error that this package throws.
 *
 * Catch it to catch them all; look at `code` and `phase` to tell them apart.
 *
 * @remarks `REQUESTS_ERROR`
 */
export class RequestException extends RequestFault {
  static override readonly name: string = "RequestException";
  static override readonly code: ErrorCode = "REQUESTS_ERROR";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: ErrorCode;

  /** Name of the fault, as in the table of faults. */
  declare readonly fault: string;

  /** Where in the life of the request it happened. */
  declare readonly phase: Phase;

  /** Whether any byte of the request may have reached the server. */
  declare readonly sent: boolean;

  /** Method of the request; null where there was none yet. */
  declare readonly method: string | null;

  /** URL of the request without credentials; null where there was none yet. */
  declare readonly url: string | null;

  /** Seconds from the call to the error. */
  declare readonly elapsed: number;

  /** Likely cause or next thing to do; null where there is none. */
  declare readonly hint: string | null;

  /** The reply that it is about; null where there is none. That of a streamed reply has no body. */
  declare readonly response: Response | null;

  /** The failure below, where there is one. */
  declare readonly cause: unknown;

  override get name(): string {
    return (this.constructor as typeof RequestException).name;
  }
}

/**
 * An argument was wrong; nothing was sent.
 *
 * The message says what is accepted.
 *
 * @remarks `REQUESTS_INVALID_ARGUMENT`
 */
export class InvalidArgument extends RequestException {
  static override readonly name: string = "InvalidArgument";
  static override readonly code: ErrorCode = "REQUESTS_INVALID_ARGUMENT";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code:
    | "REQUESTS_INVALID_ARGUMENT"
    | "REQUESTS_INVALID_URL"
    | "REQUESTS_INVALID_HEADER";
}

/**
 * The URL was not usable; nothing was sent.
 *
 * Pass an absolute URL that starts with http:// or https://.
 *
 * @remarks `REQUESTS_INVALID_URL`
 */
export class InvalidURL extends InvalidArgument {
  static override readonly name: string = "InvalidURL";
  static override readonly code: ErrorCode = "REQUESTS_INVALID_URL";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_INVALID_URL";
}

/**
 * A header was not usable; nothing was sent.
 *
 * Header names are tokens; values hold no line breaks.
 *
 * @remarks `REQUESTS_INVALID_HEADER`
 */
export class InvalidHeader extends InvalidArgument {
  static override readonly name: string = "InvalidHeader";
  static override readonly code: ErrorCode = "REQUESTS_INVALID_HEADER";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_INVALID_HEADER";
}

/**
 * The server was not reached, or the connection broke.
 *
 * See whether the host and port are right and the server runs; `sent` says whether a repeat could
 * act twice.
 *
 * @remarks `REQUESTS_CONNECTION`
 */
export class ConnectionError extends RequestException {
  static override readonly name: string = "ConnectionError";
  static override readonly code: ErrorCode = "REQUESTS_CONNECTION";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code:
    | "REQUESTS_CONNECTION"
    | "REQUESTS_SSL"
    | "REQUESTS_PROXY"
    | "REQUESTS_CONNECT_TIMEOUT"
    | "REQUESTS_INCOMPLETE_REPLY";
}

/**
 * The TLS connection could not be trusted or set up.
 *
 * See whether the certificate is valid for this host and signed by an authority that this machine
 * trusts.
 *
 * @remarks `REQUESTS_SSL`
 */
export class SSLError extends ConnectionError {
  static override readonly name: string = "SSLError";
  static override readonly code: ErrorCode = "REQUESTS_SSL";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_SSL";
}

/**
 * The proxy was not reached or refused.
 *
 * See whether `proxy` or HTTP_PROXY, HTTPS_PROXY and NO_PROXY say what you mean.
 *
 * @remarks `REQUESTS_PROXY`
 */
export class ProxyError extends ConnectionError {
  static override readonly name: string = "ProxyError";
  static override readonly code: ErrorCode = "REQUESTS_PROXY";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_PROXY";
}

/**
 * The caller's signal ended the call.
 *
 * Expected where you aborted it; `cause` is the signal's reason.
 *
 * @remarks `REQUESTS_ABORTED`
 */
export class AbortError extends RequestException {
  static override readonly name: string = "AbortError";
  static override readonly code: ErrorCode = "REQUESTS_ABORTED";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_ABORTED";
}

/**
 * `raise_for_status()` found a status of 400 or more.
 *
 * Look at `response`: its status_code, and its body, which often says what is wrong.
 *
 * @remarks `REQUESTS_HTTP_STATUS`
 */
export class HTTPError extends RequestException {
  static override readonly name: string = "HTTPError";
  static override readonly code: ErrorCode = "REQUESTS_HTTP_STATUS";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_HTTP_STATUS";

  /** The reply that it is about; null where there is none. That of a streamed reply has no body. */
  declare readonly response: Response;
}

/**
 * A time limit was reached.
 *
 * `phase` says what was waited for.
 *
 * @remarks `REQUESTS_TIMEOUT`
 */
export class Timeout extends RequestException {
  static override readonly name: string = "Timeout";
  static override readonly code: ErrorCode = "REQUESTS_TIMEOUT";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_TIMEOUT" | "REQUESTS_CONNECT_TIMEOUT" | "REQUESTS_READ_TIMEOUT";
}

/**
 * No connection was made in time; nothing was sent.
 *
 * Safe to repeat. See whether the host is reachable from here.
 *
 * @remarks `REQUESTS_CONNECT_TIMEOUT`
 */
export class ConnectTimeout extends ConnectionError {
  static override readonly name: string = "ConnectTimeout";
  static override readonly code: ErrorCode = "REQUESTS_CONNECT_TIMEOUT";
  static override readonly also: readonly unknown[] = [Timeout];

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_CONNECT_TIMEOUT";
}

/**
 * The server went silent: no byte of the reply came in time.
 *
 * The server may still act on the request; repeat it only where that does no harm.
 *
 * @remarks `REQUESTS_READ_TIMEOUT`
 */
export class ReadTimeout extends Timeout {
  static override readonly name: string = "ReadTimeout";
  static override readonly code: ErrorCode = "REQUESTS_READ_TIMEOUT";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_READ_TIMEOUT";
}

/**
 * The reply ended early or broke the protocol.
 *
 * What did arrive is not to be trusted; repeat the request where that does no harm.
 *
 * @remarks `REQUESTS_INCOMPLETE_REPLY`
 */
export class ChunkedEncodingError extends ConnectionError {
  static override readonly name: string = "ChunkedEncodingError";
  static override readonly code: ErrorCode = "REQUESTS_INCOMPLETE_REPLY";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_INCOMPLETE_REPLY";
}

/**
 * The body of the reply is not what its Content-Encoding says.
 *
 * Nothing of such a body is given, since it may be cut; repeat the request, or ask for `identity`
 * in Accept-Encoding.
 *
 * @remarks `REQUESTS_CONTENT_DECODING`
 */
export class ContentDecodingError extends RequestException {
  static override readonly name: string = "ContentDecodingError";
  static override readonly code: ErrorCode = "REQUESTS_CONTENT_DECODING";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_CONTENT_DECODING";
}

/**
 * The body of the reply is larger than was allowed.
 *
 * Raise `max_size` where the size is expected, or read the body piece by piece with `stream()`.
 *
 * @remarks `REQUESTS_BODY_TOO_LARGE`
 */
export class BodyTooLarge extends RequestException {
  static override readonly name: string = "BodyTooLarge";
  static override readonly code: ErrorCode = "REQUESTS_BODY_TOO_LARGE";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_BODY_TOO_LARGE";
}

/**
 * The body of the reply is not JSON.
 *
 * The message shows where parsing stopped; look at `status_code` and Content-Type, since an error
 * page is often HTML.
 *
 * @remarks `REQUESTS_JSON`
 */
export class JSONDecodeError extends RequestException {
  static override readonly name: string = "JSONDecodeError";
  static override readonly code: ErrorCode = "REQUESTS_JSON";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_JSON";
}

/**
 * The server kept on redirecting.
 *
 * The message names the last URLs. Raise `max` of `allow_redirects` where the way is meant to be so
 * long.
 *
 * @remarks `REQUESTS_TOO_MANY_REDIRECTS`
 */
export class TooManyRedirects extends RequestException {
  static override readonly name: string = "TooManyRedirects";
  static override readonly code: ErrorCode = "REQUESTS_TOO_MANY_REDIRECTS";

  /** Permanent code of the class, `REQUESTS_…`. */
  declare readonly code: "REQUESTS_TOO_MANY_REDIRECTS";
}
