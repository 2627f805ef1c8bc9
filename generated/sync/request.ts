// Generated from spec/verbs/request.json5; edits are lost.
// Change the source, then run: npm run generate

import { sendBlocking } from "../../runtime/sync/index.js";
import type { Response } from "../response.js";
import type { HttpUrl, Method, RequestArguments, Url } from "./arguments.js";
import { contract } from "./contract.js";

/**
 * Sends a request with any method.
 *
 * The other functions are this one with the method filled in.
 *
 * @remarks Pass at most one of data, json and files.
 *
 * @param method - HTTP method, such as `GET` or `POST`. Letters are sent in upper case, so `get`
 *   and `GET` are the same request.
 * @param url - Target URL; starts with `http://` or `https://`. A fragment is not sent.
 *   `user:password@` in the URL means the same as `auth` and is taken out of the URL.
 * @param options - `data`, `json`, `files`, `headers`, `auth`, `stream`, `params`, `timeout`,
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
 * Any method
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.request("OPTIONS", "https://httpbin.org/anything");
 * console.log(r.status_code, r.reason);
 * ```
 *
 * @example
 * A method that has no function of its own
 * ```ts
 * import requests from "requests-ts/sync";
 *
 * const r = requests.request("report", "https://httpbin.org/anything/calendar", {
 *   data: "<sync/>",
 *   headers: { "Content-Type": "application/xml" },
 * });
 * console.log(r.status_code, r.json());
 * ```
 *
 * @see Q1 of “OpenMV requests, HTTP client”
 */
export function request<U extends Url>(
  method: Method,
  url: HttpUrl<U>,
  options?: RequestArguments,
): Response {
  return sendBlocking(contract.verbs.request, url, options, method);
}
