// Opens a planned body for sending: stats files, reads the first bytes of streams, counts lengths.
// Whatever cannot be read fails here, before anything is sent.

import type { Progress } from "../arguments/policy.js";
import { isBytes } from "../byte-memory.js";
import { fault } from "../errors.js";
import {
  type BodyPlan,
  type BodySource,
  type FileHandleLike,
  heldBytes,
  lengthOf,
  type Part,
  partEnd,
} from "./body.js";
import { readAhead, type StreamSource } from "./open-stream.js";

/** A body that the transport can send; `length` is null where it is not known. */
export interface OpenBody {
  readonly content: string | Uint8Array | AsyncIterable<Uint8Array> | null;
  readonly length: number | null;
  /**
   * Ends streams that were not read to their end: to be called once no more of the body is sent. What
   * is read of them afterwards fails. Open files stay open, since they are the caller's.
   */
  readonly release: () => void;
}

/** Bytes that are read from a file at a time. */
const readSize = 128 * 1024;

const emptyBody: OpenBody = { content: null, length: 0, release: ignore };

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
  if (source.kind === "text") {
    return { content: source.text, length: lengthOf(source), release: ignore };
  }
  if (source.kind === "bytes") {
    return { content: heldBytes(source), length: lengthOf(source), release: ignore };
  }
  return emptyBody;
}

/**
 * Opens a body.
 *
 * @param onOpening - is given, before anything is read, what ends the streams that are open by the
 *   time it is called: a first chunk may never come
 * @throws InvalidArgument where a file or stream cannot be read; the streams opened so far are ended
 */
export async function openBody(
  plan: BodyPlan,
  onUpload: Progress | null,
  onOpening: (release: () => void) => void = ignore,
): Promise<OpenBody> {
  const streams: StreamSource[] = [];
  const release = (): void => {
    for (const stream of streams) stream.release();
  };
  onOpening(release);
  try {
    const opened = isAtHand(plan)
      ? takeBody(plan)
      : { ...(await openStreamed(plan, streams)), release };
    return onUpload === null ? opened : reportUpload(opened, onUpload);
  } catch (error) {
    release();
    throw error;
  }
}

/** The body in pieces, each reported as it is handed to the connection. */
function reportUpload({ content, length, release }: OpenBody, onUpload: Progress): OpenBody {
  if (content === null) return emptyBody;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const chunks = isBytes(bytes) ? slices(bytes) : bytes;
  return { content: counted(chunks, length, onUpload), length, release };
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

/** A body but for its release; streams are noted as they are opened. */
type OpenContent = Omit<OpenBody, "release">;

async function openStreamed(plan: BodyPlan, streams: StreamSource[]): Promise<OpenContent> {
  if (plan.kind === "single") {
    const { chunks, length } = await openSource(plan.source, streams, (reason, cause) =>
      fault("data-unreadable", { reason }, { cause }),
    );
    return { content: isBytes(chunks) ? chunks : markFailures(chunks), length };
  }
  return plan.kind === "multipart" ? openMultipart(plan.parts, plan.end, streams) : emptyBody;
}

async function openMultipart(
  parts: readonly Part[],
  end: Uint8Array,
  streams: StreamSource[],
): Promise<OpenContent> {
  const opened: (readonly [Uint8Array, OpenSource])[] = [];
  let length: number | null = end.byteLength;
  for (const { name, head, source } of parts) {
    const part = await openSource(source, streams, (reason, cause) =>
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
    if (isBytes(chunks)) yield chunks;
    else yield* chunks;
    yield partEnd;
  }
  yield end;
}

type Refuse = (reason: string, cause: unknown) => Error;

async function openSource(
  source: BodySource,
  streams: StreamSource[],
  refuse: Refuse,
): Promise<OpenSource> {
  try {
    switch (source.kind) {
      case "text":
        return { chunks: new TextEncoder().encode(source.text), length: lengthOf(source) };
      case "bytes":
        return { chunks: heldBytes(source), length: lengthOf(source) };
      case "blob":
        return { chunks: await readAhead(source.blob.stream(), streams), length: source.blob.size };
      case "handle":
        return await openHandle(source.handle);
      case "stream":
        return { chunks: await readAhead(source.stream, streams), length: null };
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

function isBuffered(source: BodySource): boolean {
  return source.kind === "text" || source.kind === "bytes";
}

function ignore(): void {}
