// Generated from spec/classes/streamed-response.json5; edits are lost.
// Change the source, then run: npm run generate

import "./disposable.js";
import type { UrlLike } from "./arguments.js";
import type { Response } from "./response.js";
import type {
  EventOptions,
  Link,
  SavedFile,
  SaveOptions,
  ServerEvent,
  StandardSchema,
  Timings,
} from "./values.js";

/**
 * An HTTP response whose body is not read yet.
 *
 * The body is read once, by the first member that asks for it; leaving a loop over it early closes
 * the connection. What iterating throws is what a call throws while a body is read.
 *
 * @example
 * Read a reply line by line
 * ```ts
 * import requests from "requests-ts";
 *
 * await using r = await requests.stream("GET", "https://httpbin.org/robots.txt");
 * console.log(r.status_code);
 * for await (const item of r.iter_lines()) console.log(item);
 * ```
 *
 * @example
 * Read JSON values as they come
 * ```ts
 * import requests from "requests-ts";
 *
 * await using r = await requests.stream("GET", "https://httpbin.org/stream/3");
 * for await (const item of r.iter_json()) console.log(item);
 * ```
 *
 * @see E19, beyond “OpenMV requests, HTTP client”
 */
export interface StreamedResponse {
  /**
   * Status code that the server sent.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly status_code: number;

  /**
   * Reason phrase that the server sent; empty where it sent none.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly reason: string;

  /**
   * Whether the status is below 400.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly ok: boolean;

  /**
   * URL that the reply came from, after redirects.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly url: string;

  /**
   * Replies that led here by redirect, the oldest first; their bodies are not kept.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly history: readonly Response[];

  /**
   * The header block as received: one string, with case, order and duplicates kept.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly headers: string;

  /**
   * Encoding that decodes `headers` and the text of the body; `utf-8` unless the server names
   * another.
   *
   * Assign it before the body is read. An unknown name throws InvalidArgument.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  encoding: string;

  /**
   * Values of the cookies that this reply sets, by name.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly cookies: Readonly<Record<string, string>>;

  /**
   * Links of the Link headers by relation, such as `next`.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly links: Readonly<Record<string, Link>>;

  /**
   * Seconds from the call to the last byte of the body, or until now.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly elapsed: number;

  /**
   * Seconds that each phase of the call took so far.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly timings: Timings;

  /**
   * Bytes of the body that came so far, before they were decoded.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  readonly bytes_received: number;

  /**
   * Gives the value of a header, or null where there is none.
   *
   * @param name - Name of the header, in any case.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
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

  /**
   * Gives the body piece by piece as it comes, decoded from any compression.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  iter_bytes(): AsyncIterable<Uint8Array>;

  /**
   * Gives the body piece by piece as text, decoded with `encoding`; no character is cut in two.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  iter_text(): AsyncIterable<string>;

  /**
   * Gives the body line by line as text, without line ends.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  iter_lines(): AsyncIterable<string>;

  /**
   * Gives the values of a body that holds one JSON value a line (NDJSON); empty lines are passed
   * over.
   *
   * @param schema - What each value has to fit; the type is the schema's.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  iter_json<T = unknown>(schema?: StandardSchema<T> | undefined): AsyncIterable<T>;

  /**
   * Gives the server-sent events of the body.
   *
   * Reconnecting sends Last-Event-ID, waits as long as the server asked for, else 3 seconds, and is
   * only for requests that may be repeated.
   *
   * A reply that does not call itself text/event-stream, or has no Content-Type, is refused, as in
   * browsers; its body can still be read in another form.
   *
   * @param options - `reconnect`: whether to go on after an end or a break.
   * @throws InvalidArgument - An argument was wrong; nothing was sent.
   * @throws RequestException - Base of every error that this package throws.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  iter_events(options?: EventOptions | undefined): AsyncIterable<ServerEvent>;

  /**
   * Reads the body whole and gives the Response, under the `max_size` of the call.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  read(): Promise<Response>;

  /**
   * Writes the body to a file, which has its name only once it is whole.
   *
   * A file of that name stays as it is until then, and where anything fails.
   *
   * @param path - Path of the file, or a `file:` URL.
   * @param options - `resume`: whether the rest is asked for after a break; on by default.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  save(path: string | UrlLike, options?: SaveOptions | undefined): Promise<SavedFile>;

  /**
   * Ends the call; what is left of the body is not read.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  close(): Promise<void>;

  /**
   * Closes the reply at the end of the block that declares it with `await using`.
   *
   * A short rest of the body is read away, so that the connection can be used again.
   *
   * @see E19, beyond “OpenMV requests, HTTP client”
   */
  [Symbol.asyncDispose](): Promise<void>;
}
