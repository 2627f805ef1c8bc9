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
import { put } from "./put.js";
import { request } from "./request.js";
import { Response } from "./response.js";

export type {
  Auth,
  AuthFunction,
  AuthHeaders,
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
export type { ResponseConstructor } from "./response.js";
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
  put,
  ReadTimeout,
  RequestException,
  Response,
  request,
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
  Response,
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
