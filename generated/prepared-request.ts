// Generated from spec/classes/prepared-request.json5; edits are lost.
// Change the source, then run: npm run generate

import type { CodeOptions, CurlOptions, PreparedHeader, ShowOptions } from "./values.js";

/**
 * A request as it would be sent.
 *
 * Passwords, tokens, cookies and credentials of URLs are masked wherever it is shown, unless
 * `{ secrets: true }` asks for them.
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
export interface PreparedRequest {
  /**
   * HTTP method, in upper case.
   *
   * @see E17, beyond “OpenMV requests, HTTP client”
   */
  readonly method: string;

  /**
   * Absolute URL with its query, without fragment; credentials masked.
   *
   * @see E17, beyond “OpenMV requests, HTTP client”
   */
  readonly url: string;

  /**
   * Headers in the order in which they are sent, each with who set it and why.
   *
   * @see E17, beyond “OpenMV requests, HTTP client”
   */
  readonly headers: readonly PreparedHeader[];

  /**
   * Gives the bytes of the request as HTTP/1.1.
   *
   * What is only read when it is sent, such as a stream, stands as a remark.
   *
   * @param options - `secrets`: whether secrets are shown.
   *
   * @see E18, beyond “OpenMV requests, HTTP client”
   */
  to_http(options?: ShowOptions | undefined): Uint8Array;

  /**
   * Gives a curl command that makes the same request.
   *
   * It holds what was asked for. `User-Agent`, `Accept`, `Accept-Encoding` and the HTTP version are
   * curl's own unless they were given, or `{ exact: true }` asks for the same headers on the wire.
   *
   * @param options - `secrets`: whether secrets are written; `variables`: texts that are read from
   *   the environment instead; `exact`: whether the automatic headers are written, too.
   *
   * @see E18, beyond “OpenMV requests, HTTP client”
   */
  to_curl(options?: CurlOptions | undefined): string;

  /**
   * Gives the call as TypeScript.
   *
   * @param options - `secrets`: whether secrets are written; `variables`: texts that are read from
   *   the environment instead.
   *
   * @see E18, beyond “OpenMV requests, HTTP client”
   */
  to_typescript(options?: CodeOptions | undefined): string;
}
