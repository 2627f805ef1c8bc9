// Reads lines and JSON lines out of a body as it comes. Holds no more than one line.
// Leaving a loop early closes the body.

import { locateJsonError } from "../decoding/json-error.js";
import { type ReadOptions, readText } from "../decoding/text-reader.js";
import { type FaultPlace, fault } from "../errors.js";

/** Most characters of one line or event where the caller says nothing: 256 Mi. */
export const longestLine: number = 256 * 1024 * 1024;

/**
 * The lines of a body without their ends: LF, CR LF or CR. A last line without an end is one too.
 *
 * @throws BodyTooLarge where a line is too long
 */
export function readLines(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  options: ReadOptions = {},
): AsyncGenerator<string> {
  return splitLines(readText(chunks, encoding, options), /\r\n|\n|\r/g, options);
}

/**
 * The values of a body of JSON lines (NDJSON); blank lines are passed over.
 *
 * @throws JSONDecodeError where a line is not JSON, naming its number
 * @throws BodyTooLarge where a line is too long
 */
export async function* readJsonLines<T = unknown>(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  options: ReadOptions = {},
): AsyncGenerator<T> {
  let number = 0;
  // A CR is white space of JSON: that before an LF is dropped with the rest of it.
  for await (const line of splitLines(readText(chunks, encoding, options), /\n/g, options)) {
    number++;
    if (/^[\t\r ]*$/.test(line)) continue;
    yield parseLine<T>(line, number, options.place);
  }
}

function parseLine<T>(line: string, number: number, place: FaultPlace = {}): T {
  try {
    return JSON.parse(line) as T;
  } catch (cause) {
    const { reason, column, snippet, nearSecret } = locateJsonError(line, cause);
    const values = { line: String(number), reason, column: String(column), snippet };
    // The engine's own words quote the line as it is.
    throw fault("json-line", values, nearSecret ? place : { ...place, cause });
  }
}

async function* splitLines(
  texts: AsyncIterable<string>,
  ends: RegExp,
  { maxLength = longestLine, place = {} }: ReadOptions,
): AsyncGenerator<string> {
  /** The pieces of a line whose end has not come. */
  let pieces: string[] = [];
  let length = 0;
  let number = 1;
  /** Whether the last piece ended a line with CR: the LF that may follow belongs to it. */
  let afterCr = false;
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
    if (length > maxLength) {
      throw fault("line-too-large", { line: String(number), limit: String(maxLength) }, place);
    }
  };
  for await (const text of texts) {
    let from: number = afterCr && text.startsWith("\n") ? 1 : 0;
    afterCr = false;
    ends.lastIndex = from;
    for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
      add(text.slice(from, end.index));
      from = ends.lastIndex;
      yield pieces.join("");
      pieces = [];
      length = 0;
      number++;
      ends.lastIndex = from;
      afterCr = end[0] === "\r" && from === text.length;
    }
    if (from < text.length) add(text.slice(from));
  }
  if (length > 0) yield pieces.join("");
}
