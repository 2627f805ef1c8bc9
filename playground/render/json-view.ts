// Shows JSON text indented, coloured and folded, number by number as it was received.
// Works on the text, not on parsed values, so that long numbers and repeated keys stay as they are.
import { text } from "../catalog.js";
import { escapeControls } from "./escape-controls.js";
import type { Paint } from "./paint.js";

/** How much of a JSON text is shown. */
export interface JsonLimits {
  /** Members of one array or object; the rest is counted. */
  readonly members: number;
  /** Levels; what is deeper is counted. */
  readonly depth: number;
  /** Lines in all. */
  readonly lines: number;
  /** Columns of one line. */
  readonly width: number;
}

/** What was shown, and whether anything was left out. */
export interface JsonView {
  readonly lines: readonly string[];
  readonly folded: boolean;
}

const token = /[ \t\r\n]*("(?:\\[^\n]|[^"\\\n])*"|[{}[\]:,]|[^ \t\r\n{}[\]:,"]+)/y;

/**
 * The lines of a JSON text, or undefined where it is none.
 *
 * @param cut - whether the text is the beginning of a longer one, so that its end proves nothing
 */
export function viewJson(
  source: string,
  paint: Paint,
  limits: JsonLimits,
  cut = false,
): JsonView | undefined {
  const reader = new TokenReader(source);
  const view = new Viewer(reader, paint, limits, cut);
  const ended = view.showValue(0, "");
  if (!ended) return view.full || (cut && view.begun) ? view.finish() : undefined;
  return reader.atEnd() ? view.finish() : undefined;
}

class TokenReader {
  private at = 0;
  constructor(private readonly source: string) {}

  peek(): string | undefined {
    token.lastIndex = this.at;
    return token.exec(this.source)?.[1];
  }

  next(): string | undefined {
    token.lastIndex = this.at;
    const found = token.exec(this.source)?.[1];
    if (found !== undefined) this.at = token.lastIndex;
    return found;
  }

  atEnd(): boolean {
    return /^[ \t\r\n]*$/.test(this.source.slice(this.at, this.at + 1024));
  }

  /** Leaves the value that comes next out; gives how many members it has. */
  skipMembers(): number | undefined {
    let depth = 0;
    let count = 0;
    let before = "";
    for (;;) {
      const found = this.next();
      if (found === undefined) return undefined;
      if (found === "{" || found === "[") depth += 1;
      else if (found === "}" || found === "]") {
        if (depth === 1 && before !== "{" && before !== "[") count += 1;
        depth -= 1;
      } else if (found === "," && depth === 1) count += 1;
      if (depth === 0) return count;
      before = depth === 1 || found === "{" || found === "[" ? found : "x";
      if ((found === "}" || found === "]") && depth === 1) before = "x";
    }
  }
}

const scalar = /^("|-?\d|true$|false$|null$)/;

class Viewer {
  private readonly out: string[] = [];
  private folded = false;
  full = false;

  constructor(
    private readonly reader: TokenReader,
    private readonly paint: Paint,
    private readonly limits: JsonLimits,
    private readonly cut: boolean,
  ) {}

  get begun(): boolean {
    return this.out.length > 0;
  }

  finish(): JsonView {
    return { lines: this.out, folded: this.folded || this.full || this.cut };
  }

  /** Shows one value behind `lead`; false where the text is no JSON or the lines are used up. */
  showValue(depth: number, lead: string): boolean {
    const found = this.reader.peek();
    if (found === undefined) return false;
    if (found === "{" || found === "[") return this.showMembers(depth, lead, found);
    if (!scalar.test(found)) return false;
    this.reader.next();
    return this.push(depth, lead + this.paintScalar(found));
  }

  private showMembers(depth: number, lead: string, open: string): boolean {
    const close = open === "{" ? "}" : "]";
    if (depth >= this.limits.depth) {
      const count = this.reader.skipMembers();
      if (count === undefined) return false;
      this.folded = count > 0 || this.folded;
      const inside = count === 0 ? "" : this.paint.faint(text("folded-members", { count }));
      return this.push(depth, lead + open + inside + close);
    }
    this.reader.next();
    if (this.reader.peek() === close) {
      this.reader.next();
      return this.push(depth, lead + open + close);
    }
    if (!this.push(depth, lead + open)) return false;
    let left = 0;
    for (let count = 1; ; count += 1) {
      const hidden = count > this.limits.members;
      // How many there are is not known, and not worth reading on for.
      if (hidden && this.cut) return this.stop(depth);
      const next = this.showMember(depth + 1, open, hidden);
      if (next === undefined) return false;
      if (hidden) left += 1;
      if (next === close) break;
    }
    if (left > 0) {
      this.folded = true;
      if (!this.push(depth + 1, this.paint.faint(text("folded-more", { count: left }))))
        return false;
    }
    return this.push(depth, close);
  }

  private stop(depth: number): false {
    this.out.push("  ".repeat(depth + 1) + this.paint.faint(text("folded-on")));
    this.full = true;
    return false;
  }

  // Gives the token behind the member: a comma or the closing bracket.
  private showMember(depth: number, open: string, hidden: boolean): string | undefined {
    let lead = "";
    if (open === "{") {
      const key = this.reader.next();
      if (key === undefined || !key.startsWith('"') || this.reader.next() !== ":") return undefined;
      lead = `${this.paint.key(this.fit(key))}: `;
    }
    const mark = this.out.length;
    if (hidden) {
      const found = this.reader.peek();
      if (found === "{" || found === "[") this.reader.skipMembers();
      else this.reader.next();
    } else if (!this.showValue(depth, lead)) return undefined;
    const next = this.reader.next();
    if (next !== "," && next !== "}" && next !== "]") return undefined;
    if (next === "," && !hidden && this.out.length > mark)
      this.out.push(`${this.out.pop() ?? ""},`);
    return next;
  }

  private push(depth: number, line: string): boolean {
    if (this.out.length >= this.limits.lines) {
      this.full = true;
      return false;
    }
    this.out.push("  ".repeat(depth) + line);
    return true;
  }

  private paintScalar(found: string): string {
    if (found.startsWith('"')) return this.paint.text(this.fit(found));
    if (/^[-\d]/.test(found)) return this.paint.number(this.fit(found));
    return this.paint.literal(found);
  }

  private fit(found: string): string {
    const shown = escapeControls(found);
    if (shown.length <= this.limits.width) return shown;
    this.folded = true;
    return `${shown.slice(0, this.limits.width)}…`;
  }
}
