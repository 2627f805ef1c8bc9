// The reply of a streamed call: status and headers at once, the body in the form that is asked for,
// once. Reads and decodes nothing by itself.
import { fileURLToPath } from "node:url";
import { checkOptions } from "../arguments/options.js";
import type { OpenReply } from "../connection/streamed-reply.js";
import { tooLarge } from "../decoding/decode-faults.js";
import { plainPieces } from "../decoding/plain-bytes.js";
import { type Schema, validate } from "../decoding/schema.js";
import { type ReadOptions, readText } from "../decoding/text-reader.js";
import { fault } from "../errors.js";
import { type Timings, timingsOf } from "../exchange/timings.js";
import type { Exchange, Exchanged } from "../exchange/turn.js";
import { kindOf } from "../export/mask.js";
import type { Link } from "../headers/link-header.js";
import type { Prepared } from "../prepare.js";
import { type Response, type ResponseOrigin, responseOf } from "../response.js";
import type { ServerEvent } from "./event-reader.js";
import { type EventOptions, readEventStream } from "./event-stream.js";
import { readJsonLines, readLines } from "./line-reader.js";
import type { ReplyStream } from "./reply-stream.js";
import { type BodyPiece, readResuming } from "./resume.js";
import type { SavedFile } from "./save-file.js";

/** How a body is saved. */
export interface SaveOptions {
  /** Whether the rest is asked for where the connection breaks. Default: true. */
  readonly resume?: boolean | undefined;
}

/** Closes the connections of replies that nothing can read any more. */
const forgotten = new FinalizationRegistry<ReplyStream>((stream) => stream.close());

const noBytes = new Uint8Array(0);

/** An HTTP response whose body is not read yet. */
export class StreamedResponse implements AsyncDisposable {
  readonly #stream: ReplyStream;
  readonly #exchange: Exchange<OpenReply>;
  /** The request of the call, before any redirect. */
  readonly #first: Prepared;
  readonly #origin: ResponseOrigin;
  /** Status and headers, and after `read()` all. */
  #head: Response;
  #isEncodingGiven = false;
  /** What reads the body, or has read it. */
  #reader: string | undefined;

  constructor(
    stream: ReplyStream,
    exchanged: Exchanged<OpenReply>,
    first: Prepared,
    startedAt: number,
  ) {
    this.#stream = stream;
    this.#exchange = exchanged;
    this.#first = first;
    const history: Response[] = [];
    for (const { request, reply } of exchanged.history) {
      const origin = { ...urlOf(request), history: [], startedAt };
      history.push(responseOf(reply, noBytes, origin));
    }
    this.#origin = { ...urlOf(exchanged.request), history, startedAt };
    this.#head = responseOf(exchanged.reply, noBytes, this.#origin);
    forgotten.register(this, stream, this);
  }

  get status_code(): number {
    return this.#head.status_code;
  }

  get reason(): string {
    return this.#head.reason;
  }

  get ok(): boolean {
    return this.#head.ok;
  }

  get url(): string {
    return this.#head.url;
  }

  get history(): readonly Response[] {
    return this.#head.history;
  }

  get elapsed(): number {
    return this.timings.total;
  }

  get timings(): Timings {
    return timingsOf(this.#exchange.reply.marks, this.#origin.startedAt);
  }

  get encoding(): string {
    return this.#head.encoding;
  }

  set encoding(name: string) {
    this.#head.encoding = name;
    this.#isEncodingGiven = true;
  }

  get headers(): string {
    return this.#head.headers;
  }

  get cookies(): Readonly<Record<string, string>> {
    return this.#head.cookies;
  }

  get links(): Readonly<Record<string, Link>> {
    return this.#head.links;
  }

  get bytes_received(): number {
    return this.#stream.received;
  }

  header(name: string): string | null {
    return this.#head.header(name);
  }

  raise_for_status(): this {
    this.#head.raise_for_status();
    return this;
  }

  iter_bytes(): AsyncIterable<Uint8Array> {
    return plainPieces(this.#read("iter_bytes()"));
  }

  iter_text(): AsyncIterable<string> {
    return readText(this.#read("iter_text()"), this.encoding, this.#readOptions);
  }

  iter_lines(): AsyncIterable<string> {
    return readLines(this.#read("iter_lines()"), this.encoding, this.#readOptions);
  }

  iter_json<T = unknown>(schema?: Schema<T>): AsyncIterable<T> {
    const bytes = this.#read("iter_json()");
    const values = readJsonLines<T>(bytes, this.encoding, this.#readOptions);
    return schema === undefined ? values : this.#validate(values, schema);
  }

  iter_events(options: EventOptions = {}): AsyncIterable<ServerEvent> {
    checkOptions("iter_events", options, ["reconnect"]);
    const events = readEventStream(this.#stream, this.#exchange, this.#first, options);
    this.#take("iter_events()");
    return this.#hold(events);
  }

  async read(): Promise<Response> {
    const bytes = this.#read("read()");
    const { policy } = this.#exchange.request;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > policy.maxSize) throw tooLarge(policy.maxSize, this.#place);
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks, size);
    const whole = responseOf(this.#exchange.reply, body, this.#origin);
    if (this.#isEncodingGiven) whole.encoding = this.encoding;
    this.#head = whole;
    return whole;
  }

  async save(path: string | URL, options: SaveOptions = {}): Promise<SavedFile> {
    const target = readPath(path);
    checkOptions("save", options, ["resume"]);
    this.#take("save()");
    const pieces =
      options.resume === false
        ? readPlain(this.#stream.decode(this.#exchange))
        : readResuming(this.#stream, this.#exchange);
    try {
      const { saveFile } = await import("./save-file.js");
      return await saveFile(target, pieces, this.#place);
    } finally {
      await this.#stream.drain();
    }
  }

  async close(): Promise<void> {
    this.#stream.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stream.dispose();
  }

  get #place(): ReturnType<ReplyStream["placeOf"]> {
    return this.#stream.placeOf(this.#exchange.request);
  }

  /** A byte order mark outweighs what the server says, but not what the caller says. */
  get #readOptions(): ReadOptions {
    return { sniff: !this.#isEncodingGiven, place: this.#place };
  }

  #read(reader: string): AsyncIterable<Uint8Array> {
    this.#take(reader);
    return this.#hold(this.#stream.decode(this.#exchange));
  }

  /** Keeps this object as long as there is an iterator: it is closed when it is forgotten. */
  async *#hold<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* values;
    } finally {
      forgotten.unregister(this);
    }
  }

  /** A body comes once: it is given to the first that asks for it. */
  #take(reader: string): void {
    if (this.#stream.closed) throw fault("body-closed", {}, this.#place);
    if (this.#reader !== undefined) {
      throw fault("body-consumed", { name: reader, reader: this.#reader }, this.#place);
    }
    this.#reader = reader;
  }

  async *#validate<T>(values: AsyncIterable<T>, schema: Schema<T>): AsyncGenerator<T> {
    for await (const value of values) yield validate(schema, value, this.#place);
  }
}

function urlOf({ method, target }: Prepared): { method: string; url: string } {
  return { method, url: target.href };
}

async function* readPlain(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BodyPiece> {
  let at = 0;
  for await (const bytes of chunks) {
    yield { at, bytes };
    at += bytes.byteLength;
  }
}

function readPath(path: unknown): string {
  if (typeof path === "string" && path !== "" && !path.includes("\0")) return path;
  if (path instanceof URL && path.protocol === "file:") return fileURLToPath(path);
  const accepted = "the path of a file as a string, or a file: URL";
  throw fault("argument-type", { name: "path", value: kindOf(path), accepted });
}
