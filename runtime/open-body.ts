// Opens a planned body for sending: stats files, reads the first bytes of streams, counts lengths.
// Whatever cannot be read fails here, before anything is sent.
import {
  type BodyPlan,
  type BodySource,
  type FileHandleLike,
  lengthOf,
  type Part,
  partEnd,
} from "./body.js";
import { fault } from "./errors.js";
import { kindOf } from "./mask.js";
import type { Progress } from "./policy.js";

/** A body that the transport can send; `length` is null where it is not known. */
export interface OpenBody {
  readonly content: string | Uint8Array | AsyncIterable<Uint8Array> | null;
  readonly length: number | null;
}

/** Bytes that are read from a file at a time. */
const readSize = 256 * 1024;

const emptyBody: OpenBody = { content: null, length: 0 };

/** What is open of one source: its chunks and, where it is known, how many bytes they will be. */
interface OpenSource {
  readonly chunks: AsyncIterable<Uint8Array> | Uint8Array;
  readonly length: number | null;
}

/** Whether a body can be sent as it is, without waiting for anything. */
export function isAtHand(plan: BodyPlan): boolean {
  return plan.kind === "none" || (plan.kind === "single" && isBuffered(plan.source));
}

/** The body of a plan that is at hand. */
export function takeBody(plan: BodyPlan): OpenBody {
  if (plan.kind !== "single") return emptyBody;
  const { source } = plan;
  if (source.kind === "text") return { content: source.text, length: lengthOf(source) };
  if (source.kind === "bytes") return { content: source.bytes, length: lengthOf(source) };
  return emptyBody;
}

/**
 * Opens a body.
 *
 * @throws InvalidArgument where a file or stream cannot be read
 */
export async function openBody(plan: BodyPlan, onUpload: Progress | null): Promise<OpenBody> {
  const opened = isAtHand(plan) ? takeBody(plan) : await openStreamed(plan);
  return onUpload === null ? opened : reportUpload(opened, onUpload);
}

/** The body in pieces, each reported as it is handed to the connection. */
function reportUpload({ content, length }: OpenBody, onUpload: Progress): OpenBody {
  if (content === null) return emptyBody;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const chunks = bytes instanceof Uint8Array ? slices(bytes) : bytes;
  return { content: counted(chunks, length, onUpload), length };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  length: number | null,
  onUpload: Progress,
): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of chunks) {
    yield chunk;
    sent += chunk.byteLength;
    onUpload(sent, length ?? undefined);
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += readSize) yield bytes.subarray(at, at + readSize);
}

async function openStreamed(plan: BodyPlan): Promise<OpenBody> {
  if (plan.kind === "single") {
    const opened = await openSource(plan.source, (reason, cause) =>
      fault("data-unreadable", { reason }, { cause }),
    );
    const { chunks, length } = opened;
    return { content: chunks instanceof Uint8Array ? chunks : markFailures(chunks), length };
  }
  return plan.kind === "multipart" ? openMultipart(plan.parts, plan.end) : emptyBody;
}

async function openMultipart(parts: readonly Part[], end: Uint8Array): Promise<OpenBody> {
  const opened: (readonly [Uint8Array, OpenSource])[] = [];
  let length: number | null = end.byteLength;
  for (const { name, head, source } of parts) {
    const part = await openSource(source, (reason, cause) =>
      fault("file-unreadable", { name, reason }, { cause }),
    );
    opened.push([head, part]);
    const known: number | null = length;
    length =
      known === null || part.length === null
        ? null
        : known + head.byteLength + part.length + partEnd.byteLength;
  }
  return { content: markFailures(joinParts(opened, end)), length };
}

/** What is thrown when a body that was readable at first cannot be read on. */
class UnreadableBody extends Error {
  readonly code = "BODY_UNREADABLE";
}

/** Marks what goes wrong in the caller's own stream as that. */
async function* markFailures(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (cause) {
    throw new UnreadableBody(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function* joinParts(
  parts: readonly (readonly [Uint8Array, OpenSource])[],
  end: Uint8Array,
): AsyncGenerator<Uint8Array> {
  for (const [head, { chunks }] of parts) {
    yield head;
    if (chunks instanceof Uint8Array) yield chunks;
    else yield* chunks;
    yield partEnd;
  }
  yield end;
}

type Refuse = (reason: string, cause: unknown) => Error;

async function openSource(source: BodySource, refuse: Refuse): Promise<OpenSource> {
  try {
    switch (source.kind) {
      case "text":
        return { chunks: new TextEncoder().encode(source.text), length: lengthOf(source) };
      case "bytes":
        return { chunks: source.bytes, length: source.bytes.byteLength };
      case "blob":
        return { chunks: await readAhead(source.blob.stream()), length: source.blob.size };
      case "handle":
        return await openHandle(source.handle);
      case "stream":
        return { chunks: await readAhead(source.stream), length: null };
    }
  } catch (cause) {
    throw refuse(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

async function openHandle(handle: FileHandleLike): Promise<OpenSource> {
  const stat = await handle.stat();
  if (!stat.isFile()) throw new Error("it is not a regular file");
  const first = new Uint8Array(Math.min(readSize, stat.size));
  const { bytesRead } = await handle.read(first, 0, first.byteLength, 0);
  return { chunks: readHandle(handle, first.subarray(0, bytesRead), stat.size), length: stat.size };
}

/** Reads from the start to the size that was announced, wherever the handle's position is. */
async function* readHandle(
  handle: FileHandleLike,
  first: Uint8Array,
  size: number,
): AsyncGenerator<Uint8Array> {
  yield first;
  for (let position = first.byteLength; position < size; ) {
    const buffer = new Uint8Array(Math.min(readSize, size - position));
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, position);
    if (bytesRead === 0) throw new Error(`the file shrank to ${position} of ${size} bytes`);
    position += bytesRead;
    yield bytesRead < buffer.byteLength ? buffer.subarray(0, bytesRead) : buffer;
  }
}

/** Reads the first chunk now, so that a stream that cannot be read fails before anything is sent. */
async function readAhead(stream: AsyncIterable<unknown>): Promise<AsyncIterable<Uint8Array>> {
  refuseSpent(stream);
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  return continueReading(first, iterator);
}

async function* continueReading(
  first: IteratorResult<unknown>,
  iterator: AsyncIterator<unknown>,
): AsyncGenerator<Uint8Array> {
  let finished = false;
  try {
    for (let result = first; !result.done; result = await iterator.next()) {
      yield bytesOf(result.value);
    }
    finished = true;
  } finally {
    if (!finished) await iterator.return?.();
  }
}

/** A stream that was read, closed or locked before would give nothing, silently. */
function refuseSpent(stream: object): void {
  const { destroyed, readableEnded, readableDidRead, locked, errored } = stream as Record<
    string,
    unknown
  >;
  if (errored instanceof Error) throw errored;
  if (readableEnded === true || readableDidRead === true) throw new Error("it was read before");
  if (destroyed === true) throw new Error("it was destroyed");
  if (locked === true) throw new Error("another reader has locked it");
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk === "string") return new TextEncoder().encode(chunk);
  if (chunk instanceof ArrayBuffer) return new Uint8Array(chunk);
  throw new TypeError(`a chunk of the stream is ${kindOf(chunk)}, not text or bytes`);
}

function isBuffered(source: BodySource): boolean {
  return source.kind === "text" || source.kind === "bytes";
}
