// Parses the value of a Link header (RFC 8288 appendix B.2), sloppy forms included. Resolves nothing.
import { decodeText, isEncoding } from "../decoding/text.js";

/** A link as it is written. */
export interface FoundLink {
  readonly target: string;
  /** Names in lower case; the first of equal names stands. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** The links of one header value, in order. */
export function parseLinks(value: string): FoundLink[] {
  const text = new Cursor(value);
  const links: FoundLink[] = [];
  for (text.skip(" \t,"); !text.isAtEnd; text.skip(" \t,")) {
    const target = readTarget(text);
    const parameters = readParameters(text);
    if (target !== undefined) links.push({ target, parameters });
  }
  return links;
}

/** In angle brackets, where it may be empty, or, against the grammar, without them. */
function readTarget(text: Cursor): string | undefined {
  if (!text.take("<")) return text.until(";,").trim() || undefined;
  const target = text.until(">").trim();
  return text.take(">") ? target : undefined;
}

function readParameters(text: Cursor): Map<string, string> {
  const parameters = new Map<string, string>();
  const extended: [string, string][] = [];
  for (;;) {
    text.until(";,"); // what stands between, where the grammar has nothing
    if (!text.take(";")) break;
    text.skip(" \t");
    const name = text.until("=;,").trim().toLowerCase();
    const value = text.take("=") ? readValue(text) : "";
    const decoded = name.endsWith("*") ? decodeExtended(value) : undefined;
    if (decoded !== undefined) extended.push([name.slice(0, -1), decoded]);
    else if (name !== "" && !parameters.has(name)) parameters.set(name, value);
  }
  // title* outweighs title, wherever it stands (section 3.4.1).
  for (const [name, value] of extended.reverse()) parameters.set(name, value);
  return parameters;
}

function readValue(text: Cursor): string {
  text.skip(" \t");
  if (!text.take('"'))
    return text
      .until(";,")
      .trim()
      .replace(/^'(.*)'$/, "$1");
  let value = "";
  while (!text.isAtEnd) {
    value += text.until('\\"');
    if (text.take('"')) break;
    text.take("\\");
    value += text.next();
  }
  return value;
}

/** A value with its charset (RFC 8187 section 3.2); undefined where it is none. */
function decodeExtended(value: string): string | undefined {
  const [, charset = "", , encoded = ""] = /^([^']*)'([^']*)'(.*)$/s.exec(value) ?? [];
  if (!isEncoding(charset) || /[^!-~]|%(?![0-9A-Fa-f]{2})/.test(encoded)) return undefined;
  const bytes = encoded.replace(/%(..)/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return decodeText(Buffer.from(bytes, "latin1"), charset);
}

/** A place in a text, which only moves on. */
class Cursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  next(): string {
    return this.#text[this.#at++] ?? "";
  }

  /** Passes a character where it is the next. */
  take(character: string): boolean {
    const found = this.#text[this.#at] === character;
    if (found) this.#at++;
    return found;
  }

  skip(characters: string): void {
    while (!this.isAtEnd && characters.includes(this.#text[this.#at] ?? "")) this.#at++;
  }

  /** Passes and gives what stands before the first of some characters, or all. */
  until(characters: string): string {
    const from = this.#at;
    while (!this.isAtEnd && !characters.includes(this.#text[this.#at] ?? "")) this.#at++;
    return this.#text.slice(from, this.#at);
  }
}
