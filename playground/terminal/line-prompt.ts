// The command line as a prompt: hands keys to the pure state and draws what comes of them.
// The library owns the terminal's modes; the text that is typed is ours alone.

import { createPrompt, useEffect, useKeypress, useRef, useState } from "../prompts.js";
import { choosePaint } from "../render/paint.js";
import { type Key, openBuffer } from "./edit-buffer.js";
import { openLine, pasteText, pressLineKey } from "./line-state.js";
import { cropView, viewLine } from "./line-view.js";
import type { LineAnswer, LineQuestion } from "./questions.js";

/** The question, and how it is drawn. */
export interface LinePromptConfig {
  readonly question: LineQuestion;
  readonly colour: boolean;
  readonly width: () => number;
  readonly height: () => number;
  /** Told the text with each key, since Ctrl+C ends the prompt without an answer. */
  readonly watch: (text: string) => void;
  /** Writes straight to the terminal. */
  readonly write: (codes: string) => void;
}

const csi = "\u001b[";
const bracketedPaste = { on: `${csi}?2004h`, off: `${csi}?2004l` };

/** Asks for one line. */
export const askLine = createPrompt<LineAnswer, LinePromptConfig>((config, done) => {
  const { question, write } = config;
  const [state, setState] = useState(() => openLine(question.initial, question));
  const current = useRef(state);
  const pasted = useRef<string | undefined>(undefined);
  const lifted = useRef(0);

  // The library draws from the last row on: the cursor goes back there before it does.
  const lower = (): void => {
    if (lifted.current > 0) write(`${csi}${lifted.current}B`);
    lifted.current = 0;
  };
  lower();

  useEffect((line) => {
    write(bracketedPaste.on);
    line.write(" ");
    return () => write(bracketedPaste.off);
  }, []);

  useKeypress((event, line) => {
    // A blank is kept in the library's own line: were it empty, Ctrl+D would close the input.
    line.clearLine(0);
    line.write(" ");
    const key = readKey(event);
    if (key.name === "paste-start") {
      pasted.current = "";
      return;
    }
    if (pasted.current !== undefined && key.name !== "paste-end") {
      pasted.current += key.sequence;
      return;
    }
    const next =
      pasted.current === undefined
        ? pressLineKey(current.current, key, question)
        : pasteText(current.current, pasted.current);
    pasted.current = undefined;
    current.current = next;
    config.watch(next.buffer.text);
    setState(next);
    if (next.action !== undefined) done({ action: next.action, text: next.buffer.text });
  });

  const shown =
    state.action === "run"
      ? { ...state, buffer: openBuffer(question.conceal(state.buffer.text)) }
      : state;
  const whole = viewLine(shown, question, choosePaint(config.colour), config.width());
  // What is taller than the screen would scroll away with each key and stay above, secrets and all.
  const view = state.action === "run" ? whole : cropView(whole, config.height());
  useEffect(() => {
    if (state.action !== undefined) return undefined;
    const up = view.rows.length - 1 - view.row;
    lifted.current = up;
    write(`${up > 0 ? `${csi}${up}A` : ""}${csi}${view.column + 1}G`);
    return lower;
  }, [{}]);
  return [view.rows.join("\n"), view.below.join("\n")];
});

// The library's type of a key names less than the key holds.
function readKey(event: object): Key {
  const of = (name: string): unknown => Reflect.get(event, name);
  const sequence = of("sequence");
  return {
    name: String(of("name") ?? ""),
    ctrl: of("ctrl") === true,
    meta: of("meta") === true,
    shift: of("shift") === true,
    sequence: typeof sequence === "string" ? sequence : "",
  };
}
