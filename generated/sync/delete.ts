// Generated from spec/verbs/delete.json5; edits are lost.
// Change the source, then run: npm run generate

import { sendBlocking } from "../../runtime/sync/index.js";
import type { Response } from "../response.js";
import type { DeleteArguments, HttpUrl, Url } from "./arguments.js";
import { contract } from "./contract.js";

/**
 * Asks for the removal of the resource at `url`.
 *
 * It is idempotent: deleting what is gone already is no error. The server typically answers 404,
 * and the end state is the same.
 *
 * @remarks A body is allowed with DELETE but rarely used.
 *
 * Pass at most one of data and json.
 *
 * Safe: no · Idempotent: yes · Cacheable: no · Request body: tolerated · Response body: yes.
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
 * Remove a resource
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.delete("https://httpbin.org/delete");
 * console.log(r.status_code);
 * ```
 *
 * @example
 * Remove what is gone already
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.delete("https://httpbin.org/status/404");
 * console.log(r.status_code, r.reason);
 * ```
 *
 * @see D1 of “OpenMV requests, HTTP client”
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.5 | RFC 9110 section 9.3.5}
 */
function delete_<U extends Url>(url: HttpUrl<U>, options?: DeleteArguments): Response {
  return sendBlocking(contract.verbs.delete, url, options);
}

export { delete_ as delete };
