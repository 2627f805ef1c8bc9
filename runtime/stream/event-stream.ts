// Follows a source of server-sent events over its connections (HTML Standard, section 9.2).

import { isRepeatable } from "../body/repeatable-body.js";
import type { OpenReply } from "../connection/streamed-reply.js";
import { contract } from "../contract.js";
import { codeOf, fault } from "../errors.js";
import { passingCodes } from "../exchange/retry-rules.js";
import type { Exchange } from "../exchange/turn.js";
import { kindOf } from "../export/mask.js";
import { latin1OfUtf8 } from "../headers/header-list.js";
import { headerValue } from "../headers/reply-headers.js";
import type { Prepared } from "../prepare.js";
import { type EventCursor, readEvents, type ServerEvent } from "./event-reader.js";
import type { ReplyStream } from "./reply-stream.js";

/** How events are read. */
export interface EventOptions {
  /**
   * Whether a source that ended or broke is asked to go on after its last event, and how many times
   * in all. Default: false; `true` does so until the server answers 204.
   */
  readonly reconnect?: boolean | { readonly max?: number | undefined } | undefined;
}

/** Milliseconds before a new connection where the server asks for none, and at most. */
const waits = { usual: 3000, longest: 60 * 60 * 1000 };

/**
 * The events of a reply, and where the caller wishes so of those that go on after it.
 *
 * @param origin - the request of the call, which is sent again
 * @throws InvalidArgument where reconnecting is asked for a request that must not be repeated
 * @throws RequestException where the reply is no source of events
 */
export function readEventStream(
  stream: ReplyStream,
  first: Exchange<OpenReply>,
  origin: Prepared,
  options: EventOptions,
): AsyncGenerator<ServerEvent> {
  const most = readReconnects(options.reconnect);
  if (most > 0 && !mayRepeat(origin)) {
    throw fault("reconnect-unsafe", { method: origin.method }, stream.placeOf(origin));
  }
  requireEvents(first, stream, most > 0);
  return followEvents(stream, first, origin, most);
}

/** Most new connections that the caller allows. */
function readReconnects(reconnect: unknown): number {
  if (reconnect === undefined || reconnect === false) return 0;
  if (reconnect === true) return Number.POSITIVE_INFINITY;
  if (typeof reconnect === "object" && reconnect !== null) {
    const { max = Number.POSITIVE_INFINITY, ...strays } = reconnect as { readonly max?: unknown };
    if (typeof max === "number" && max >= 0 && Object.keys(strays).length === 0) return max;
  }
  const accepted = "true, false, or an object { max } with a number of times";
  throw fault("argument-type", { name: "reconnect", value: kindOf(reconnect), accepted });
}

async function* followEvents(
  stream: ReplyStream,
  first: Exchange<OpenReply>,
  origin: Prepared,
  most: number,
): AsyncGenerator<ServerEvent> {
  const cursor: EventCursor = { id: "" };
  let left = most;
  let exchange = first;
  while (exchange.reply.status !== 204) {
    let broken: unknown;
    try {
      yield* readEvents(stream.decode(exchange), cursor, { place: stream.placeOf(origin) });
    } catch (error) {
      if (!isPassing(error)) throw error;
      broken = error;
    }
    let next: Exchange<OpenReply> | undefined;
    while (next === undefined) {
      if (left === 0 && broken !== undefined) throw broken;
      if (left === 0) return;
      left--;
      const wait = Math.min(cursor.retry ?? waits.usual, waits.longest) / 1000;
      try {
        next = await stream.open(requestAfter(origin, cursor.id), wait);
      } catch (error) {
        if (!isPassing(error)) throw error;
        broken = error;
      }
    }
    exchange = next;
    try {
      requireEvents(exchange, stream, true);
    } catch (error) {
      await stream.drain();
      throw error;
    }
  }
}

function isPassing(error: unknown): boolean {
  return passingCodes.has(codeOf(error) ?? "");
}

/** Whether a request may be sent again without its caller's doing. */
function mayRepeat({ method, headers, body, policy }: Prepared): boolean {
  const idempotent = contract().methods[method]?.idempotent === true;
  const consented = headers.has("idempotency-key") || policy.retries.unsafe;
  return isRepeatable(body) && (idempotent || consented);
}

/**
 * A source of events, or the 204 by which one says that it has no more (section 9.2.3). Events of an
 * error may be read, but not gone on with.
 */
function requireEvents(
  { request, reply }: Exchange<OpenReply>,
  stream: ReplyStream,
  goesOn: boolean,
): void {
  if (reply.status === 204) return;
  const type = headerValue(reply.headers, "content-type") ?? "none";
  const isKind = /^text\/event-stream[\t ]*(;|$)/i.test(type);
  if (isKind && (reply.status === 200 || !goesOn)) return;
  const values = { status: String(reply.status), type };
  throw fault("events-refused", values, stream.placeOf(request));
}

/** The request that goes on after an event; an id that no header can hold is left out. */
function requestAfter(origin: Prepared, id: string): Prepared {
  if (id === "" || /[^\P{Cc}\t]/u.test(id)) return origin;
  const why = "the events go on after this one";
  const field = { name: "Last-Event-ID", value: latin1OfUtf8(id), why, clause: null };
  return { ...origin, headers: origin.headers.with(field) };
}
