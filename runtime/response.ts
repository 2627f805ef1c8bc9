// The Response: status, reason, header block, content and what is read out of them. Does no I/O.
// Bytes stay bytes until they are asked for.
import { isArrayBuffer, isBytes, isDetached } from "./byte-memory.js";
import type { Received } from "./connection/buffered-reply.js";
import type { Marks } from "./connection/reply-handler.js";
import { charsetOf } from "./decoding/charset.js";
import { jsonFault, parseJson } from "./decoding/json-body.js";
import { plainBytes } from "./decoding/plain-bytes.js";
import { type Schema, validate } from "./decoding/schema.js";
import { decodeText, isEncoding } from "./decoding/text.js";
import { type FaultPlace, fault } from "./errors.js";
import { noTimings, type Timings, timingsOf } from "./exchange/timings.js";
import { kindOf, maskUrl, showText } from "./export/mask.js";
import { headerText } from "./headers/header-text.js";
import { type Link, readLinks } from "./headers/link-header.js";
import { headerBlock, headerFields, headerValue, headerValues } from "./headers/reply-headers.js";

/** Bytes that a Response can be constructed from. */
type BytesInput = string | Uint8Array | ArrayBuffer | null | undefined;

/** Where a Response comes from; one that was constructed by hand comes from nowhere. */
export interface ResponseOrigin {
  readonly method: string;
  readonly url: string;
  readonly history: readonly Response[];
  /** By performance.now(). */
  readonly startedAt: number;
}

const noBytes = new Uint8Array(0);

/** A Response that was received, in its parts. */
interface ReceivedParts {
  readonly received: Omit<Received, "body">;
  readonly body: Uint8Array;
  readonly origin: Omit<ResponseOrigin, "startedAt">;
}

/**
 * Takes a Response apart, as responseOf puts it together.
 *
 * @throws Error for one that was constructed by hand
 */
export let partsOf: (response: Response) => ReceivedParts;

/** Sets what only a received Response has. */
let setOrigin: (
  response: Response,
  received: Omit<Received, "body">,
  origin: ResponseOrigin,
) => void;

/** An HTTP response, fully read. */
export class Response {
  readonly #code: number;
  readonly #reason: string;
  #content: Uint8Array;
  #headers: Uint8Array | undefined;
  #fields: readonly Uint8Array[] = [];
  #origin: ResponseOrigin | undefined;
  #marks: Marks | undefined;
  #timings: Timings | undefined;
  #encoding: string | undefined;
  #text: string | undefined;

  static {
    setOrigin = (response, received, origin) => {
      response.#headers = undefined;
      response.#fields = received.headers;
      response.#origin = origin;
      response.#marks = received.marks;
    };
    partsOf = (response) => {
      const { status_code: status, reason } = response;
      const [headers, marks, origin] = [response.#fields, response.#marks, response.#origin];
      if (marks === undefined || origin === undefined) throw new Error("it was not received");
      return { received: { status, reason, headers, marks }, body: response.#content, origin };
    };
  }

  constructor(code: number, reason: string, headers?: BytesInput, content?: BytesInput) {
    if (!Number.isInteger(code) || code < 100 || code > 999) {
      throw fault("response-code", { value: kindOf(code) });
    }
    if (typeof reason !== "string") throw fault("response-reason", { value: kindOf(reason) });
    this.#code = code;
    this.#reason = reason;
    const block = readBytes("headers", headers);
    this.#headers = block;
    if (block.length > 0) this.#fields = headerFields(block);
    this.#content = readBytes("content", content);
  }

  get status_code(): number {
    return this.#code;
  }

  get reason(): string {
    return this.#reason;
  }

  get ok(): boolean {
    return this.#code < 400;
  }

  get url(): string {
    return this.#origin?.url ?? "";
  }

  get history(): readonly Response[] {
    return this.#origin?.history ?? [];
  }

  get elapsed(): number {
    return this.timings.total;
  }

  get timings(): Timings {
    if (this.#marks === undefined || this.#origin === undefined) return noTimings;
    this.#timings ??= timingsOf(this.#marks, this.#origin.startedAt);
    return this.#timings;
  }

  get encoding(): string {
    this.#encoding ??= charsetOf(this.#content, headerValue(this.#fields, "content-type"));
    return this.#encoding;
  }

  set encoding(name: string) {
    if (typeof name !== "string" || !isEncoding(name)) {
      const value = typeof name === "string" ? showText(name) : kindOf(name);
      throw fault("encoding-unknown", { value });
    }
    this.#encoding = name;
    this.#text = undefined;
  }

  get headers(): string {
    this.#headers ??= headerBlock(this.#fields);
    return decodeText(this.#headers, this.encoding);
  }

  get content(): string {
    this.#text ??= decodeText(this.#content, this.encoding);
    return this.#text;
  }

  get cookies(): Readonly<Record<string, string>> {
    const pairs = this.#texts("set-cookie").map((line) => {
      const [pair = ""] = line.split(";", 1);
      const equals = pair.indexOf("=");
      return [pair.slice(0, Math.max(0, equals)).trim(), pair.slice(equals + 1).trim()] as const;
    });
    return Object.fromEntries(pairs);
  }

  get links(): Readonly<Record<string, Link>> {
    return readLinks(this.#texts("link"), this.url);
  }

  bytes(): Uint8Array {
    this.#content = plainBytes(this.#content);
    return this.#content;
  }

  header(name: string): string | null {
    if (typeof name !== "string") {
      const accepted = "the name of a header, a string";
      throw fault("argument-type", { name: "name", value: kindOf(name), accepted });
    }
    const values = this.#texts(name.toLowerCase());
    return values.length === 0 ? null : values.join(", ");
  }

  json<T = unknown>(schema?: Schema<T>): T {
    const value = parseJson(this.content, (cause) => this.#explain(cause));
    return schema === undefined ? (value as T) : validate(schema, value, this.#place());
  }

  raise_for_status(): this {
    if (this.#code < 400) return this;
    const id = this.#code < 500 ? "status-client-error" : "status-server-error";
    const values = { status: String(this.#code), reason: this.#reason };
    throw fault(id, values, { ...this.#place(), response: this });
  }

  /** What a terminal shows: enough to go on, and no body. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    const { method, url } = this.#place();
    const from = url === undefined ? "" : ` ${method} ${maskUrl(url)}`;
    const type = this.header("content-type") ?? "no Content-Type";
    const size = this.#content.byteLength;
    const told = `Response [${this.#code} ${this.#reason}]${from} (${type}, ${size} bytes)`;
    // A server's control bytes never reach a terminal.
    return told.replace(/\p{Cc}/gu, "\uFFFD");
  }

  /** The values of a header, as text. */
  #texts(lowerName: string): string[] {
    return headerValues(this.#fields, lowerName).map(headerText);
  }

  #explain(cause: unknown): Error {
    const reply = { status: this.#code, type: this.header("content-type") };
    return jsonFault(this.content, reply, this.#place(), cause);
  }

  #place(): FaultPlace {
    if (this.#origin === undefined) return {};
    const { method, url, startedAt } = this.#origin;
    return { method, url, startedAt, sent: true };
  }
}

/** The Response of what was received. */
export function responseOf(
  received: Omit<Received, "body">,
  body: Uint8Array,
  origin: ResponseOrigin,
): Response {
  const response = new Response(received.status, received.reason, null, body);
  setOrigin(response, received, origin);
  return response;
}

function readBytes(name: string, input: unknown): Uint8Array {
  if (input === undefined || input === null) return noBytes;
  if (typeof input === "string") return new TextEncoder().encode(input);
  if (isBytes(input) && !isDetached(input)) return input;
  if (isArrayBuffer(input) && !isDetached(input)) return new Uint8Array(input);
  throw fault("response-bytes", { name, value: kindOf(input) });
}
