// What is wrong with a line, and where: the one error of the grammar. Knows no terminal.

/** What a LineError says beside its message. */
export interface LineErrorDetails {
  /** Offset of the first character that is wrong. */
  readonly start: number;
  /** Offset behind the last one; the same as `start` where something is missing. */
  readonly end?: number;
  /** What would have been accepted, or the next thing to type. */
  readonly accepted?: string;
  /** More input could still make the line right, so that a prompt goes on asking. */
  readonly incomplete?: boolean;
  /** The line is right, but the reply does not hold what it asks for. */
  readonly unmet?: boolean;
  /** The command was called wrongly, rather than a line. */
  readonly usage?: boolean;
}

/** A line that cannot be understood. */
export class LineError extends Error {
  override readonly name = "LineError";
  readonly start: number;
  readonly end: number;
  readonly accepted: string | undefined;
  readonly incomplete: boolean;
  readonly unmet: boolean;
  readonly usage: boolean;

  constructor(message: string, details: LineErrorDetails) {
    super(message);
    this.start = details.start;
    this.end = Math.max(details.end ?? details.start, details.start);
    this.accepted = details.accepted;
    this.incomplete = details.incomplete ?? false;
    this.unmet = details.unmet ?? false;
    this.usage = details.usage ?? false;
  }
}

/** Shows the line with a caret under what is wrong; `width` columns are there. */
export function pointAt(
  line: string,
  error: Pick<LineError, "start" | "end">,
  width: number,
): string[] {
  const before = line.slice(0, error.start);
  const row = before.split("\n").length - 1;
  const text = (line.split("\n")[row] ?? "").replaceAll("\t", " ");
  const column = before.length - (before.lastIndexOf("\n") + 1);
  // A long line is shown in a window around the place, so that the caret stays on the screen.
  const from = Math.max(0, Math.min(column - Math.floor(width / 2), text.length - width + 1));
  const length = Math.max(1, Math.min(error.end - error.start, text.length - column, width));
  const shown = text.slice(from, from + width);
  return [shown, " ".repeat(column - from) + "^".repeat(length)];
}
