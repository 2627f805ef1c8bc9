// One question that is answered by one key, at once.
import { createPrompt, isEnterKey, useKeypress, useState } from "../prompts.js";
import type { KeyChoice } from "./questions.js";

/** Asks for one of the keys; Enter is the first one. */
export const askKey = createPrompt<
  string,
  { readonly message: string; readonly keys: readonly KeyChoice[] }
>(({ message, keys }, done) => {
  const [chosen, choose] = useState("");
  useKeypress((key, line) => {
    line.clearLine(0);
    const found = isEnterKey(key) ? keys[0] : keys.find((choice) => choice.key === key.name);
    if (found === undefined || key.ctrl) return;
    choose(found.name);
    done(found.key);
  });
  const shown = keys.map(({ key, name }) => showKey(key, name)).join("  ");
  return [message, chosen === "" ? shown : `› ${chosen}`].filter((part) => part !== "").join(" ");
});

// "[s]end" where the name begins with its key, "[x] name" elsewhere.
function showKey(key: string, name: string): string {
  return name.startsWith(key) ? `[${key}]${name.slice(key.length)}` : `[${key}] ${name}`;
}
