// Generated from spec/verbs/patch.json5; edits are lost.
// Change the source, then run: npm run generate

import { sendBlocking } from "../../runtime/sync/index.js";
import type { Response } from "../response.js";
import type { HttpUrl, PatchArguments, Url } from "./arguments.js";
import { contract } from "./contract.js";

/**
 * Applies a partial change to the resource at `url`.
 *
 * Only what the body names changes. The body's format is the server's choice, for example JSON
 * Patch or JSON Merge Patch; name it with a Content-Type header.
 *
 * It is not required to be idempotent, though many APIs make it so.
 *
 * @remarks Pass either data or json to carry the change.
 *
 * Safe: no · Idempotent: no · Cacheable: explicitly · Request body: expected · Response body: yes.
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
 * Change one field with JSON Merge Patch
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.patch("https://httpbin.org/patch", {
 *   json: { qty: 4 },
 *   headers: { "Content-Type": "application/merge-patch+json" },
 * });
 * console.log(r.status_code, r.json());
 * ```
 *
 * @example
 * Change a part with JSON Patch
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.patch("https://httpbin.org/patch", {
 *   json: [{ op: "replace", path: "/qty", value: 4 }],
 *   headers: { "Content-Type": "application/json-patch+json" },
 * });
 * console.log(r.status_code, r.json());
 * ```
 *
 * @see A1 of “OpenMV requests, HTTP client”
 * @see {@link https://www.rfc-editor.org/rfc/rfc5789#section-2 | RFC 5789 section 2}
 */
export function patch<U extends Url>(url: HttpUrl<U>, options?: PatchArguments): Response {
  return sendBlocking(contract.verbs.patch, url, options);
}
