// Reads server-sent events out of a body as it comes (HTML Standard, section 9.2). Reconnects not:
// it only keeps what a caller needs for that. The only importer of eventsource-parser.

import type { ReadOptions } from "../decoding/text-reader.js";
import { fault } from "../errors.js";
import { longestLine, readLines } from "./line-reader.js";

/** One event. */
export interface ServerEvent {
  /** The last id that the server gave, with this event or before; "" where it gave none. */
  readonly id: string;
  /** Its type; "message" where the server names none. */
  readonly event: string;
  /** Its lines of data, joined by LF. */
  readonly data: string;
  /** Milliseconds to wait before reconnecting, where the server asked for it since the last event. */
  readonly retry?: number;
}

/** How far a source of events was read, over all its connections. */
export interface EventCursor {
  /** What the next connection sends as Last-Event-ID; "" for nothing. */
  id: string;
  /** Milliseconds to wait before the next connection, where the server asked for it. */
  retry?: number;
}

/**
 * The events of a body, which is UTF-8. One that is not ended by a blank line is dropped, as the
 * standard demands: it may be cut.
 *
 * @param cursor - kept up to date, also by ids and waits that come without an event
 * @throws BodyTooLarge where a line or an event is too long
 */
export async function* readEvents(
  chunks: AsyncIterable<Uint8Array>,
  cursor: EventCursor = { id: "" },
  options: ReadOptions = {},
): AsyncGenerator<ServerEvent> {
  const { maxLength = longestLine, place = {} } = options;
  const { createParser } = await import("eventsource-parser");
  let id = cursor.id;
  let retry: number | undefined;
  let found: { event: string; data: string } | undefined;
  let tooLarge = false;
  const parser = createParser({
    maxBufferSize: maxLength,
    onEvent: ({ event = "message", data }) => {
      found = { event, data };
    },
    onRetry: (wait) => {
      retry = wait;
      cursor.retry = wait;
    },
    onError: ({ type }) => {
      tooLarge ||= type === "max-buffer-size-exceeded";
    },
  });
  // The parser is given whole lines: of a CR at the end of a chunk it would wait for the LF, and a
  // block that has an id alone would pass it by.
  const lines = readLines(chunks, "utf-8", { ...options, sniff: false });
  for await (const line of lines) {
    id = idOf(line) ?? id;
    parser.feed(`${line}\n`);
    if (tooLarge) throw fault("event-too-large", { limit: String(maxLength) }, place);
    if (line !== "") continue;
    cursor.id = id;
    if (found === undefined) continue;
    yield { id, ...found, ...(retry === undefined ? {} : { retry }) };
    found = undefined;
    retry = undefined;
  }
}

/** The value of a line that sets the id; undefined for any other. */
function idOf(line: string): string | undefined {
  const value = /^id(?:: ?(.*))?$/s.exec(line);
  return value === null || line.includes("\0") ? undefined : (value[1] ?? "");
}
