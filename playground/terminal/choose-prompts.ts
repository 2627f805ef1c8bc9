// Who asks the questions: nobody, or a terminal whose prompts are loaded with the first question.
import type { CallOptions } from "../files/read-options.js";
import { isColourful } from "../render/paint.js";
import type { Prompts } from "./questions.js";

/** The prompts of this process; undefined where no person sits at it. */
export function choosePrompts(options: CallOptions): Prompts | undefined {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY || options.words.length > 0) return undefined;
  return loadLazily(async () => {
    const { createPrompts } = await import("./terminal-prompts.js");
    return createPrompts({ input: stdin, output: stdout, colour: isColourful(stdout, options) });
  });
}

function loadLazily(load: () => Promise<Prompts>): Prompts {
  let loading: Promise<Prompts> | undefined;
  const prompts = (): Promise<Prompts> => {
    loading ??= load();
    return loading;
  };
  return {
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
