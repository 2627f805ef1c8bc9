// Generated from spec/arguments.json5; edits are lost.
// Change the source, then run: npm run generate
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

/** An absolute http or https URL, as text or as a `URL`. */
export type HttpUrl<U extends Url> = U extends string
  ? Lowercase<U> extends `http${infer Rest}`
    ? Rest extends `${"" | "s"}://${string}`
      ? U
      : OpenUrl<U, Rest>
    : OpenUrl<U, Lowercase<U>>
  : U;

/** The check of a URL whose beginning is not known in full. */
type OpenUrl<U, Rest extends string> =
  Lowercase<string> extends FirstLetter<Rest>
    ? U
    : "a string or URL that starts with http:// or https:// and names a host";

/** The first letter of a text, or the text where that is not known. */
type FirstLetter<Text extends string> = Text extends `${infer First}${string}` ? First : Text;

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

/** A raw request body. */
export type Body =
  | string
  | Uint8Array
  | ArrayBuffer
  | BlobLike
  | SearchParamsLike
  | WebStreamLike
  | AsyncIterable<string | Uint8Array>;

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
export type FileSource =
  | string
  | Uint8Array
  | ArrayBuffer
  | BlobLike
  | WebStreamLike
  | AsyncIterable<string | Uint8Array>
  | FileHandleLike;

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

/** Credentials. */
export type Auth = readonly [username: string, password: string];

/** Accepted for compatibility. */
export type Ignored = unknown;

/** At most one of `data`, `json`, `files`. */
type AtMostOneOfDataJsonFiles =
  | { json?: undefined; files?: undefined }
  | { data?: undefined; files?: undefined }
  | { data?: undefined; json?: undefined };

/** At most one of `data`, `json`. */
type AtMostOneOfDataJson = { json?: undefined } | { data?: undefined };

interface HeadersArgument {
  /**
   * Additional request headers.
   *
   * Yours win over automatic ones, whatever their case; `null` leaves an automatic header out. Text
   * is sent as UTF-8.
   *
   * @see Q6, OpenMV requests, HTTP client
   */
  headers?: RequestHeaders | undefined;
}

interface AuthArgument {
  /**
   * User name and password for HTTP Basic authentication: `[user, password]`.
   *
   * Sent as UTF-8. Your arrays and objects are never changed, and nothing is kept for the next
   * call.
   *
   * @see Q7, OpenMV requests, HTTP client
   */
  auth?: Auth | undefined;
}

interface StreamArgument {
  /**
   * Accepted for compatibility; has no effect.
   *
   * The reply is always read whole before the call returns.
   *
   * @see Q8, OpenMV requests, HTTP client
   */
  stream?: Ignored | undefined;
}

/** Arguments of `request`, before its rules. */
interface AllRequestArguments extends HeadersArgument, AuthArgument, StreamArgument {
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
   * @see Q3, OpenMV requests, HTTP client
   */
  data?: Body | undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks Pass at most one of data, json and files.
   *
   * @see Q4, OpenMV requests, HTTP client
   */
  json?: Json | undefined;

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
   * @see Q5, OpenMV requests, HTTP client
   */
  files?: Files | undefined;
}

/**
 * Arguments of `request`.
 *
 * Pass at most one of data, json and files.
 */
export type RequestArguments = AllRequestArguments & AtMostOneOfDataJsonFiles;

/** Arguments of `head`, before its rules. */
interface AllHeadArguments extends HeadersArgument, AuthArgument {
  /**
   * Raw request body.
   *
   * Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.
   *
   * A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its
   * length is known.
   *
   * @remarks Accepted for completeness; a body rarely makes sense with HEAD. Pass at most one of
   *   data, json and files.
   *
   * @see Q3, OpenMV requests, HTTP client
   */
  data?: Body | undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks Accepted for completeness; a body rarely makes sense with HEAD. Pass at most one of
   *   data, json and files.
   *
   * @see Q4, OpenMV requests, HTTP client
   */
  json?: Json | undefined;

  /**
   * Files to upload, by field name: `{ field: [filename, file] }`.
   *
   * Sent as multipart/form-data and streamed, never read into memory as a whole. Each part's
   * Content-Type follows from its file name.
   *
   * A file name of `null` sends a plain form field. A boundary in a Content-Type of your own is the
   * one that is used.
   *
   * @remarks Accepted for completeness; a body rarely makes sense with HEAD. Pass at most one of
   *   data, json and files.
   *
   * @see Q5, OpenMV requests, HTTP client
   */
  files?: Files | undefined;

  /**
   * Accepted for compatibility; has no effect.
   *
   * The reply is always read whole before the call returns.
   *
   * @remarks Accepted for completeness; a body rarely makes sense with HEAD.
   *
   * @see Q8, OpenMV requests, HTTP client
   */
  stream?: Ignored | undefined;
}

/**
 * Arguments of `head`.
 *
 * Pass at most one of data, json and files.
 */
export type HeadArguments = AllHeadArguments & AtMostOneOfDataJsonFiles;

/** Arguments of `get`, before its rules. */
interface AllGetArguments extends HeadersArgument, AuthArgument {
  /**
   * Raw request body.
   *
   * Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.
   *
   * A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its
   * length is known.
   *
   * @remarks A body is permitted with GET but ignored by most servers. Pass at most one of data and
   *   json.
   *
   * @see Q3, OpenMV requests, HTTP client
   */
  data?: Body | undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks A body is permitted with GET but ignored by most servers. Pass at most one of data and
   *   json.
   *
   * @see Q4, OpenMV requests, HTTP client
   */
  json?: Json | undefined;
}

/**
 * Arguments of `get`.
 *
 * Pass at most one of data and json.
 */
export type GetArguments = AllGetArguments & AtMostOneOfDataJson;

/** Arguments of `post`, before its rules. */
interface AllPostArguments extends HeadersArgument, AuthArgument {
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
   * @see Q3, OpenMV requests, HTTP client
   */
  data?: Body | undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks Pass at most one of data, json and files.
   *
   * @see Q4, OpenMV requests, HTTP client
   */
  json?: Json | undefined;

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
   * @see Q5, OpenMV requests, HTTP client
   */
  files?: Files | undefined;
}

/**
 * Arguments of `post`.
 *
 * Pass at most one of data, json and files.
 */
export type PostArguments = AllPostArguments & AtMostOneOfDataJsonFiles;

/** Arguments of `put`, before its rules. */
interface AllPutArguments extends HeadersArgument, AuthArgument {
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
   * @see Q3, OpenMV requests, HTTP client
   */
  data?: Body | undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks Pass either data or json to carry the new representation.
   *
   * @see Q4, OpenMV requests, HTTP client
   */
  json?: Json | undefined;
}

/**
 * Arguments of `put`.
 *
 * Pass either data or json to carry the new representation.
 */
export type PutArguments = AllPutArguments & AtMostOneOfDataJson;

/** Arguments of `patch`, before its rules. */
interface AllPatchArguments extends HeadersArgument, AuthArgument {
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
   * @see Q3, OpenMV requests, HTTP client
   */
  data?: Body | undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks Pass either data or json to carry the change.
   *
   * @see Q4, OpenMV requests, HTTP client
   */
  json?: Json | undefined;
}

/**
 * Arguments of `patch`.
 *
 * Pass either data or json to carry the change.
 */
export type PatchArguments = AllPatchArguments & AtMostOneOfDataJson;

/** Arguments of `delete`, before its rules. */
interface AllDeleteArguments extends HeadersArgument, AuthArgument {
  /**
   * Raw request body.
   *
   * Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.
   *
   * A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its
   * length is known.
   *
   * @remarks A body is allowed with DELETE but rarely used. Pass at most one of data and json.
   *
   * @see Q3, OpenMV requests, HTTP client
   */
  data?: Body | undefined;

  /**
   * A value that is serialised to JSON and sent as the body.
   *
   * `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was
   * given.
   *
   * @remarks A body is allowed with DELETE but rarely used. Pass at most one of data and json.
   *
   * @see Q4, OpenMV requests, HTTP client
   */
  json?: Json | undefined;
}

/**
 * Arguments of `delete`.
 *
 * Pass at most one of data and json.
 */
export type DeleteArguments = AllDeleteArguments & AtMostOneOfDataJson;
