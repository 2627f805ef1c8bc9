// The error of a spec that does not hold: file, line, caret and what is accepted.
import { caret, locate, type PathStep, positionAt } from "./locate.js";

/** A document's text, kept to point into it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** A fault of the spec's text; its message names file:line:column and shows the place. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(source: SourceText, offset: number, what: string) {
    const position = positionAt(source.text, offset);
    const { line, column } = position;
    super(`${source.file}:${line}:${column}: ${what}\n${caret(source.text, position)}`);
    this.file = source.file;
    this.line = line;
    this.column = column;
  }
}

/** A SpecError at the value (or key) to which a path leads. */
export function specErrorAt(
  source: SourceText,
  path: readonly PathStep[],
  what: string,
  atKey = false,
): SpecError {
  return new SpecError(source, locate(source.text, path, atKey), what);
}

/** " (did you mean x?)" where a name is close to one that is accepted, else nothing. */
export function suggest(given: string, accepted: readonly string[]): string {
  const near = accepted
    .map((name) => ({ name, distance: editDistance(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (near === undefined || near.distance > Math.max(1, Math.floor(given.length / 3))) return "";
  return ` (did you mean ${near.name}?)`;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(
        Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
