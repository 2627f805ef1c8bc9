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
 * @example Get a JSON resource
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
  ChunkedEncodingError,
  ConnectionError,
  ConnectTimeout,
  InvalidArgument,
  InvalidHeader,
  InvalidURL,
  JSONDecodeError,
  ReadTimeout,
  RequestException,
  SSLError,
  Timeout,
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
  BlobLike,
  Body,
  DeleteArguments,
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
  PostArguments,
  PutArguments,
  RequestArguments,
  RequestHeaders,
  SearchParamsLike,
  Url,
  UrlLike,
  WebStreamLike,
} from "./arguments.js";

export type { ErrorCode, Phase } from "./errors.js";
export type { ResponseConstructor } from "./response.js";
export {
  ChunkedEncodingError,
  ConnectionError,
  ConnectTimeout,
  delete_ as delete,
  get,
  head,
  InvalidArgument,
  InvalidHeader,
  InvalidURL,
  JSONDecodeError,
  patch,
  post,
  put,
  ReadTimeout,
  RequestException,
  Response,
  request,
  SSLError,
  Timeout,
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
  ChunkedEncodingError,
  ConnectionError,
  ConnectTimeout,
  InvalidArgument,
  InvalidHeader,
  InvalidURL,
  JSONDecodeError,
  ReadTimeout,
  RequestException,
  SSLError,
  Timeout,
};

export default requests;
