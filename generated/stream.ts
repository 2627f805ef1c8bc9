// Generated from spec/functions/stream.json5; edits are lost.
// Change the source, then run: npm run generate

import { openStream } from "../runtime/index.js";
import type { HttpUrl, Method, RequestArguments, Url } from "./arguments.js";
import { contract } from "./contract.js";
import type { StreamedResponse } from "./streamed-response.js";

/**
 * Sends a request and gives its reply as soon as the headers are there; the body is not read yet.
 *
 * For replies that are large, endless, or wanted piece by piece. The body is read once, in one of
 * the forms that the reply offers, at the reader's pace: a slow reader makes the server wait.
 *
 * Declare it with `await using`, or call `close()`: a body that is not read to its end keeps its
 * connection.
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
 * @returns An HTTP response whose body is not read yet.
 * @throws InvalidArgument - An argument was wrong; nothing was sent.
 * @throws ConnectionError - The server was not reached, or the connection broke.
 * @throws AbortError - The caller's signal ended the call.
 * @throws Timeout - A time limit was reached.
 * @throws TooManyRedirects - The server kept on redirecting.
 * @throws RequestException - Base of every error that this package throws.
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
export function stream<U extends Url>(
  method: Method,
  url: HttpUrl<U>,
  options?: RequestArguments,
): Promise<StreamedResponse> {
  return openStream(contract.verbs.request, url, options, method);
}
