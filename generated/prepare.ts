// Generated from spec/functions/prepare.json5; edits are lost.
// Change the source, then run: npm run generate

import { prepareRequest } from "../runtime/pure.js";
import type { HttpUrl, Method, RequestArguments, Url } from "./arguments.js";
import { contract } from "./contract.js";
import type { PreparedRequest } from "./prepared-request.js";

/**
 * Gives the request that would be sent, without sending it.
 *
 * It is pure: nothing is read, looked up or sent. What is wrong with the arguments is found here as
 * it is before a call.
 *
 * `send` of a session sends it.
 *
 * @remarks Pass at most one of data, json and files.
 *
 * @param method - HTTP method, such as `GET` or `POST`. Letters are sent in upper case, so `get`
 *   and `GET` are the same request.
 * @param url - Target URL; starts with `http://` or `https://`. A fragment is not sent.
 *   `user:password@` in the URL means the same as `auth` and is taken out of the URL.
 * @param options - `data`, `json`, `files`, `headers`, `auth`, `stream`, `params`, `timeout`,
 *   `allow_redirects`, `max_size`, `retries`, `cookies`, `proxy`, `verify`, `cert`, `signal`,
 *   `on_upload`, `on_download`
 * @returns A request as it would be sent.
 * @throws InvalidArgument - An argument was wrong; nothing was sent.
 * @throws RequestException - Base of every error that this package throws.
 *
 * @example
 * Show a request without sending it
 * ```ts
 * import requests from "requests-ts";
 *
 * const prepared = requests.prepare("POST", "https://httpbin.org/post", {
 *   json: { id: 1 },
 *   auth: ["ada", "lovelace"],
 * });
 * console.log(prepared.to_curl());
 * ```
 *
 * @see E17, beyond “OpenMV requests, HTTP client”
 */
export function prepare<U extends Url>(
  method: Method,
  url: HttpUrl<U>,
  options?: RequestArguments,
): PreparedRequest {
  return prepareRequest(contract.verbs.request, url, options, method);
}

export type { HttpUrl, Method, RequestArguments, Url } from "./arguments.js";
export { InvalidArgument, InvalidHeader, InvalidURL, RequestException } from "./errors.js";
export type { PreparedRequest } from "./prepared-request.js";
export type { CodeOptions, CurlOptions, PreparedHeader, ShowOptions } from "./values.js";
