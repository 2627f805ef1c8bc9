// One question that is answered by one key. Whoever types on means a line, and gets the line.
import { createPrompt, isEnterKey, useKeypress, useRef, useState } from "../prompts.js";
import { wrapText } from "../render/wrap-text.js";
import { type KeyChoice, LineBegun } from "./questions.js";

/** Milliseconds in which a second letter shows that the first one began a word. */
const typingPause = 200;

interface KeyQuestion {
  readonly message: string;
  readonly keys: readonly KeyChoice[];
  readonly width: () => number;
}

/** Asks for one of the keys; Enter is the first one. A line that was begun comes as that. */
export const askKey = createPrompt<string | LineBegun, KeyQuestion>(
  ({ message, keys, width }, done) => {
    const [chosen, choose] = useState("");
    const pending = useRef<{ typed: string; timer: NodeJS.Timeout } | undefined>(undefined);
    const answer = ({ key, name }: KeyChoice): void => {
      choose(name);
      done(key);
    };
    useKeypress((event, line) => {
      line.clearLine(0);
      if (event.ctrl) return;
      const begun = pending.current?.typed ?? "";
      const waited = keys.find(({ key }) => key === begun);
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
      if (isEnterKey(event)) {
        const first = waited ?? keys[0];
        if (first !== undefined) answer(first);
        return;
      }
      const typed: unknown = Reflect.get(event, "sequence");
      if (typeof typed !== "string" || !/^\P{Cc}+$/u.test(typed)) {
        if (waited !== undefined) answer(waited);
        return;
      }
      const found = keys.find(({ key }) => key === typed);
      if (begun !== "" || found === undefined) {
        choose(" ");
        done(new LineBegun(begun + typed, false));
        return;
      }
      const timer = setTimeout(() => answer(found), typingPause);
      pending.current = { typed, timer };
    });
    const shown = keys.map(({ key, name }) => showKey(key, name)).join("  ");
    const rows = wrapText(shown, width() - 1, "").join("\n");
    const drawn = chosen === "" ? rows : chosen === " " ? "" : `› ${chosen}`;
    return [message, drawn].filter((part) => part !== "").join(" ");
  },
);

// "[s]end" where the name begins with its key, "[x] name" elsewhere.
function showKey(key: string, name: string): string {
  return name.startsWith(key) ? `[${key}]${name.slice(key.length)}` : `[${key}] ${name}`;
}
