// Generated from spec/; edits are lost.
// Change the source, then run: npm run generate

/**
 * requests-ts: OpenMV requests, HTTP client.
 *
 * - {@link request}: Sends a request with any method.
 * - {@link head}: Asks for what `get` would answer, without the body.
 * - {@link get}: Retrieves a representation of the resource at `url`.
 * - {@link post}: Submits data to `url`.
 * - {@link put}: Replaces the resource at `url` with the representation given, or creates it.
 * - {@link patch}: Applies a partial change to the resource at `url`.
 * - {@link delete}: Asks for the removal of the resource at `url`.
 * - {@link prepare}: Gives the request that would be sent, without sending it.
 * - {@link stream}: Sends a request and gives its reply as soon as the headers are there; the body
 *   is not read yet.
 *
 * @example
 * Get a JSON resource
 * ```ts
 * import requests from "requests-ts";
 *
 * const r = await requests.get("https://httpbin.org/get");
 * console.log(r.status_code, r.reason, r.json());
 * ```
 *
 * @packageDocumentation
 */
import { delete as delete_ } from "./delete.js";
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
import { get } from "./get.js";
import { head } from "./head.js";
import { patch } from "./patch.js";
import { post } from "./post.js";
import { prepare } from "./prepare.js";
import { put } from "./put.js";
import { request } from "./request.js";
import { Response } from "./response.js";
import { Session } from "./session.js";
import { stream } from "./stream.js";

export type {
  Auth,
  AuthFunction,
  AuthHeaders,
  BearerAuth,
  BlobLike,
  Body,
  ByteCount,
  ByteStream,
  CertificateAndKey,
  ClientCertificate,
  Cookies,
  CookieValue,
  Credentials,
  DeleteArguments,
  DigestAuth,
  DownloadProgress,
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
  Signal,
  TimeLimits,
  Timeouts,
  UploadProgress,
  Url,
  UrlLike,
  Verify,
  WebStreamLike,
} from "./arguments.js";
export type { ErrorCode, Phase } from "./errors.js";
export type { PreparedRequest } from "./prepared-request.js";
export type { ResponseConstructor } from "./response.js";
export type { SessionConstructor } from "./session.js";
export type { SessionCookies } from "./session-cookies.js";
export type { StreamedResponse } from "./streamed-response.js";
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
  stream,
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
  stream,
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

export default requests;
