// Reads a body on where its connection broke (RFC 9110 sections 13.1.5 and 14): asks for the rest by
// Range, and only of the same representation. Writes no file.

import { isRepeatable } from "../body/repeatable-body.js";
import type { OpenReply } from "../connection/streamed-reply.js";
import { contract } from "../contract.js";
import { codeOf, fault } from "../errors.js";
import { passingCodes, retryDelay } from "../exchange/retry-rules.js";
import type { Exchange } from "../exchange/turn.js";
import { parseHttpDate } from "../headers/http-date.js";
import { headerValue, headerValues } from "../headers/reply-headers.js";
import type { Prepared } from "../prepare.js";
import { isEncoded, type ReplyStream } from "./reply-stream.js";

/** Bytes of a body, and where in it they belong. */
export interface BodyPiece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** What is needed to ask for the rest of a body. */
interface ResumePlan {
  /** Value of If-Range. */
  readonly validator: string;
  /** Bytes of the whole body, where they are known. */
  readonly size: number | null;
}

/** How far a body was read, and over which exchange it goes on. */
interface Reading {
  exchange: Exchange<OpenReply>;
  plan: ResumePlan | null;
  at: number;
  resumed: number;
}

/**
 * The decoded bytes of a body. Where the connection breaks and the server can give the rest, it is
 * asked for it: as often as `retries` says, else once. A server that sends the whole anew, since it
 * has changed, makes the pieces begin at 0 again.
 *
 * @throws ChunkedEncodingError where the server gives no rest that fits
 */
export async function* readResuming(
  stream: ReplyStream,
  first: Exchange<OpenReply>,
): AsyncGenerator<BodyPiece> {
  const reading: Reading = { exchange: first, plan: planOf(first), at: 0, resumed: 0 };
  for (;;) {
    let broken: unknown;
    try {
      for await (const bytes of stream.decode(reading.exchange)) {
        yield { at: reading.at, bytes };
        reading.at += bytes.byteLength;
      }
      return;
    } catch (error) {
      broken = error;
    }
    await goOn(stream, reading, first.request, broken);
    // Tells where it goes on, even if nothing more comes.
    yield { at: reading.at, bytes: new Uint8Array(0) };
  }
}

/** Opens the reply over which a broken body goes on; throws where there is none. */
async function goOn(
  stream: ReplyStream,
  reading: Reading,
  request: Prepared,
  failure: unknown,
): Promise<void> {
  const { retries } = request.policy;
  const { plan, at } = reading;
  let broken = failure;
  for (;;) {
    const isSpent = reading.resumed >= Math.max(1, retries.attempts);
    if (plan === null || isSpent || !passingCodes.has(codeOf(broken) ?? "")) throw broken;
    const { resumed } = reading;
    const wait = resumed === 0 ? 0 : retryDelay(retries, resumed, undefined, now(), Math.random());
    reading.resumed++;
    const progress = new RestProgress(request);
    try {
      const rest = requestRest(request, plan, at, progress);
      reading.exchange = await stream.open(rest, wait ?? 0);
    } catch (error) {
      broken = error;
      continue;
    }
    if (isRest(reading.exchange, plan, at)) {
      progress.before = at;
      return;
    }
    const { status } = reading.exchange.reply;
    if (status !== 200) {
      await reading.exchange.reply.drain();
      const values = { count: String(at), status: String(status) };
      throw fault("resume-refused", values, { ...stream.placeOf(request), cause: broken });
    }
    reading.plan = planOf(reading.exchange);
    reading.at = 0;
    return;
  }
}

/** Adds what came before to what is told of the rest. */
class RestProgress {
  before = 0;
  readonly policy: Prepared["policy"];

  constructor({ policy }: Prepared) {
    const { onDownload } = policy;
    if (onDownload === null) this.policy = policy;
    else {
      this.policy = {
        ...policy,
        onDownload: (bytes, total) =>
          onDownload(this.before + bytes, total === undefined ? total : this.before + total),
      };
    }
  }
}

function now(): Date {
  return new Date();
}

/**
 * Whether and how the rest of a body can be asked for; null where it cannot be. Parts of an encoded
 * body are not: what was decoded tells nothing of positions in what was sent.
 */
function planOf(exchange: Exchange<OpenReply>): ResumePlan | null {
  const { request, reply } = exchange;
  const { status, headers } = reply;
  if (status !== 200 || isEncoded(exchange)) return null;
  if (contract().methods[request.method]?.safe !== true || !isRepeatable(request.body)) return null;
  const units = headerValues(headers, "accept-ranges").flatMap((value) => value.split(","));
  if (!units.some((unit) => unit.trim().toLowerCase() === "bytes")) return null;
  const validator = strongValidator(headers);
  const length = headerValue(headers, "content-length");
  if (validator === null) return null;
  return { validator, size: length === undefined ? null : Number(length) };
}

/** An ETag that is not weak, or a Last-Modified that is older than the reply (section 8.8.2.2). */
function strongValidator(headers: readonly Uint8Array[]): string | null {
  const tag = headerValue(headers, "etag");
  if (tag !== undefined) return /^"[\x21\x23-\x7e\x80-\xff]*"$/.test(tag) ? tag : null;
  const modified = headerValue(headers, "last-modified");
  const sent = headerValue(headers, "date");
  if (modified === undefined || sent === undefined) return null;
  const [then, reply] = [parseHttpDate(modified, now()), parseHttpDate(sent, now())];
  if (then === null || reply === null || reply.getTime() - then.getTime() < 1000) return null;
  return modified;
}

function requestRest(
  request: Prepared,
  { validator }: ResumePlan,
  at: number,
  { policy }: RestProgress,
): Prepared {
  const why = "the connection broke before the body was complete";
  const headers = request.headers
    .with({ name: "Range", value: `bytes=${at}-`, why, clause: null })
    .with({ name: "If-Range", value: validator, why, clause: null });
  return { ...request, headers, policy };
}

/** Whether a reply is all of the rest, from the byte that was asked for. */
function isRest(exchange: Exchange<OpenReply>, plan: ResumePlan, at: number): boolean {
  const { status, headers } = exchange.reply;
  if (status !== 206 || isEncoded(exchange)) return false;
  const tag = headerValue(headers, "etag");
  if (tag !== undefined && plan.validator.startsWith('"') && tag !== plan.validator) return false;
  const range = headerValue(headers, "content-range") ?? "";
  const [, first, last, whole = "*"] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(range) ?? [];
  const size = whole === "*" ? plan.size : Number(whole);
  if (Number(first) !== at || size === null || Number(last) !== size - 1) return false;
  return plan.size === null || plan.size === size;
}
