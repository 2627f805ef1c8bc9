// Finds where a text stops being JSON (RFC 8259). Knows nothing of errors, and makes no values.

/** The first place at which a text is not JSON. */
export interface SyntaxFault {
  /** Offset in UTF-16 units, from 0. */
  readonly position: number;
  /** What was expected there and what was found. */
  readonly reason: string;
}

type Expected = "value" | "first value" | "name" | "first name" | "end";

/** The first fault of a text; undefined where it is JSON. Depth costs no stack. */
export function findSyntaxFault(text: string): SyntaxFault | undefined {
  const scan = new JsonScan(text);
  try {
    scan.run();
    return undefined;
  } catch (error) {
    if (error instanceof Unexpected) return { position: error.position, reason: error.message };
    throw error;
  }
}

class Unexpected extends Error {
  constructor(
    readonly position: number,
    reason: string,
  ) {
    super(reason);
  }
}

class JsonScan {
  readonly #text: string;
  #at = 0;
  /** The closing brackets that are owed. */
  readonly #owed: ("]" | "}")[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    let expected: Expected = "value";
    for (;;) {
      this.#skipSpace();
      if (expected === "end" && this.#owed.length === 0) {
        if (this.#at < this.#text.length) throw this.#fail("the end of the text");
        return;
      }
      expected = this.#step(expected);
    }
  }

  /** Passes one token, and tells what may follow. */
  #step(expected: Expected): Expected {
    const next = this.#text[this.#at];
    const closing = this.#owed.at(-1);
    if (expected !== "value" && expected !== "name" && closing !== undefined && next === closing) {
      this.#owed.pop();
      this.#at++;
      return "end";
    }
    if (expected === "end") {
      if (next !== ",") throw this.#fail(`"," or "${closing}"`);
      this.#at++;
      return closing === "}" ? "name" : "value";
    }
    if (expected === "name" || expected === "first name") {
      const orEnd = expected === "first name" ? ' or "}"' : "";
      if (next !== '"') throw this.#fail(`a name in double quotes${orEnd}`);
      this.#passString();
      this.#skipSpace();
      this.#pass(":");
      return "value";
    }
    return this.#passValue(next, expected === "first value" ? 'a value or "]"' : "a value");
  }

  #passValue(next: string | undefined, wanted: string): Expected {
    if (next === "[" || next === "{") {
      this.#owed.push(next === "[" ? "]" : "}");
      this.#at++;
      return next === "[" ? "first value" : "first name";
    }
    const word = words.find((known) => known[0] === next);
    if (next === '"') this.#passString();
    else if (word !== undefined) for (const letter of word) this.#pass(letter, word);
    else if (next === "-" || isDigit(next)) this.#passNumber();
    else throw this.#fail(wanted);
    return "end";
  }

  #passString(): void {
    for (this.#at++; ; this.#at++) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit === quote) break;
      if (Number.isNaN(unit)) throw new Unexpected(this.#at, "the text ends inside a string");
      if (unit < 0x20) throw this.#fail("no control character inside a string");
      if (unit === backslash) this.#passEscape();
    }
    this.#at++;
  }

  /** Stops at the last character of the escape. */
  #passEscape(): void {
    this.#at++;
    const kind = this.#text[this.#at];
    if (kind === undefined || !'"\\/bfnrtu'.includes(kind)) {
      throw this.#fail('one of "\\/bfnrtu after a backslash');
    }
    if (kind !== "u") return;
    for (let digit = 0; digit < 4; digit++) {
      this.#at++;
      if (!/^[0-9A-Fa-f]$/.test(this.#text[this.#at] ?? "")) {
        throw this.#fail("four hexadecimal digits after \\u");
      }
    }
  }

  #passNumber(): void {
    if (this.#text[this.#at] === "-") this.#at++;
    if (this.#text[this.#at] === "0") {
      this.#at++;
      if (isDigit(this.#text[this.#at])) throw this.#fail("no digit after a leading 0");
    } else {
      this.#passDigits();
    }
    if (this.#text[this.#at] === ".") {
      this.#at++;
      this.#passDigits();
    }
    if (this.#text[this.#at] === "e" || this.#text[this.#at] === "E") {
      this.#at++;
      if (this.#text[this.#at] === "+" || this.#text[this.#at] === "-") this.#at++;
      this.#passDigits();
    }
  }

  #passDigits(): void {
    if (!isDigit(this.#text[this.#at])) throw this.#fail("a digit");
    while (isDigit(this.#text[this.#at])) this.#at++;
  }

  #pass(character: string, whole = character): void {
    if (this.#text[this.#at] !== character) throw this.#fail(JSON.stringify(whole));
    this.#at++;
  }

  #skipSpace(): void {
    while (spaces.includes(this.#text[this.#at] ?? "x")) this.#at++;
  }

  #fail(wanted: string): Unexpected {
    const point = this.#text.codePointAt(this.#at);
    const found = point === undefined ? "the end of the text" : showPoint(point);
    return new Unexpected(this.#at, `expected ${wanted}, found ${found}`);
  }
}

const words = ["true", "false", "null"];
const spaces = " \t\n\r";
const quote = 0x22;
const backslash = 0x5c;

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** A character, in quotes where it can be seen. */
function showPoint(point: number): string {
  if (point === quote) return "a double quote";
  const character = String.fromCodePoint(point);
  if (/^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(character)) return `"${character}"`;
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
