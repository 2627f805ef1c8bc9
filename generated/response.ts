// Generated from spec/classes/response.json5; edits are lost.
// Change the source, then run: npm run generate

import { Response as RuntimeResponse } from "../runtime/index.js";
import type { Link, StandardSchema, Timings } from "./values.js";

/**
 * An HTTP response, fully read.
 *
 * Every function gives one. It can also be constructed by hand, for tests and fakes.
 *
 * @example
 * See where a redirect came from
 * ```ts
 * import requests from "requests-ts";
 *
 * const r = await requests.get("https://httpbin.org/redirect/1", { allow_redirects: 3 });
 * console.log(r.status_code, r.url, r.history.length);
 * ```
 *
 * @example
 * Follow the links of a reply
 * ```ts
 * import requests from "requests-ts";
 *
 * const r = await requests.get("https://httpbin.org/response-headers?Link=%3C%2Fget%3Fpage%3D2%3E%3B%20rel%3Dnext");
 * console.log(r.links.next?.url);
 * ```
 *
 * @example
 * What a reply tells
 * ```ts
 * import requests from "requests-ts";
 *
 * const r = await requests.get("https://httpbin.org/json");
 * console.log(r.ok, r.encoding, r.header("content-type"), r.bytes().length);
 * ```
 *
 * @see R1 of “OpenMV requests, HTTP client”
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
   * A byte order mark is not part of the text. A body that was sent compressed is decoded before;
   * one that is cut or corrupt never becomes a Response.
   *
   * @see R6 of “OpenMV requests, HTTP client”
   */
  readonly content: string;

  /**
   * Whether the status is below 400.
   *
   * @see E13, beyond “OpenMV requests, HTTP client”
   */
  readonly ok: boolean;

  /**
   * URL that the reply came from, after redirects; empty for one that was constructed by hand.
   *
   * @see E13, beyond “OpenMV requests, HTTP client”
   */
  readonly url: string;

  /**
   * Replies that led here by redirect, the oldest first.
   *
   * @see E13, beyond “OpenMV requests, HTTP client”
   */
  readonly history: readonly Response[];

  /**
   * Seconds from the call to the last byte of the body.
   *
   * @see E13, beyond “OpenMV requests, HTTP client”
   */
  readonly elapsed: number;

  /**
   * Seconds that each phase of the call took.
   *
   * @see E13, beyond “OpenMV requests, HTTP client”
   */
  readonly timings: Timings;

  /**
   * Values of the cookies that this reply sets, by name.
   *
   * @see E13, beyond “OpenMV requests, HTTP client”
   */
  readonly cookies: Readonly<Record<string, string>>;

  /**
   * Links of the Link headers by relation, such as `next`.
   *
   * Where a relation has several links, the first stands; a link without relation stands under its
   * URL.
   *
   * @see E13, beyond “OpenMV requests, HTTP client”
   */
  readonly links: Readonly<Record<string, Link>>;

  /**
   * Parses `content` as JSON and gives the value.
   *
   * The type is that of the schema, or the one that you name: `r.json<User>()`; else `unknown`.
   * What a schema makes of the value is what you get.
   *
   * @param schema - What the value has to fit; the type is the schema's. Beyond the document.
   * @throws JSONDecodeError - The body of the reply is not JSON.
   * @throws InvalidArgument - An argument was wrong; nothing was sent.
   *
   * @see R7 of “OpenMV requests, HTTP client”
   */
  json<T = unknown>(schema?: StandardSchema<T> | undefined): T;

  /**
   * Gives the body as bytes, decoded from any compression.
   *
   * @see E13, beyond “OpenMV requests, HTTP client”
   */
  bytes(): Uint8Array;

  /**
   * Gives the value of a header, or null where there is none.
   *
   * Values of a header that came several times are joined by a comma and a space.
   *
   * @param name - Name of the header, in any case.
   *
   * @see E13, beyond “OpenMV requests, HTTP client”
   */
  header(name: string): string | null;

  /**
   * Throws for a status of 400 or more, and gives the response itself otherwise.
   *
   * @throws HTTPError - `raise_for_status()` found a status of 400 or more.
   *
   * @see E14, beyond “OpenMV requests, HTTP client”
   */
  raise_for_status(): this;
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

export const Response: ResponseConstructor = RuntimeResponse;
