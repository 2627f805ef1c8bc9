// What the command line knows while a line is typed, and what each key makes of it. Pure.
import {
  type EditBuffer,
  editBuffer,
  insertText,
  type Key,
  moveVertically,
  nameKey,
  openBuffer,
  replaceRange,
} from "./edit-buffer.js";
import type { Completion, Completions, LineAction, LineQuestion } from "./questions.js";

/** The list that Tab opened. */
export interface CompletionList extends Completions {
  readonly active: number;
}

/** A search through the history with Ctrl+R. */
export interface HistorySearch {
  readonly term: string;
  /** Index of the line that was found; -1 for none. */
  readonly found: number;
}

/** The command line. */
export interface LineState {
  readonly buffer: EditBuffer;
  /** Place in the history; its length stands for the line that is being typed. */
  readonly place: number;
  /** What was typed before the history was walked. */
  readonly kept: string;
  readonly list: CompletionList | undefined;
  readonly search: HistorySearch | undefined;
  /** Set where the line is finished. */
  readonly action: LineAction | undefined;
}

/** What the keys may look at. */
export type LineContext = Pick<LineQuestion, "history" | "complete" | "isIncomplete">;

/** The command line as it begins. */
export function openLine(initial: string, { history }: LineContext): LineState {
  return {
    buffer: openBuffer(initial),
    place: history.length,
    kept: "",
    list: undefined,
    search: undefined,
    action: undefined,
  };
}

/** What a key makes of the command line. */
export function pressLineKey(state: LineState, key: Key, context: LineContext): LineState {
  if (state.search !== undefined) return pressInSearch(state, state.search, key, context);
  const name = nameKey(key);
  if (state.list !== undefined) {
    const next = pressInList(state, state.list, name, key);
    if (next !== undefined) return next;
  }
  const plain: LineState = { ...state, list: undefined };
  const command = lineKeys[name];
  if (command !== undefined) return command(plain, context, key);
  const buffer = editBuffer(state.buffer, key);
  return buffer === undefined ? plain : { ...plain, buffer, place: context.history.length };
}

/** Puts pasted text in, as it is. */
export function pasteText(state: LineState, pasted: string): LineState {
  const text = pasted.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  return { ...state, list: undefined, search: undefined, buffer: insertText(state.buffer, text) };
}

/** What could follow: the newest line of the history that begins like this one. */
export function findGhost({ buffer, list, search }: LineState, history: readonly string[]): string {
  const { text, cursor } = buffer;
  if (text.trim() === "" || cursor !== text.length || list !== undefined || search !== undefined)
    return "";
  const line = history.findLast((entry) => entry.startsWith(text) && entry !== text);
  return (line?.slice(text.length) ?? "").split("\n")[0] ?? "";
}

type LineKey = (state: LineState, context: LineContext, key: Key) => LineState;

const acceptGhostOr =
  (otherwise: LineKey): LineKey =>
  (state, context, key) => {
    const ghost = findGhost(state, context.history);
    if (ghost === "") return otherwise(state, context, key);
    return { ...state, buffer: insertText(state.buffer, ghost) };
  };

const edit: LineKey = (state, _context, key) => ({
  ...state,
  buffer: editBuffer(state.buffer, key) ?? state.buffer,
});

const finish =
  (action: LineAction): LineKey =>
  (state) => ({ ...state, action });

const submit: LineKey = (state, context) =>
  context.isIncomplete(state.buffer.text)
    ? { ...state, buffer: insertText(state.buffer, "\n") }
    : { ...state, action: "run" };

const lineKeys: Readonly<Record<string, LineKey>> = {
  return: submit,
  enter: submit,
  "meta+return": (state) => ({ ...state, buffer: insertText(state.buffer, "\n") }),
  up: (state, context) => moveOrRecall(state, context, -1),
  down: (state, context) => moveOrRecall(state, context, 1),
  "ctrl+p": (state, context) => moveOrRecall(state, context, -1),
  "ctrl+n": (state, context) => moveOrRecall(state, context, 1),
  right: acceptGhostOr(edit),
  end: acceptGhostOr(edit),
  "ctrl+e": acceptGhostOr(edit),
  "ctrl+f": acceptGhostOr(edit),
  tab: openList,
  "ctrl+r": (state) => ({ ...state, search: { term: "", found: -1 } }),
  "ctrl+c": finish("clear"),
  "ctrl+d": (state, context, key) =>
    state.buffer.text === "" ? { ...state, action: "end" } : edit(state, context, key),
  f1: finish("help"),
  f4: finish("edit"),
  "ctrl+x": finish("edit"),
  "ctrl+l": finish("redraw"),
};

function moveOrRecall(state: LineState, context: LineContext, by: -1 | 1): LineState {
  const moved = moveVertically(state.buffer, by);
  if (moved !== undefined) return { ...state, buffer: moved };
  const { history } = context;
  const place = state.place + by;
  if (place < 0 || place > history.length) return state;
  const kept = state.place === history.length ? state.buffer.text : state.kept;
  const text = place === history.length ? kept : (history[place] ?? "");
  return { ...state, place, kept, buffer: openBuffer(text, state.buffer.cut) };
}

function openList(state: LineState, context: LineContext): LineState {
  const { text, cursor } = state.buffer;
  const found = context.complete(text, cursor);
  const [only] = found.items;
  if (only === undefined) return state;
  if (found.items.length === 1) return take(state, found, only);
  const shared = sharePrefix(found.items.map((item) => item.text));
  const buffer =
    shared.length >= cursor - found.start
      ? replaceRange(state.buffer, found.start, cursor, shared)
      : state.buffer;
  return { ...state, buffer, list: { ...found, active: -1 } };
}

function pressInList(
  state: LineState,
  list: CompletionList,
  name: string,
  key: Key,
): LineState | undefined {
  const count = list.items.length;
  const step = name === "tab" ? (key.shift ? -1 : 1) : name === "down" ? 1 : name === "up" ? -1 : 0;
  if (step !== 0) {
    const active =
      list.active === -1 && step === -1 ? count - 1 : (list.active + step + count) % count;
    return { ...state, list: { ...list, active } };
  }
  const item = list.items[list.active];
  if ((name === "return" || name === "enter") && item !== undefined) return take(state, list, item);
  if (name === "escape") return { ...state, list: undefined };
  return undefined;
}

function take(state: LineState, { start }: Completions, item: Completion): LineState {
  const buffer = replaceRange(state.buffer, start, state.buffer.cursor, item.text);
  return { ...state, list: undefined, buffer };
}

function sharePrefix(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  let length = first.length;
  for (const other of others) {
    while (!other.toLowerCase().startsWith(first.slice(0, length).toLowerCase())) length -= 1;
  }
  return first.slice(0, length);
}

function pressInSearch(
  state: LineState,
  search: HistorySearch,
  key: Key,
  context: LineContext,
): LineState {
  const name = nameKey(key);
  const { history } = context;
  if (name === "ctrl+r") return { ...state, search: seek(search.term, history, search.found - 1) };
  if (name === "backspace" || name === "ctrl+h") {
    return { ...state, search: seek(search.term.slice(0, -1), history, history.length - 1) };
  }
  if (name === "ctrl+c" || name === "ctrl+g") return { ...state, search: undefined };
  const found = history[search.found];
  const left: LineState = {
    ...state,
    search: undefined,
    place: found === undefined ? state.place : search.found,
    buffer: found === undefined ? state.buffer : openBuffer(found, state.buffer.cut),
  };
  if (name === "return" || name === "enter")
    return found === undefined ? left : submit(left, context, key);
  if (key.ctrl || key.meta || /\p{Cc}/u.test(key.sequence) || key.sequence === "") return left;
  return { ...state, search: seek(search.term + key.sequence, history, history.length - 1) };
}

function seek(term: string, history: readonly string[], from: number): HistorySearch {
  if (term === "") return { term, found: -1 };
  const wanted = term.toLowerCase();
  const found = history
    .slice(0, from + 1)
    .findLastIndex((line) => line.toLowerCase().includes(wanted));
  return { term, found };
}
