// Generated from spec/verbs/head.json5; edits are lost.
// Change the source, then run: npm run generate

import { sendBlocking } from "../../runtime/sync/index.js";
import type { Response } from "../response.js";
import type { HeadArguments, HttpUrl, Url } from "./arguments.js";
import { contract } from "./contract.js";

/**
 * Asks for what `get` would answer, without the body.
 *
 * Use it to see whether a resource exists, to read its Content-Length or Content-Type without the
 * download, or to probe a URL before a heavier request.
 *
 * @remarks Accepted for completeness; a body rarely makes sense with HEAD.
 *
 * Pass at most one of data, json and files.
 *
 * Safe: yes · Idempotent: yes · Cacheable: yes · Request body: tolerated · Response body: no.
 *
 * @param url - Target URL; starts with `http://` or `https://`. A fragment is not sent.
 *   `user:password@` in the URL means the same as `auth` and is taken out of the URL.
 * @param options - `headers`, `auth`, `params`, `timeout`, `allow_redirects`, `max_size`,
 *   `retries`, `cookies`, `proxy`, `verify`, `cert`; tolerated: `data`, `json`, `files`, `stream`
 * @returns An HTTP response, fully read.
 * @throws InvalidArgument - An argument was wrong; nothing was sent.
 * @throws ConnectionError - The server was not reached, or the connection broke.
 * @throws Timeout - A time limit was reached.
 * @throws BodyTooLarge - The body of the reply is larger than was allowed.
 * @throws TooManyRedirects - The server kept on redirecting.
 * @throws RequestException - Base of every error that this package throws.
 *
 * @example
 * Read the size of a resource without downloading it
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.head("https://httpbin.org/bytes/1024");
 * console.log(r.status_code, r.headers);
 * ```
 *
 * @example
 * Look at one header
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.head("https://httpbin.org/json");
 * console.log(r.header("content-type"));
 * ```
 *
 * @see H1 of “OpenMV requests, HTTP client”
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2 | RFC 9110 section 9.3.2}
 */
export function head<U extends Url>(url: HttpUrl<U>, options?: HeadArguments): Response {
  return sendBlocking(contract.verbs.head, url, options);
}
