// Generated from spec/arguments.json5; edits are lost.
// Change the source, then run: npm run generate

import type { PreparedRequest } from "./prepared-request.js";

/** The name of an HTTP method. */
export type Method =
  | "HEAD"
  | "GET"
  | "POST"
  | "PUT"
  | "PATCH"
  | "DELETE"
  | (string & Record<never, never>);

/** A `URL`, as far as it is used. */
export interface UrlLike {
  readonly href: string;
}

/** A URL as text or as an object. */
export type Url = string | UrlLike;

/** What is said of a URL that cannot be one. */
type NotHttpUrl = "a string or URL that starts with http:// or https:// and names a host";

/** An absolute http or https URL, as text or as a `URL`. */
export type HttpUrl<U extends Url> = U extends `http://${string}` | `https://${string}` | UrlLike
  ? U
  : U extends `${infer First}${string}`
    ? string extends First
      ? U
      : Lowercase<U> extends `http${string}://${string}`
        ? U
        : NotHttpUrl
    : string extends U
      ? U
      : NotHttpUrl;

/** A `Blob` or `File`, as far as it is used. */
export interface BlobLike {
  readonly size: number;
  readonly type: string;
  readonly stream: () => WebStreamLike;
}

/** A web `ReadableStream`, as far as it is used. */
export interface WebStreamLike {
  readonly locked: boolean;
  readonly getReader: () => { read(): Promise<{ value?: string | Uint8Array | undefined }> };
}

/** A `URLSearchParams`, as far as it is used. */
export interface SearchParamsLike {
  readonly append: (name: string, value: string) => void;
  readonly getAll: (name: string) => string[];
  readonly toString: () => string;
}

/** A stream that is read as it is sent. */
export type ByteStream = WebStreamLike | AsyncIterable<string | Uint8Array>;

/** A raw request body. */
export type Body = string | Uint8Array | ArrayBuffer | BlobLike | SearchParamsLike | ByteStream;

/** Any value that JSON can carry. */
export type Json = unknown;

/** A `FileHandle` of node:fs/promises, as far as it is used. */
export interface FileHandleLike {
  readonly fd: number;
  readonly stat: () => Promise<{ readonly size: number }>;
  readonly read: (
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ) => Promise<{ readonly bytesRead: number }>;
}

/** Where the bytes of a file come from. */
export type FileSource = string | Uint8Array | ArrayBuffer | BlobLike | ByteStream | FileHandleLike;

/** A file name, or null for a plain form field, and the file. */
export type FileEntry = readonly [filename: string | null, file: FileSource];

/** Field names with a file name and a file each. */
export type Files =
  | { readonly [field: string]: FileEntry }
  | ReadonlyMap<string, FileEntry>
  | readonly (readonly [field: string, value: FileEntry])[];

/** The value of a header; null removes an automatic header, undefined says nothing. */
export type HeaderValue = string | number | null | undefined;

/** Headers by name; those that are worth completing are listed. */
export interface NamedHeaders {
  [name: string]: HeaderValue;

  /**
   * Media types that the caller understands.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1 | RFC 9110 section 12.5.1}
   */
  readonly Accept?: HeaderValue;

  /**
   * Content codings that the caller understands.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3 | RFC 9110 section 12.5.3}
   */
  readonly "Accept-Encoding"?: HeaderValue;

  /**
   * Languages that the caller prefers.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4 | RFC 9110 section 12.5.4}
   */
  readonly "Accept-Language"?: HeaderValue;

  /**
   * Credentials; wins over `auth`.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2 | RFC 9110 section 11.6.2}
   */
  readonly Authorization?: HeaderValue;

  /**
   * Directives for caches on the way.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9111#section-5.2 | RFC 9111 section 5.2}
   */
  readonly "Cache-Control"?: HeaderValue;

  /**
   * Codings that were applied to the body.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-8.4 | RFC 9110 section 8.4}
   */
  readonly "Content-Encoding"?: HeaderValue;

  /**
   * Language of the body.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-8.5 | RFC 9110 section 8.5}
   */
  readonly "Content-Language"?: HeaderValue;

  /**
   * Media type of the body.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-8.3 | RFC 9110 section 8.3}
   */
  readonly "Content-Type"?: HeaderValue;

  /**
   * Cookies, as `name=value` pairs.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc6265#section-4.2 | RFC 6265 section 4.2}
   */
  readonly Cookie?: HeaderValue;

  /**
   * When the message was made.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1 | RFC 9110 section 6.6.1}
   */
  readonly Date?: HeaderValue;

  /**
   * What proxies on the way disclosed.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc7239#section-4 | RFC 7239 section 4}
   */
  readonly Forwarded?: HeaderValue;

  /**
   * E-mail address of the person who controls the client.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-10.1.2 | RFC 9110 section 10.1.2}
   */
  readonly From?: HeaderValue;

  /**
   * Host and port of the target.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-7.2 | RFC 9110 section 7.2}
   */
  readonly Host?: HeaderValue;

  /** A key that lets the server recognise a repeat. */
  readonly "Idempotency-Key"?: HeaderValue;

  /**
   * Only if the resource still has one of these entity tags.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1 | RFC 9110 section 13.1.1}
   */
  readonly "If-Match"?: HeaderValue;

  /**
   * Only if it changed since this date.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13.1.3 | RFC 9110 section 13.1.3}
   */
  readonly "If-Modified-Since"?: HeaderValue;

  /**
   * Only if the resource has none of these entity tags.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 | RFC 9110 section 13.1.2}
   */
  readonly "If-None-Match"?: HeaderValue;

  /**
   * Send the range only if the resource is unchanged.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5 | RFC 9110 section 13.1.5}
   */
  readonly "If-Range"?: HeaderValue;

  /**
   * Only if it did not change since this date.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13.1.4 | RFC 9110 section 13.1.4}
   */
  readonly "If-Unmodified-Since"?: HeaderValue;

  /**
   * Origin that caused the request.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc6454#section-7 | RFC 6454 section 7}
   */
  readonly Origin?: HeaderValue;

  /**
   * Preferences for how the request is handled.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc7240#section-2 | RFC 7240 section 2}
   */
  readonly Prefer?: HeaderValue;

  /**
   * Which part of the representation is wanted.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-14.2 | RFC 9110 section 14.2}
   */
  readonly Range?: HeaderValue;

  /**
   * Resource from which the target was reached.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-10.1.3 | RFC 9110 section 10.1.3}
   */
  readonly Referer?: HeaderValue;

  /**
   * Name of the client.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-10.1.5 | RFC 9110 section 10.1.5}
   */
  readonly "User-Agent"?: HeaderValue;

  /** An id that follows the request through logs. */
  readonly "X-Request-ID"?: HeaderValue;
}

/** A `Headers`, as far as it is used. */
export interface HeadersLike {
  readonly append: (name: string, value: string) => void;
  readonly has: (name: string) => boolean;
  readonly forEach: (callback: (value: string, name: string) => void) => void;
}

/** Additional request headers. */
export type RequestHeaders =
  | NamedHeaders
  | ReadonlyMap<string, HeaderValue>
  | readonly (readonly [name: string, value: HeaderValue])[]
  | HeadersLike;

/** A user name and a password. */
export type Credentials = readonly [username: string, password: string];

/** A token that whoever bears it may use (RFC 6750). */
export interface BearerAuth {
  readonly bearer: string;
}

/** Credentials that are proven without being sent (RFC 7616). */
export interface DigestAuth {
  readonly digest: Credentials;
}

/** Headers that carry credentials, at once or later. */
export type AuthHeaders = RequestHeaders | PromiseLike<RequestHeaders> | undefined;

/**
 * Gives the headers that a request needs; asked once more after a 401, with `refused` true, where
 * the body can be sent again.
 */
export type AuthFunction = (request: PreparedRequest, refused: boolean) => AuthHeaders;

/** Credentials. */
export type Auth = Credentials | BearerAuth | DigestAuth | AuthFunction | null;

/** One value of a parameter; null and undefined leave it out. */
export type QueryValue = string | number | bigint | boolean | null | undefined;

/** The values of a parameter; a list repeats its name. */
export type QueryValues = QueryValue | readonly QueryValue[];

/** Parameters of a URL's query. */
export type Query =
  | { readonly [name: string]: QueryValues }
  | ReadonlyMap<string, QueryValues>
  | readonly (readonly [name: string, value: QueryValues])[]
  | SearchParamsLike;

/** Time limits by phase, in seconds; null is no limit. */
export interface TimeLimits {
  readonly connect?: number | null | undefined;
  readonly read?: number | null | undefined;
  readonly total?: number | null | undefined;
}

/** Time limits in seconds. */
export type Timeouts = number | TimeLimits | null;

/** How redirects are followed. */
export interface RedirectOptions {
  readonly max?: number | undefined;
  readonly keep_headers?: boolean | undefined;
  readonly downgrade?: boolean | undefined;
}

/** Whether and how redirects are followed. */
export type Redirects = boolean | number | RedirectOptions;

/** A number of bytes. */
export type ByteCount = number;

/** How calls are repeated; backoff and max_delay in seconds. */
export interface RetryOptions {
  readonly attempts?: number | undefined;
  readonly statuses?: readonly number[] | undefined;
  readonly backoff?: number | undefined;
  readonly max_delay?: number | undefined;
  readonly unsafe?: boolean | undefined;
}

/** Whether and how failed calls are repeated. */
export type Retries = number | RetryOptions;

/** The value of a cookie; null and undefined leave it out. */
export type CookieValue = string | number | null | undefined;

/** Cookies by name. */
export type Cookies = { readonly [name: string]: CookieValue } | ReadonlyMap<string, CookieValue>;

/** The URL of a proxy. */
export type ProxyUrl = string | null;

/** Whom to trust. */
export type Verify = boolean | string | Uint8Array;

/** PEM, or the path of a PEM file. */
export type Pem = string | Uint8Array;

/** A certificate, its key, and the key's passphrase. */
export interface CertificateAndKey {
  readonly cert: Pem;
  readonly key: Pem;
  readonly passphrase?: string | undefined;
}

/** Who one is. */
export type ClientCertificate = Pem | readonly [certificate: Pem, key: Pem] | CertificateAndKey;

/** An `AbortSignal`. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason: unknown;
  readonly addEventListener: (type: "abort", listener: () => void) => void;
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
}

/** A function that is told how many bytes were sent. */
export type UploadProgress = (bytes: number, total: number | undefined) => void;

/** A function that is told how many bytes were received. */
export type DownloadProgress = (bytes: number, total: number | undefined) => void;

/** Accepted for compatibility. */
export type Ignored = unknown;

/** Arguments that every verb takes. */
interface SharedArguments {
  /**
   * Additional request headers.
   *
   * Yours win over automatic ones, whatever their case; `null` leaves an automatic header out. Text
   * is sent as UTF-8.
   *
   * @see Q6 of “OpenMV requests, HTTP client”
   */
  headers?: RequestHeaders | undefined;

  /**
   * User name and password for HTTP Basic authentication: `[user, password]`.
   *
   * Sent as UTF-8. Your arrays and objects are never changed, and nothing is kept for the next
   * call.
   *
   * Beyond the document: `{ bearer: token }`, `{ digest: [user, password] }`, or a function that is
   * given the prepared request and gives the headers to add, asked once more after a 401. Another
   * origin never gets credentials.
   *
   * @see Q7 of “OpenMV requests, HTTP client”
   */
  auth?: Auth | undefined;

  /**
   * Parameters to add to the URL's query.
   *
   * A list repeats its key; `null` and `undefined` leave it out. The URL's own query stays in
   * front. Encoded as a form is: a space becomes `+`.
   *
   * @see E1, beyond “OpenMV requests, HTTP client”
   */
  params?: Query | undefined;

  /**
   * Time limits in seconds; a number limits the whole call.
   *
   * `connect` limits making the connection, `read` the silence while the reply is awaited or read,
   * `total` the whole call with redirects, retries and the body. `null` is no limit.
   *
   * @see E2, beyond “OpenMV requests, HTTP client”
   */
  timeout?: Timeouts | undefined;

  /**
   * Whether redirects are followed, and how many.
   *
   * `false` or 0 gives the 3xx reply itself; a number is how many are followed before it is an
   * error. A redirect to another origin keeps only a short safe list of headers unless
   * `keep_headers`; cookies and credentials never go along. From https to http it is refused unless
   * `downgrade`.
   *
   * @see E3, beyond “OpenMV requests, HTTP client”
   */
  allow_redirects?: Redirects | undefined;

  /**
   * Most bytes of a reply that is read whole, decoded; reading stops where there are more.
   *
   * Of a streamed reply it limits `read()` alone: whoever takes a body piece by piece decides by
   * himself when there is enough.
   *
   * @see E4, beyond “OpenMV requests, HTTP client”
   */
  max_size?: ByteCount | undefined;

  /**
   * How often a call that failed in passing is repeated.
   *
   * Repeats connection failures, silences and the `statuses`, after a wait that doubles from
   * `backoff` seconds, with jitter, up to `max_delay`; a Retry-After of the server is obeyed. A
   * wait past `max_delay` or the total limit is not begun: the last reply or error is given.
   * Methods that are not idempotent are repeated only with an Idempotency-Key header or
   * `unsafe: true`, unless no connection was made, so that nothing can have arrived.
   *
   * Apart from it, a kept connection that died before the first byte of a reply is replaced once,
   * where the method is idempotent.
   *
   * @see E5, beyond “OpenMV requests, HTTP client”
   */
  retries?: Retries | undefined;

  /**
   * Cookies to send with this call.
   *
   * @see E8, beyond “OpenMV requests, HTTP client”
   */
  cookies?: Cookies | undefined;

  /**
   * URL of a proxy (http, https or socks5), or `null` for none.
   *
   * Wins over HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY. `user:password@` in it are
   * credentials for the proxy.
   *
   * @see E9, beyond “OpenMV requests, HTTP client”
   */
  proxy?: ProxyUrl | undefined;

  /**
   * Whether the server's certificate is verified, or the authorities to trust.
   *
   * `false` trusts any server: for tests alone. PEM, or the path of a PEM file, replaces the
   * authorities that Node trusts.
   *
   * @see E10, beyond “OpenMV requests, HTTP client”
   */
  verify?: Verify | undefined;

  /**
   * Client certificate: PEM, a path, or a pair of certificate and key.
   *
   * @see E10, beyond “OpenMV requests, HTTP client”
   */
  cert?: ClientCertificate | undefined;

  /**
   * An `AbortSignal` that ends the call.
   *
   * The call then fails with AbortError, whose `cause` is the signal's reason.
   *
   * @see E11, beyond “OpenMV requests, HTTP client”
   */
  signal?: Signal | undefined;

  /**
   * Called with the bytes sent so far and, where it is known, their total.
   *
   * @see E12, beyond “OpenMV requests, HTTP client”
   */
  on_upload?: UploadProgress | undefined;

  /**
   * Called with the bytes received so far and, where it is known, their total.
   *
   * Counts what comes over the wire, before it is decoded.
   *
   * @see E12, beyond “OpenMV requests, HTTP client”
   */
  on_download?: DownloadProgress | undefined;
}

interface UnboundRequestArguments extends SharedArguments {
  /**
   * Accepted for compatibility; has no effect.
   *
   * The reply is always read whole before the call returns; the function `stream` gives one that is
   * not.
   *
   * @see Q8 of “OpenMV requests, HTTP client”
   */
  stream?: Ignored | undefined;
}

interface RequestWithData extends UnboundRequestArguments {
  /**
   * Raw request body.
   *
   * Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.
   *
   * A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its
   * length is known.
   *
   * @remarks Pass at most one of data, json and files.
   *
   * @see Q3 of “OpenMV requests, HTTP client”
   */
  data?: Body | undefined;

  /** Pass at most one of data, json and files. */
  json?: undefined;

  /** Pass at most one of data, json and files. */
  files?: undefined;
}

interface RequestWithJson extends UnboundRequestArguments {
  /** Pass at most one of data, json and files. */
  data?: undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks Pass at most one of data, json and files.
   *
   * @see Q4 of “OpenMV requests, HTTP client”
   */
  json?: Json | undefined;

  /** Pass at most one of data, json and files. */
  files?: undefined;
}

interface RequestWithFiles extends UnboundRequestArguments {
  /** Pass at most one of data, json and files. */
  data?: undefined;

  /** Pass at most one of data, json and files. */
  json?: undefined;

  /**
   * Files to upload, by field name: `{ field: [filename, file] }`.
   *
   * Sent as multipart/form-data and streamed, never read into memory as a whole. Each part's
   * Content-Type follows from its file name.
   *
   * A file name of `null` sends a plain form field. A boundary in a Content-Type of your own is the
   * one that is used.
   *
   * @remarks Pass at most one of data, json and files.
   *
   * @see Q5 of “OpenMV requests, HTTP client”
   */
  files?: Files | undefined;
}

/**
 * Arguments of `request`.
 *
 * Pass at most one of data, json and files.
 */
export type RequestArguments = RequestWithData | RequestWithJson | RequestWithFiles;

interface UnboundHeadArguments extends SharedArguments {
  /**
   * Accepted for compatibility; has no effect.
   *
   * The reply is always read whole before the call returns; the function `stream` gives one that is
   * not.
   *
   * @remarks Accepted for completeness; a body rarely makes sense with HEAD.
   *
   * @see Q8 of “OpenMV requests, HTTP client”
   */
  stream?: Ignored | undefined;
}

interface HeadWithData extends UnboundHeadArguments {
  /**
   * Raw request body.
   *
   * Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.
   *
   * A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its
   * length is known.
   *
   * @remarks Accepted for completeness; a body rarely makes sense with HEAD.
   *
   * Pass at most one of data, json and files.
   *
   * @see Q3 of “OpenMV requests, HTTP client”
   */
  data?: Body | undefined;

  /** Pass at most one of data, json and files. */
  json?: undefined;

  /** Pass at most one of data, json and files. */
  files?: undefined;
}

interface HeadWithJson extends UnboundHeadArguments {
  /** Pass at most one of data, json and files. */
  data?: undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks Accepted for completeness; a body rarely makes sense with HEAD.
   *
   * Pass at most one of data, json and files.
   *
   * @see Q4 of “OpenMV requests, HTTP client”
   */
  json?: Json | undefined;

  /** Pass at most one of data, json and files. */
  files?: undefined;
}

interface HeadWithFiles extends UnboundHeadArguments {
  /** Pass at most one of data, json and files. */
  data?: undefined;

  /** Pass at most one of data, json and files. */
  json?: undefined;

  /**
   * Files to upload, by field name: `{ field: [filename, file] }`.
   *
   * Sent as multipart/form-data and streamed, never read into memory as a whole. Each part's
   * Content-Type follows from its file name.
   *
   * A file name of `null` sends a plain form field. A boundary in a Content-Type of your own is the
   * one that is used.
   *
   * @remarks Accepted for completeness; a body rarely makes sense with HEAD.
   *
   * Pass at most one of data, json and files.
   *
   * @see Q5 of “OpenMV requests, HTTP client”
   */
  files?: Files | undefined;
}

/**
 * Arguments of `head`.
 *
 * Pass at most one of data, json and files.
 */
export type HeadArguments = HeadWithData | HeadWithJson | HeadWithFiles;

interface GetWithData extends SharedArguments {
  /**
   * Raw request body.
   *
   * Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.
   *
   * A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its
   * length is known.
   *
   * @remarks A body is permitted with GET but ignored by most servers.
   *
   * Pass at most one of data and json.
   *
   * @see Q3 of “OpenMV requests, HTTP client”
   */
  data?: Body | undefined;

  /** Pass at most one of data and json. */
  json?: undefined;
}

interface GetWithJson extends SharedArguments {
  /** Pass at most one of data and json. */
  data?: undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks A body is permitted with GET but ignored by most servers.
   *
   * Pass at most one of data and json.
   *
   * @see Q4 of “OpenMV requests, HTTP client”
   */
  json?: Json | undefined;
}

/**
 * Arguments of `get`.
 *
 * Pass at most one of data and json.
 */
export type GetArguments = GetWithData | GetWithJson;

interface PostWithData extends SharedArguments {
  /**
   * Raw request body.
   *
   * Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.
   *
   * A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its
   * length is known.
   *
   * @remarks Pass at most one of data, json and files.
   *
   * @see Q3 of “OpenMV requests, HTTP client”
   */
  data?: Body | undefined;

  /** Pass at most one of data, json and files. */
  json?: undefined;

  /** Pass at most one of data, json and files. */
  files?: undefined;
}

interface PostWithJson extends SharedArguments {
  /** Pass at most one of data, json and files. */
  data?: undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks Pass at most one of data, json and files.
   *
   * @see Q4 of “OpenMV requests, HTTP client”
   */
  json?: Json | undefined;

  /** Pass at most one of data, json and files. */
  files?: undefined;
}

interface PostWithFiles extends SharedArguments {
  /** Pass at most one of data, json and files. */
  data?: undefined;

  /** Pass at most one of data, json and files. */
  json?: undefined;

  /**
   * Files to upload, by field name: `{ field: [filename, file] }`.
   *
   * Sent as multipart/form-data and streamed, never read into memory as a whole. Each part's
   * Content-Type follows from its file name.
   *
   * A file name of `null` sends a plain form field. A boundary in a Content-Type of your own is the
   * one that is used.
   *
   * @remarks Pass at most one of data, json and files.
   *
   * @see Q5 of “OpenMV requests, HTTP client”
   */
  files?: Files | undefined;
}

/**
 * Arguments of `post`.
 *
 * Pass at most one of data, json and files.
 */
export type PostArguments = PostWithData | PostWithJson | PostWithFiles;

interface PutWithData extends SharedArguments {
  /**
   * Raw request body.
   *
   * Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.
   *
   * A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its
   * length is known.
   *
   * @remarks Pass either data or json to carry the new representation.
   *
   * @see Q3 of “OpenMV requests, HTTP client”
   */
  data?: Body | undefined;

  /** Pass either data or json to carry the new representation. */
  json?: undefined;
}

interface PutWithJson extends SharedArguments {
  /** Pass either data or json to carry the new representation. */
  data?: undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks Pass either data or json to carry the new representation.
   *
   * @see Q4 of “OpenMV requests, HTTP client”
   */
  json?: Json | undefined;
}

/**
 * Arguments of `put`.
 *
 * Pass either data or json to carry the new representation.
 */
export type PutArguments = PutWithData | PutWithJson;

interface PatchWithData extends SharedArguments {
  /**
   * Raw request body.
   *
   * Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.
   *
   * A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its
   * length is known.
   *
   * @remarks Pass either data or json to carry the change.
   *
   * @see Q3 of “OpenMV requests, HTTP client”
   */
  data?: Body | undefined;

  /** Pass either data or json to carry the change. */
  json?: undefined;
}

interface PatchWithJson extends SharedArguments {
  /** Pass either data or json to carry the change. */
  data?: undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks Pass either data or json to carry the change.
   *
   * @see Q4 of “OpenMV requests, HTTP client”
   */
  json?: Json | undefined;
}

/**
 * Arguments of `patch`.
 *
 * Pass either data or json to carry the change.
 */
export type PatchArguments = PatchWithData | PatchWithJson;

interface DeleteWithData extends SharedArguments {
  /**
   * Raw request body.
   *
   * Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.
   *
   * A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its
   * length is known.
   *
   * @remarks A body is allowed with DELETE but rarely used.
   *
   * Pass at most one of data and json.
   *
   * @see Q3 of “OpenMV requests, HTTP client”
   */
  data?: Body | undefined;

  /** Pass at most one of data and json. */
  json?: undefined;
}

interface DeleteWithJson extends SharedArguments {
  /** Pass at most one of data and json. */
  data?: undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks A body is allowed with DELETE but rarely used.
   *
   * Pass at most one of data and json.
   *
   * @see Q4 of “OpenMV requests, HTTP client”
   */
  json?: Json | undefined;
}

/**
 * Arguments of `delete`.
 *
 * Pass at most one of data and json.
 */
export type DeleteArguments = DeleteWithData | DeleteWithJson;

/** What a `Session` takes: arguments that hold for every call that does not give them. */
export interface SessionArguments extends SharedArguments {
  /**
   * URL that the URLs of calls are relative to; starts with `http://` or `https://`.
   *
   * @see E20, beyond “OpenMV requests, HTTP client”
   */
  base_url?: Url | undefined;
}
