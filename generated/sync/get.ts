// Generated from spec/verbs/get.json5; edits are lost.
// Change the source, then run: npm run generate

import { sendBlocking } from "../../runtime/sync/index.js";
import type { Response } from "../response.js";
import type { GetArguments, HttpUrl, Url } from "./arguments.js";
import { contract } from "./contract.js";

/**
 * Retrieves a representation of the resource at `url`.
 *
 * It is safe, so it changes nothing on the server, and idempotent, so it can be repeated.
 *
 * @remarks A body is permitted with GET but ignored by most servers.
 *
 * Pass at most one of data and json.
 *
 * Safe: yes · Idempotent: yes · Cacheable: yes · Request body: tolerated · Response body: yes.
 *
 * @param url - Target URL; starts with `http://` or `https://`. A fragment is not sent.
 *   `user:password@` in the URL means the same as `auth` and is taken out of the URL.
 * @param options - `headers`, `auth`, `params`, `timeout`, `allow_redirects`, `max_size`,
 *   `retries`, `cookies`, `proxy`, `verify`, `cert`; tolerated: `data`, `json`
 * @returns An HTTP response, fully read.
 * @throws InvalidArgument - An argument was wrong; nothing was sent.
 * @throws ConnectionError - The server was not reached, or the connection broke.
 * @throws Timeout - A time limit was reached.
 * @throws BodyTooLarge - The body of the reply is larger than was allowed.
 * @throws TooManyRedirects - The server kept on redirecting.
 * @throws RequestException - Base of every error that this package throws.
 *
 * @example
 * Get a JSON resource
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.get("https://httpbin.org/get");
 * console.log(r.status_code, r.reason, r.json());
 * ```
 *
 * @example
 * Get a protected resource
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.get("https://httpbin.org/basic-auth/ada/lovelace", {
 *   auth: ["ada", "lovelace"],
 * });
 * console.log(r.status_code, r.json());
 * ```
 *
 * @example
 * Add a query to the URL
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.get("https://httpbin.org/get?page=1", {
 *   params: { q: "hex bolt", tag: ["m6", "m8"] },
 * });
 * console.log(r.url);
 * ```
 *
 * @see G1 of “OpenMV requests, HTTP client”
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.1 | RFC 9110 section 9.3.1}
 */
export function get<U extends Url>(url: HttpUrl<U>, options?: GetArguments): Response {
  return sendBlocking(contract.verbs.get, url, options);
}
