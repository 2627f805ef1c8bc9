// Draws the command line: rows of coloured text, the place of the cursor, what stands below. Pure.
import { text } from "../catalog.js";
import { measureChar, measureText } from "../render/display-width.js";
import type { Paint } from "../render/paint.js";
import { wrapText } from "../render/wrap-text.js";
import { findGhost, type LineState } from "./line-state.js";
import type { LineQuestion, LineSpan } from "./questions.js";

/** A drawn command line. */
export interface LineView {
  readonly rows: readonly string[];
  readonly below: readonly string[];
  /** Row and column of the cursor, from 0. */
  readonly row: number;
  readonly column: number;
}

/** The rows of a view that fit on a screen of this height: those around the cursor. */
export function cropView(view: LineView, height: number): LineView {
  const below = view.below.slice(0, Math.max(0, height - 2));
  const room = Math.max(1, height - 1 - below.length);
  const { length } = view.rows;
  if (length <= room) return { ...view, below };
  const first = Math.max(0, Math.min(view.row - Math.floor(room / 2), length - room));
  return { ...view, rows: view.rows.slice(first, first + room), below, row: view.row - first };
}

const continued = "… ";
/** Rows of a completion list that are shown at once. */
const listRows = 8;

/** Draws the command line on a screen of this width. */
export function viewLine(
  state: LineState,
  question: LineQuestion,
  paint: Paint,
  width: number,
): LineView {
  const { search } = state;
  if (search !== undefined) {
    const found = question.history[search.found] ?? "";
    const label = text("search-history", { term: search.term });
    const shown = clip(`${label} ${found.split("\n")[0] ?? ""}`, width - 1);
    const column = Math.min(measureText(label), width - 1);
    const below = wrapText(text("search-keys"), width - 1, "").map(paint.faint);
    return { rows: [shown], below, row: 0, column };
  }
  const { buffer } = state;
  const cells = new CellWriter(width - 1);
  const brushes = layBrushes(buffer.text, question.highlight(buffer.text));
  cells.write(question.prompt, "faint");
  let place = cells.place();
  let at = 0;
  for (const char of buffer.text) {
    if (at === buffer.cursor) place = cells.place();
    if (char === "\n") cells.breakLine(continued);
    else cells.write(char === "\t" ? " " : char, brushes[at]);
    at += char.length;
  }
  if (at === buffer.cursor) place = cells.place();
  const ghost = state.action === undefined ? findGhost(state, question.history) : "";
  cells.writeFitting(ghost, "faint");
  return { rows: cells.draw(paint), below: viewList(state, paint, width), ...place };
}

type Role = LineSpan["role"] | undefined;

function layBrushes(line: string, spans: readonly LineSpan[]): Role[] {
  const roles: Role[] = new Array<Role>(line.length).fill(undefined);
  for (const { start, end, role } of spans) roles.fill(role, start, end);
  return roles;
}

// Breaks rows itself, one column before the edge, so that the terminal never does it on its own.
class CellWriter {
  private readonly rows: { text: string; role: Role }[][] = [[]];
  private column = 0;

  constructor(private readonly width: number) {}

  place(): { row: number; column: number } {
    if (this.column >= this.width) this.openRow();
    return { row: this.rows.length - 1, column: this.column };
  }

  write(shown: string, role: Role): void {
    for (const char of shown) {
      const columns = measureChar(char);
      if (this.column + columns > this.width) this.openRow();
      this.column += columns;
      this.rows.at(-1)?.push({ text: char, role });
    }
  }

  writeFitting(shown: string, role: Role): void {
    this.write(clip(shown, this.width - this.column), role);
  }

  breakLine(lead: string): void {
    this.openRow();
    this.write(lead, "faint");
  }

  draw(paint: Paint): string[] {
    return this.rows.map((row) => {
      let out = "";
      for (let at = 0; at < row.length; ) {
        const role = row[at]?.role;
        let end = at;
        let run = "";
        while (end < row.length && row[end]?.role === role) run += row[end++]?.text ?? "";
        out += role === undefined ? run : paint[role](run);
        at = end;
      }
      // An empty last row would confuse the cursor arithmetic of the prompt below it.
      return out === "" ? " " : out;
    });
  }

  private openRow(): void {
    this.rows.push([]);
    this.column = 0;
  }
}

function clip(shown: string, width: number): string {
  let columns = 0;
  let out = "";
  for (const char of shown) {
    columns += measureChar(char);
    if (columns > width) break;
    out += char;
  }
  return out;
}

function viewList({ list }: LineState, paint: Paint, width: number): string[] {
  if (list === undefined) return [];
  const first = Math.max(0, Math.min(list.active - listRows + 1, list.items.length - listRows));
  const shown = list.items.slice(first, first + listRows);
  const column = Math.min(Math.max(...shown.map((item) => measureText(item.text))), width - 4) + 2;
  const rows = shown.map((item, place) => {
    const name = clip(item.text, width - 4);
    const gap = " ".repeat(Math.max(1, column - measureText(name)));
    const described = clip(item.description, Math.max(0, width - 3 - column));
    return place + first === list.active
      ? paint.inverse(`  ${name}${gap}${described}`)
      : `  ${paint.word(name)}${gap}${paint.faint(described)}`;
  });
  const left = list.items.length - shown.length;
  return left > 0 ? [...rows, paint.faint(`  ${text("folded-more", { count: left })}`)] : rows;
}
