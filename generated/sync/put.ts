// Generated from spec/verbs/put.json5; edits are lost.
// Change the source, then run: npm run generate

import { sendBlocking } from "../../runtime/sync/index.js";
import type { Response } from "../response.js";
import type { HttpUrl, PutArguments, Url } from "./arguments.js";
import { contract } from "./contract.js";

/**
 * Replaces the resource at `url` with the representation given, or creates it.
 *
 * It is idempotent: repeating the same PUT leaves the same state.
 *
 * @remarks Pass either data or json to carry the new representation.
 *
 * Safe: no · Idempotent: yes · Cacheable: no · Request body: expected · Response body: yes.
 *
 * @param url - Target URL; starts with `http://` or `https://`. A fragment is not sent.
 *   `user:password@` in the URL means the same as `auth` and is taken out of the URL.
 * @param options - `data`, `json`, `headers`, `auth`, `params`, `timeout`, `allow_redirects`,
 *   `max_size`, `retries`, `cookies`, `proxy`, `verify`, `cert`
 * @returns An HTTP response, fully read.
 * @throws InvalidArgument - An argument was wrong; nothing was sent.
 * @throws ConnectionError - The server was not reached, or the connection broke.
 * @throws Timeout - A time limit was reached.
 * @throws BodyTooLarge - The body of the reply is larger than was allowed.
 * @throws TooManyRedirects - The server kept on redirecting.
 * @throws RequestException - Base of every error that this package throws.
 *
 * @example
 * Replace a resource
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.put("https://httpbin.org/put", { json: { name: "bolt", qty: 3 } });
 * console.log(r.status_code, r.json());
 * ```
 *
 * @example
 * Replace a resource unless someone else did
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.put("https://httpbin.org/put", {
 *   data: "all well\n",
 *   headers: { "If-Match": '"v7"', "Content-Type": "text/plain" },
 * });
 * console.log(r.json());
 * ```
 *
 * @see U1 of “OpenMV requests, HTTP client”
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.4 | RFC 9110 section 9.3.4}
 */
export function put<U extends Url>(url: HttpUrl<U>, options?: PutArguments): Response {
  return sendBlocking(contract.verbs.put, url, options);
}
