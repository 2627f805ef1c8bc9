// Asks one question so that Esc, Ctrl+C, Ctrl+D and the end of the input leave it. Knows no library.
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import type { KeyInput } from "./key-input.js";
import { InputEnded, Interrupted, StepBack } from "./questions.js";

/** What a question is asked with. */
export interface PromptContext {
  readonly signal: AbortSignal;
  clearPromptOnDone: boolean;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** A terminal. */
export interface TerminalStreams {
  readonly keys: KeyInput;
  readonly output: NodeJS.WriteStream;
  readonly colour: boolean;
}

/** Milliseconds that a lone Esc is waited for: the rest of an arrow key comes at once. */
const escapeDelay = 20;

/** Whoever reads keys first sets the delay for good, and the default is half a second. */
export function shortenEscape({ stream }: KeyInput): void {
  createInterface({ input: stream, terminal: true, escapeCodeTimeout: escapeDelay }).close();
}

/**
 * A lone Esc and Ctrl+D mean nothing to the library's prompts. They are seen in the raw input, where an
 * arrow key is one chunk of three bytes, so that Esc needs no waiting.
 */
export async function askCancellably<T>(
  { keys: { stream, setAsking }, output }: TerminalStreams,
  escapeKey: "back" | "own",
  question: (context: PromptContext) => Promise<T>,
): Promise<T> {
  if (stream.readableEnded) throw new InputEnded();
  const controller = new AbortController();
  const context: PromptContext = {
    signal: controller.signal,
    clearPromptOnDone: false,
    input: stream,
    output,
  };
  const cancel = (reason: Error): void => {
    context.clearPromptOnDone = true;
    controller.abort(reason);
  };
  const onData = (chunk: Buffer | string): void => {
    const typed = chunk.toString();
    if (escapeKey === "own") return;
    if (typed === "\u001b") cancel(new StepBack());
    else if (typed === "\u0004") cancel(new InputEnded());
  };
  const onEnd = (): void => cancel(new InputEnded());
  stream.on("data", onData);
  stream.on("end", onEnd);
  setAsking(true);
  try {
    return await question(context);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The library may be there twice, so its errors are told apart by name.
    if (error.name === "ExitPromptError") throw new Interrupted();
    if (error.name === "AbortPromptError" && controller.signal.reason instanceof Error) {
      // Else the next question would get the Esc.
      await pause(escapeDelay * 2);
      throw controller.signal.reason;
    }
    throw error;
  } finally {
    setAsking(false);
    stream.off("data", onData);
    stream.off("end", onEnd);
  }
}
