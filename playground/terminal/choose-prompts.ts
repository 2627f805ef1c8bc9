// Who asks the questions: nobody, or a terminal whose prompts are loaded with the first question.
import type { CallOptions } from "../files/read-options.js";
import { isColourful } from "../render/paint.js";
import { openKeyInput } from "./key-input.js";
import { Interrupted, type Prompts } from "./questions.js";

/** The prompts of this process; undefined where no person sits at it. */
export function choosePrompts(options: CallOptions, interrupt: () => void): Prompts | undefined {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY || options.words.length > 0) return undefined;
  const back = options.plain ? { backKey: "<" } : {};
  return loadLazily(back, async () => {
    if (options.plain) {
      const { createPlainPrompts } = await import("./plain-prompts.js");
      return createPlainPrompts({
        input: stdin,
        write: (shown) => void process.stderr.write(shown),
        readHidden: () => readHidden(stdin),
      });
    }
    const { createPrompts } = await import("./terminal-prompts.js");
    const keys = openKeyInput(stdin, interrupt);
    return createPrompts({ keys, output: stdout, colour: isColourful(stdout, options) });
  });
}

// Without raw mode the terminal itself would show each letter.
async function readHidden(input: NodeJS.ReadStream): Promise<string> {
  const listeners = input.listeners("data");
  input.removeAllListeners("data");
  input.setRawMode(true);
  try {
    return await new Promise<string>((resolve, reject) => {
      let typed = "";
      input.resume();
      input.on("data", (chunk: Buffer) => {
        for (const char of chunk.toString()) {
          if (char === "\u0003") reject(new Interrupted());
          else if (char === "\r" || char === "\n") resolve(typed);
          else typed = char === "\u007f" ? typed.slice(0, -1) : typed + char;
        }
      });
    });
  } finally {
    input.setRawMode(false);
    input.removeAllListeners("data");
    for (const listener of listeners)
      input.on("data", (chunk: Buffer) => Reflect.apply(listener, input, [chunk]));
    process.stderr.write("\n");
  }
}

function loadLazily(back: Pick<Prompts, "backKey">, load: () => Promise<Prompts>): Prompts {
  let loading: Promise<Prompts> | undefined;
  let loaded: Prompts | undefined;
  const prompts = async (): Promise<Prompts> => {
    loading ??= load();
    loaded = await loading;
    return loaded;
  };
  return {
    ...back,
    interrupt: () => loaded?.interrupt?.() ?? false,
    readLine: async (question) => (await prompts()).readLine(question),
    select: async (question) => (await prompts()).select(question),
    search: async (question) => (await prompts()).search(question),
    chooseMany: async (question) => (await prompts()).chooseMany(question),
    input: async (question) => (await prompts()).input(question),
    password: async (question) => (await prompts()).password(question),
    edit: async (question) => (await prompts()).edit(question),
    pressKey: async (question) => (await prompts()).pressKey(question),
  };
}
