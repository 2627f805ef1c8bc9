// The Response as it is documented: status, reason, header block, content, json(). Does no I/O.
import { fault } from "./errors.js";
import { kindOf, showText } from "./mask.js";
import { decodeText, isEncoding } from "./text.js";

/** Bytes that a Response can be constructed from. */
type BytesInput = string | Uint8Array | ArrayBuffer | null | undefined;

/** What the transport received, kept as bytes until it is asked for. */
export interface Received {
  readonly status: number;
  readonly reason: string;
  /** Names and values in turn, as received. */
  readonly headers: readonly Uint8Array[];
  readonly body: Uint8Array;
}

const none = new Uint8Array(0);

/** An HTTP response, fully read. */
export class Response {
  readonly #code: number;
  readonly #reason: string;
  readonly #headers: Uint8Array;
  readonly #content: Uint8Array;
  #encoding = "utf-8";

  constructor(code: number, reason: string, headers?: BytesInput, content?: BytesInput) {
    if (!Number.isInteger(code) || code < 100 || code > 999) {
      throw fault("response-code", { value: kindOf(code) });
    }
    if (typeof reason !== "string") throw fault("response-reason", { value: kindOf(reason) });
    this.#code = code;
    this.#reason = reason;
    this.#headers = readBytes("headers", headers);
    this.#content = readBytes("content", content);
  }

  get status_code(): number {
    return this.#code;
  }

  get reason(): string {
    return this.#reason;
  }

  get encoding(): string {
    return this.#encoding;
  }

  set encoding(name: string) {
    if (typeof name !== "string" || !isEncoding(name)) {
      throw fault("encoding-unknown", {
        value: typeof name === "string" ? showText(name) : kindOf(name),
      });
    }
    this.#encoding = name;
  }

  get headers(): string {
    return decodeText(this.#headers, this.#encoding);
  }

  get content(): string {
    return decodeText(this.#content, this.#encoding);
  }

  json<T = unknown>(): T {
    const text = this.content;
    const status = String(this.#code);
    if (text === "") throw fault("json-empty", { status });
    try {
      return JSON.parse(text) as T;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message.replace(/\s+/g, " ") : String(cause);
      throw fault("json-malformed", { reason, value: showText(text), status }, { cause });
    }
  }
}

/** The Response of what was received. */
export function responseOf(received: Received): Response {
  const { status, reason, headers, body } = received;
  return new Response(status, reason, headerBlock(headers), body);
}

/** The header lines as they were received, each ended by CR LF. */
function headerBlock(fields: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const field of fields) length += field.byteLength + 2;
  const block = new Uint8Array(length);
  let at = 0;
  for (const [index, field] of fields.entries()) {
    block.set(field, at);
    at += field.byteLength;
    block.set(index % 2 === 0 ? nameEnd : lineEnd, at);
    at += 2;
  }
  return block;
}

const nameEnd = new Uint8Array([0x3a, 0x20]);
const lineEnd = new Uint8Array([0x0d, 0x0a]);

function readBytes(name: string, input: unknown): Uint8Array {
  if (input === undefined || input === null) return none;
  if (typeof input === "string") return new TextEncoder().encode(input);
  if (input instanceof Uint8Array) return input;
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  throw fault("response-bytes", { name, value: kindOf(input) });
}
