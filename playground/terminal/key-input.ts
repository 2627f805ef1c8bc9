// Reads the keyboard for the whole session, so that what is typed between two questions is not lost.
// Knows the terminal's raw mode and Ctrl+C while nothing is asked; knows no question.
import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { splitKeys } from "./split-keys.js";

/** The keyboard. */
export interface KeyInput {
  /** What questions read from. */
  readonly stream: PassThrough;
  /** Says whether a question is open: then Ctrl+C is its own. */
  setAsking(asking: boolean): void;
  /** Leaves the terminal to another program until the action is over. */
  lend<T>(action: () => Promise<T>): Promise<T>;
}

const interruptKey = "\u0003";
/** Milliseconds after which an answer is being acted on, so that Ctrl+C means that. */
const answerDelay = 50;

/** Takes the keyboard; `interrupt` is called on Ctrl+C while nothing is asked. */
export function openKeyInput(source: NodeJS.ReadStream, interrupt: () => void): KeyInput {
  const stream = new PassThrough();
  const decoder = new StringDecoder("utf8");
  let received = "";
  let waiting: string[] = [];
  let asking = false;
  let scheduled = false;

  // One key a turn: the key that answers a question ends its reading, and the next is for the next one.
  const pump = (): void => {
    scheduled = false;
    const key = asking ? waiting.shift() : undefined;
    if (key === undefined) return;
    stream.write(key);
    schedule();
  };
  const schedule = (): void => {
    if (!scheduled) setImmediate(pump);
    scheduled = true;
  };
  const receive = (chunk: Buffer): void => {
    const { keys, rest } = splitKeys(received + decoder.write(chunk));
    received = rest;
    if (!asking && keys.includes(interruptKey)) {
      // What was typed before it was meant for what is given up now.
      waiting = [];
      interrupt();
      return;
    }
    waiting.push(...keys);
    schedule();
  };
  // Ctrl+C right behind the Enter that started something was received with it.
  const interruptLate = (): void => {
    const at = waiting.lastIndexOf(interruptKey);
    if (asking || at === -1) return;
    waiting = waiting.slice(at + 1);
    interrupt();
  };
  const take = (): void => {
    source.setRawMode(true);
    source.on("data", receive);
    source.resume();
  };
  const leave = (): void => {
    source.off("data", receive);
    source.pause();
    source.setRawMode(false);
  };
  take();
  source.on("end", () => stream.end());
  process.on("SIGCONT", () => source.setRawMode(true));
  process.on("exit", () => source.setRawMode(false));
  return {
    stream,
    setAsking(value) {
      asking = value;
      if (value) schedule();
      else setTimeout(interruptLate, answerDelay);
    },
    async lend(action) {
      leave();
      try {
        return await action();
      } finally {
        take();
      }
    },
  };
}
