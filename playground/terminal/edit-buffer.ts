// Text with a cursor, and what each editing key does to it. Pure: knows no terminal.

/** Text that is being edited. */
export interface EditBuffer {
  readonly text: string;
  readonly cursor: number;
  /** What was cut last, for Ctrl+Y. */
  readonly cut: string;
}

/** A key as a terminal sends it. */
export interface Key {
  readonly name: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  /** The characters that the key stands for. */
  readonly sequence: string;
}

/** A buffer with this text, the cursor at its end. */
export function openBuffer(text: string, cut = ""): EditBuffer {
  return { text, cursor: text.length, cut };
}

/** Puts text in at the cursor. */
export function insertText(buffer: EditBuffer, inserted: string): EditBuffer {
  return replaceRange(buffer, buffer.cursor, buffer.cursor, inserted);
}

/** Replaces a part of the text; the cursor stands behind what was put in. */
export function replaceRange(
  buffer: EditBuffer,
  start: number,
  end: number,
  inserted: string,
): EditBuffer {
  const text = buffer.text.slice(0, start) + inserted + buffer.text.slice(end);
  return { ...buffer, text, cursor: start + inserted.length };
}

type Edit = (buffer: EditBuffer) => EditBuffer;

const moveTo =
  (find: (buffer: EditBuffer) => number): Edit =>
  (buffer) => ({ ...buffer, cursor: find(buffer) });

const cutTo =
  (find: (buffer: EditBuffer) => number): Edit =>
  (buffer) => {
    const place = find(buffer);
    const [start, end] = [Math.min(place, buffer.cursor), Math.max(place, buffer.cursor)];
    return { ...replaceRange(buffer, start, end, ""), cut: buffer.text.slice(start, end) };
  };

const removeTo =
  (find: (buffer: EditBuffer) => number): Edit =>
  (buffer) => ({ ...cutTo(find)(buffer), cut: buffer.cut });

// Characters beyond the basic plane are two units: the cursor never stands between them.
function before({ text, cursor }: EditBuffer): number {
  const pair = /[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(0, cursor));
  return Math.max(0, cursor - (pair ? 2 : 1));
}

function after({ text, cursor }: EditBuffer): number {
  const pair = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(cursor));
  return Math.min(text.length, cursor + (pair ? 2 : 1));
}

function lineStart({ text, cursor }: EditBuffer): number {
  return text.lastIndexOf("\n", cursor - 1) + 1;
}

function lineEnd({ text, cursor }: EditBuffer): number {
  const end = text.indexOf("\n", cursor);
  return end === -1 ? text.length : end;
}

function wordBefore({ text, cursor }: EditBuffer): number {
  return text.slice(0, cursor).search(/[\p{L}\p{N}_]*[^\p{L}\p{N}_]*$/u);
}

function wordAfter({ text, cursor }: EditBuffer): number {
  return cursor + (/^[^\p{L}\p{N}_]*[\p{L}\p{N}_]*/u.exec(text.slice(cursor))?.[0].length ?? 0);
}

function spaceBefore({ text, cursor }: EditBuffer): number {
  return text.slice(0, cursor).search(/\S*\s*$/);
}

const edits: Readonly<Record<string, Edit>> = {
  left: moveTo(before),
  right: moveTo(after),
  home: moveTo(lineStart),
  end: moveTo(lineEnd),
  backspace: removeTo(before),
  delete: removeTo(after),
  "ctrl+a": moveTo(lineStart),
  "ctrl+e": moveTo(lineEnd),
  "ctrl+b": moveTo(before),
  "ctrl+f": moveTo(after),
  "ctrl+h": removeTo(before),
  "ctrl+d": removeTo(after),
  "ctrl+k": cutTo(lineEnd),
  "ctrl+u": cutTo(lineStart),
  "ctrl+w": cutTo(spaceBefore),
  "ctrl+y": (buffer) => insertText(buffer, buffer.cut),
  "ctrl+left": moveTo(wordBefore),
  "ctrl+right": moveTo(wordAfter),
  "meta+b": moveTo(wordBefore),
  "meta+f": moveTo(wordAfter),
  "meta+d": cutTo(wordAfter),
  "meta+backspace": cutTo(wordBefore),
};

/** How a key is named in tables: `ctrl+a`, `meta+b`, `left`. */
export function nameKey({ name, ctrl, meta }: Key): string {
  return `${ctrl ? "ctrl+" : ""}${meta ? "meta+" : ""}${name}`;
}

/** What an editing key makes of the buffer; undefined for any other key. */
export function editBuffer(buffer: EditBuffer, key: Key): EditBuffer | undefined {
  const edit = edits[nameKey(key)];
  if (edit !== undefined) return edit(buffer);
  if (key.ctrl || key.meta || /\p{Cc}/u.test(key.sequence) || key.sequence === "") return undefined;
  return insertText(buffer, key.sequence);
}

/** Moves the cursor a line up or down within the text; undefined where there is none. */
export function moveVertically(buffer: EditBuffer, by: -1 | 1): EditBuffer | undefined {
  const start = lineStart(buffer);
  const column = buffer.cursor - start;
  const edge = by === -1 ? start - 1 : lineEnd(buffer);
  if (edge < 0 || edge >= buffer.text.length) return undefined;
  const target = { ...buffer, cursor: by === -1 ? edge : edge + 1 };
  const first = lineStart(target);
  return { ...buffer, cursor: Math.min(first + column, lineEnd({ ...target, cursor: first })) };
}
