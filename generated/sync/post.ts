// Generated from spec/verbs/post.json5; edits are lost.
// Change the source, then run: npm run generate

import { sendBlocking } from "../../runtime/sync/index.js";
import type { Response } from "../response.js";
import type { HttpUrl, PostArguments, Url } from "./arguments.js";
import { contract } from "./contract.js";

/**
 * Submits data to `url`.
 *
 * Typically creates a subordinate resource, sends a form or starts an action.
 *
 * It is neither safe nor idempotent: repeating the call may create duplicates.
 *
 * @remarks Pass at most one of data, json and files.
 *
 * Safe: no · Idempotent: no · Cacheable: explicitly · Request body: expected · Response body: yes.
 *
 * @param url - Target URL; starts with `http://` or `https://`. A fragment is not sent.
 *   `user:password@` in the URL means the same as `auth` and is taken out of the URL.
 * @param options - `data`, `json`, `files`, `headers`, `auth`, `params`, `timeout`,
 *   `allow_redirects`, `max_size`, `retries`, `cookies`, `proxy`, `verify`, `cert`
 * @returns An HTTP response, fully read.
 * @throws InvalidArgument - An argument was wrong; nothing was sent.
 * @throws ConnectionError - The server was not reached, or the connection broke.
 * @throws Timeout - A time limit was reached.
 * @throws BodyTooLarge - The body of the reply is larger than was allowed.
 * @throws TooManyRedirects - The server kept on redirecting.
 * @throws RequestException - Base of every error that this package throws.
 *
 * @example
 * Send JSON
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.post("https://httpbin.org/post", {
 *   json: { id: 1, value: 42 },
 *   headers: { "X-Source": "openmv" },
 * });
 * console.log(r.json());
 * ```
 *
 * @example
 * Send text as it is
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.post("https://httpbin.org/post", {
 *   data: "21.5 °C",
 *   headers: { "Content-Type": "text/plain; charset=utf-8" },
 * });
 * console.log(r.status_code, r.json());
 * ```
 *
 * @example
 * Upload a file
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.post("https://httpbin.org/post", {
 *   files: { report: ["report.txt", "all well\n"] },
 * });
 * console.log(r.status_code, r.json());
 * ```
 *
 * @see P1 of “OpenMV requests, HTTP client”
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.3 | RFC 9110 section 9.3.3}
 */
export function post<U extends Url>(url: HttpUrl<U>, options?: PostArguments): Response {
  return sendBlocking(contract.verbs.post, url, options);
}
