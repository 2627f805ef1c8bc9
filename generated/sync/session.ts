// Generated from spec/classes/session.json5; edits are lost.
// Change the source, then run: npm run generate

import "../disposable.js";
import { BlockingSessionCore, callBy, prepareBy, refuseCall } from "../../runtime/sync/index.js";
import type { PreparedRequest } from "../prepared-request.js";
import type { Response } from "../response.js";
import type { SessionCookies } from "../session-cookies.js";
import type {
  DeleteArguments,
  GetArguments,
  HeadArguments,
  Method,
  PatchArguments,
  PostArguments,
  PutArguments,
  RequestArguments,
  SessionArguments,
  Url,
} from "./arguments.js";
import { contract } from "./contract.js";

/**
 * Keeps defaults, cookies and connections for the calls that are made with it.
 *
 * Arguments given to a call win over those of the session; headers, parameters and cookies do so
 * name by name, and `null` leaves out what the session has.
 *
 * With a `base_url`, the session's headers, credentials, cookies option and client certificate go
 * to its origin alone: a call to another origin goes without them.
 *
 * Close it when it is done with, or declare it with `using`. Its cookies are kept here, whatever
 * becomes of the thread that sends.
 *
 * @example
 * Make calls that have something in common
 * ```ts
 * import { Session } from "requests-ts/sync";
 *
 * using session = new Session({
 *   base_url: "https://httpbin.org",
 *   headers: { "X-Team": "bolts" },
 *   timeout: 10,
 * });
 * const r = session.get("/get", { params: { page: 2 } });
 * console.log(r.status_code, r.json());
 * ```
 *
 * @example
 * Keep cookies
 * ```ts
 * import { Session } from "requests-ts/sync";
 *
 * using session = new Session({ base_url: "https://httpbin.org" });
 * const r = session.get("/cookies/set?flavor=oat");
 * console.log(r.json());
 * ```
 *
 * @see E20, beyond “OpenMV requests, HTTP client”
 */
export interface Session {
  /**
   * The cookies that servers have set.
   *
   * @see E20, beyond “OpenMV requests, HTTP client”
   */
  readonly cookies: SessionCookies;

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
   *   `user:password@` in the URL means the same as `auth` and is taken out of the URL. Relative to
   *   the session's `base_url`, where it has one.
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
   * @see Q1 of “OpenMV requests, HTTP client”
   */
  request(method: Method, url: Url, options?: RequestArguments): Response;

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
   *   `user:password@` in the URL means the same as `auth` and is taken out of the URL. Relative to
   *   the session's `base_url`, where it has one.
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
   * @see H1 of “OpenMV requests, HTTP client”
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2 | RFC 9110 section 9.3.2}
   */
  head(url: Url, options?: HeadArguments): Response;

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
   *   `user:password@` in the URL means the same as `auth` and is taken out of the URL. Relative to
   *   the session's `base_url`, where it has one.
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
   * @see G1 of “OpenMV requests, HTTP client”
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.1 | RFC 9110 section 9.3.1}
   */
  get(url: Url, options?: GetArguments): Response;

  /**
   * Submits data to `url`.
   *
   * Typically creates a subordinate resource, sends a form or starts an action.
   *
   * It is neither safe nor idempotent: repeating the call may create duplicates.
   *
   * @remarks Pass at most one of data, json and files.
   *
   * Safe: no · Idempotent: no · Cacheable: explicitly · Request body: expected · Response body:
   * yes.
   *
   * @param url - Target URL; starts with `http://` or `https://`. A fragment is not sent.
   *   `user:password@` in the URL means the same as `auth` and is taken out of the URL. Relative to
   *   the session's `base_url`, where it has one.
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
   * @see P1 of “OpenMV requests, HTTP client”
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.3 | RFC 9110 section 9.3.3}
   */
  post(url: Url, options?: PostArguments): Response;

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
   *   `user:password@` in the URL means the same as `auth` and is taken out of the URL. Relative to
   *   the session's `base_url`, where it has one.
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
   * @see U1 of “OpenMV requests, HTTP client”
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.4 | RFC 9110 section 9.3.4}
   */
  put(url: Url, options?: PutArguments): Response;

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
   * Safe: no · Idempotent: no · Cacheable: explicitly · Request body: expected · Response body:
   * yes.
   *
   * @param url - Target URL; starts with `http://` or `https://`. A fragment is not sent.
   *   `user:password@` in the URL means the same as `auth` and is taken out of the URL. Relative to
   *   the session's `base_url`, where it has one.
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
   * @see A1 of “OpenMV requests, HTTP client”
   * @see {@link https://www.rfc-editor.org/rfc/rfc5789#section-2 | RFC 5789 section 2}
   */
  patch(url: Url, options?: PatchArguments): Response;

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
   *   `user:password@` in the URL means the same as `auth` and is taken out of the URL. Relative to
   *   the session's `base_url`, where it has one.
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
   * @see D1 of “OpenMV requests, HTTP client”
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.5 | RFC 9110 section 9.3.5}
   */
  delete(url: Url, options?: DeleteArguments): Response;

  /**
   * Gives the request that would be sent, without sending it.
   *
   * It is pure: nothing is read, looked up or sent. What is wrong with the arguments is found here
   * as it is before a call.
   *
   * `send` of a session sends it.
   *
   * @remarks Pass at most one of data, json and files.
   *
   * @param method - HTTP method, such as `GET` or `POST`. Letters are sent in upper case, so `get`
   *   and `GET` are the same request.
   * @param url - Target URL; starts with `http://` or `https://`. A fragment is not sent.
   *   `user:password@` in the URL means the same as `auth` and is taken out of the URL. Relative to
   *   the session's `base_url`, where it has one.
   * @param options - `data`, `json`, `files`, `headers`, `auth`, `stream`, `params`, `timeout`,
   *   `allow_redirects`, `max_size`, `retries`, `cookies`, `proxy`, `verify`, `cert`
   * @returns A request as it would be sent.
   * @throws InvalidArgument - An argument was wrong; nothing was sent.
   * @throws RequestException - Base of every error that this package throws.
   *
   * @see E17, beyond “OpenMV requests, HTTP client”
   */
  prepare(method: Method, url: Url, options?: RequestArguments): PreparedRequest;

  /**
   * Sends a request that was prepared, with the cookies of this session.
   *
   * @param prepared - What `prepare` gave.
   *
   * @see E20, beyond “OpenMV requests, HTTP client”
   */
  send(prepared: PreparedRequest): Response;

  /**
   * Closes the connections, those in use when they are done with; calls made later are refused.
   *
   * @see E20, beyond “OpenMV requests, HTTP client”
   */
  close(): void;

  /**
   * Closes the session at the end of the block that declares it with `using`.
   *
   * @see E20, beyond “OpenMV requests, HTTP client”
   */
  [Symbol.dispose](): void;
}

/** Constructs a `Session`. */
export interface SessionConstructor {
  /**
   * Keeps defaults, cookies and connections for the calls that are made with it.
   *
   * @param options - What holds for every call that does not say otherwise.
   *
   * @see E20, beyond “OpenMV requests, HTTP client”
   */
  new (options?: SessionArguments): Session;
  readonly prototype: Session;
}

export const Session: SessionConstructor = class extends BlockingSessionCore {
  request(method: Method, url: Url, options?: RequestArguments): Response {
    return callBy(this, contract.verbs.request, url, options, method);
  }

  head(url: Url, options?: HeadArguments): Response {
    return callBy(this, contract.verbs.head, url, options);
  }

  get(url: Url, options?: GetArguments): Response {
    return callBy(this, contract.verbs.get, url, options);
  }

  post(url: Url, options?: PostArguments): Response {
    return callBy(this, contract.verbs.post, url, options);
  }

  put(url: Url, options?: PutArguments): Response {
    return callBy(this, contract.verbs.put, url, options);
  }

  patch(url: Url, options?: PatchArguments): Response {
    return callBy(this, contract.verbs.patch, url, options);
  }

  delete(url: Url, options?: DeleteArguments): Response {
    return callBy(this, contract.verbs.delete, url, options);
  }

  prepare(method: Method, url: Url, options?: RequestArguments): PreparedRequest {
    return prepareBy(this, contract.verbs.request, url, options, method);
  }

  stream(): never {
    return refuseCall("stream");
  }
};
