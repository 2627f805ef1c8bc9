// What JSON5 text is made of, and where it does not hold. Knows no references and no arguments.

/** Strings and comments, which are skipped whole; a pattern for others to build on. */
export const skipped: string = String.raw`"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/`;

/** Integers so long that a number may lose digits, as a group. */
export const longInteger: string = String.raw`(?<![\w.$+-])(-?\d{16,})(?![\w.:])`;

/** Whether a number keeps all digits of an integer. */
export function keepsDigits(integer: string): boolean {
  return Number.isSafeInteger(Number(integer));
}

/** Where JSON5 does not hold, by line and column from 1, and why. */
export interface Json5Fault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** What the parser says of a text that it refused. */
export function explainJson5(error: unknown): Json5Fault {
  const { lineNumber = 1, columnNumber = 1, message = "" } = error as Json5SyntaxError;
  const reason = message.replace(/^JSON5: /, "").replace(/ at \d+:\d+$/, "");
  return { line: lineNumber, column: columnNumber, reason };
}

interface Json5SyntaxError {
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly message?: string;
}
