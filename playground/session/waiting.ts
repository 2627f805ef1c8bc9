// Says that a request is on its way, where a person looks at a terminal. Knows no request.
import { text } from "../catalog.js";
import { escapeLine } from "../render/escape-controls.js";
import type { Screen } from "./world.js";

/** Milliseconds before anything is said, and between two times. */
const quiet = 300;
const step = 100;

/** Runs an action, and says what it is and for how long it has been running. */
export async function showWaiting<T>(
  screen: Screen,
  what: string,
  action: () => Promise<T>,
): Promise<T> {
  const { note } = screen;
  if (note === undefined) return action();
  const began = performance.now();
  let shown = false;
  const show = (): void => {
    shown = true;
    const time = ((performance.now() - began) / 1000).toFixed(1);
    const hint = text("waiting", { time });
    const room = screen.width - hint.length - 2;
    const name = escapeLine(what);
    const lead = name.length > room ? `${name.slice(0, Math.max(0, room - 1))}…` : name;
    note(screen.talkPaint.faint(`${lead} ${hint}`));
  };
  let timer = setTimeout(function tick() {
    show();
    timer = setTimeout(tick, step);
  }, quiet);
  try {
    return await action();
  } finally {
    clearTimeout(timer);
    if (shown) note("");
  }
}
