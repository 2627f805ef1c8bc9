// Generated from spec/; edits are lost.
// Change the source, then run: npm run generate

/**
 * requests-ts/sync: OpenMV requests, HTTP client.
 *
 * - {@link request}: Sends a request with any method.
 * - {@link head}: Asks for what `get` would answer, without the body.
 * - {@link get}: Retrieves a representation of the resource at `url`.
 * - {@link post}: Submits data to `url`.
 * - {@link put}: Replaces the resource at `url` with the representation given, or creates it.
 * - {@link patch}: Applies a partial change to the resource at `url`.
 * - {@link delete}: Asks for the removal of the resource at `url`.
 * - {@link prepare}: Gives the request that would be sent, without sending it.
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
 * @packageDocumentation
 */
import {
  AbortError,
  BodyTooLarge,
  ChunkedEncodingError,
  ConnectionError,
  ConnectTimeout,
  ContentDecodingError,
  HTTPError,
  InvalidArgument,
  InvalidHeader,
  InvalidURL,
  JSONDecodeError,
  ProxyError,
  ReadTimeout,
  RequestException,
  SSLError,
  Timeout,
  TooManyRedirects,
} from "./errors.js";
import { Response } from "./response.js";
import { delete as delete_ } from "./sync/delete.js";
import { get } from "./sync/get.js";
import { head } from "./sync/head.js";
import { patch } from "./sync/patch.js";
import { post } from "./sync/post.js";
import { prepare } from "./sync/prepare.js";
import { put } from "./sync/put.js";
import * as refused from "./sync/refused.js";
import { request } from "./sync/request.js";
import { Session } from "./sync/session.js";

export type { ErrorCode, Phase } from "./errors.js";
export type { PreparedRequest } from "./prepared-request.js";
export type { ResponseConstructor } from "./response.js";
export type { SessionCookies } from "./session-cookies.js";
export type {
  Auth,
  BearerAuth,
  BlobLike,
  Body,
  ByteCount,
  CertificateAndKey,
  ClientCertificate,
  Cookies,
  CookieValue,
  Credentials,
  DeleteArguments,
  DigestAuth,
  FileEntry,
  FileHandleLike,
  FileSource,
  Files,
  GetArguments,
  HeadArguments,
  HeadersLike,
  HeaderValue,
  HttpUrl,
  Ignored,
  Json,
  Method,
  NamedHeaders,
  PatchArguments,
  Pem,
  PostArguments,
  ProxyUrl,
  PutArguments,
  Query,
  QueryValue,
  QueryValues,
  RedirectOptions,
  Redirects,
  RequestArguments,
  RequestHeaders,
  Retries,
  RetryOptions,
  SearchParamsLike,
  SessionArguments,
  TimeLimits,
  Timeouts,
  Url,
  UrlLike,
  Verify,
  WebStreamLike,
} from "./sync/arguments.js";
export type { SessionConstructor } from "./sync/session.js";
export type {
  CodeOptions,
  Cookie,
  CurlOptions,
  EventOptions,
  Link,
  PreparedHeader,
  SavedFile,
  SaveOptions,
  ServerEvent,
  ShowOptions,
  StandardProperties,
  StandardSchema,
  Timings,
} from "./values.js";
export {
  AbortError,
  BodyTooLarge,
  ChunkedEncodingError,
  ConnectionError,
  ConnectTimeout,
  ContentDecodingError,
  delete_ as delete,
  get,
  HTTPError,
  head,
  InvalidArgument,
  InvalidHeader,
  InvalidURL,
  JSONDecodeError,
  ProxyError,
  patch,
  post,
  prepare,
  put,
  ReadTimeout,
  RequestException,
  Response,
  request,
  Session,
  SSLError,
  Timeout,
  TooManyRedirects,
};

const requests = {
  request,
  head,
  get,
  post,
  put,
  patch,
  delete: delete_,
  prepare,
  Response,
  Session,
  AbortError,
  BodyTooLarge,
  ChunkedEncodingError,
  ConnectionError,
  ConnectTimeout,
  ContentDecodingError,
  HTTPError,
  InvalidArgument,
  InvalidHeader,
  InvalidURL,
  JSONDecodeError,
  ProxyError,
  ReadTimeout,
  RequestException,
  SSLError,
  Timeout,
  TooManyRedirects,
};

const whole: typeof requests = { ...requests, ...refused };

export default whole;

/** @internal */
export * from "./sync/refused.js";
