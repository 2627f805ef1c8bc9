// Generated from spec/response.json5; edits are lost.
// Change the source, then run: npm run generate

import { Response as RuntimeResponse } from "../runtime/index.js";

/**
 * An HTTP response, fully read.
 *
 * Every function gives one. It can also be constructed by hand, for tests and fakes.
 */
export interface Response {
  /**
   * Status code that the server sent.
   *
   * @see R2 of “OpenMV requests, HTTP client”
   */
  readonly status_code: number;

  /**
   * Reason phrase that the server sent; empty where it sent none.
   *
   * @see R3 of “OpenMV requests, HTTP client”
   */
  readonly reason: string;

  /**
   * Encoding that decodes `headers` and `content`; `utf-8` unless something better is known.
   *
   * Assign it to change what the next read of `headers`, `content` or `json()` gives. An unknown
   * name throws InvalidArgument.
   *
   * @see R4 of “OpenMV requests, HTTP client”
   */
  encoding: string;

  /**
   * The header block as received: one string, with case, order and duplicates kept.
   *
   * One line a header, each ended by CR LF. Decoded with `encoding`.
   *
   * @see R5 of “OpenMV requests, HTTP client”
   */
  readonly headers: string;

  /**
   * The body as a string, decoded with `encoding`.
   *
   * A byte order mark is not part of the text.
   *
   * @see R6 of “OpenMV requests, HTTP client”
   */
  readonly content: string;

  /**
   * Parses `content` as JSON and gives the value.
   *
   * The type is `unknown` unless you name it: `r.json<User>()`. Throws JSONDecodeError where the
   * body is not JSON.
   *
   * @see R7 of “OpenMV requests, HTTP client”
   */
  json<T = unknown>(): T;
}

/** Constructs a `Response`. */
export interface ResponseConstructor {
  /**
   * An HTTP response, fully read.
   *
   * @param code - Status code, 100 to 999.
   * @param reason - Reason phrase.
   * @param headers - The header block, as received; empty when left out.
   * @param content - The body; empty when left out.
   *
   * @see R1 of “OpenMV requests, HTTP client”
   */
  new (
    code: number,
    reason: string,
    headers?: string | Uint8Array | ArrayBuffer | null | undefined,
    content?: string | Uint8Array | ArrayBuffer | null | undefined,
  ): Response;
  readonly prototype: Response;
}

/**
 * An HTTP response, fully read.
 *
 * Every function gives one. It can also be constructed by hand, for tests and fakes.
 */
export const Response: ResponseConstructor = RuntimeResponse;
