// Prompts that answer from a list, so that the builder is tested without a terminal.
import { expect } from "vitest";
import type { Choice, Prompts } from "../../playground/terminal/questions.js";

/** An answer: text for most questions, an error for Esc and Ctrl+C. */
export type Answer = string | readonly string[] | Error;

/** The answer that a question begins with, taken as it stands. */
export const enter = "⏎";

/** What was asked, with the choices that were offered. */
export interface Asked {
  readonly kind: string;
  readonly message: string;
  readonly initial?: unknown;
  readonly choices: readonly Choice<unknown>[];
}

/** Prompts, and what came of them. */
export interface Scripted {
  readonly prompts: Prompts;
  readonly asked: Asked[];
  /** What was said beside a question of an answer that it does not take. */
  readonly problems: string[];
}

/** Prompts that give the answers in their order, and what they were asked. */
export function scriptPrompts(answers: readonly Answer[]): Scripted {
  const asked: Asked[] = [];
  const problems: string[] = [];
  const left = [...answers];
  const next = (
    kind: string,
    message: string,
    initial?: unknown,
    choices: readonly Choice<unknown>[] = [],
  ): Answer => {
    asked.push({ kind, message, initial, choices });
    const answer = left.shift();
    if (answer === undefined) throw new Error(`no answer is left for: ${message}`);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const pick = <T>(choices: readonly Choice<T>[], answer: Answer): T => {
    const found = choices.find(({ value, name }) => value === answer || name === answer);
    if (found === undefined) throw new Error(`${String(answer)} is none of the choices`);
    expect(found.disabled).toBeUndefined();
    return found.value;
  };
  return {
    asked,
    problems,
    prompts: {
      readLine: async ({ prompt }) => ({ action: "run", text: String(next("line", prompt)) }),
      select: async ({ message, choices, initial }) =>
        pick(choices, next("select", message, initial, choices)),
      search: async ({ message, find }) => {
        const term = String(next("search", message, undefined, find("")));
        return pick(find(term), term);
      },
      // What the document does not name is left out, unless the next answer is a list.
      chooseMany: async ({ message, choices }) => {
        if (!Array.isArray(left[0])) return [];
        const names = next("many", message, undefined, choices);
        return choices
          .filter(({ name }) => Array.isArray(names) && names.includes(name))
          .map(({ value }) => value);
      },
      input: async ({ message, initial, check }) => {
        for (;;) {
          const typed = String(next("input", message, initial));
          const answer = typed === enter ? (initial ?? "") : typed;
          const problem = check?.(answer);
          if (problem === undefined) return answer;
          problems.push(problem);
        }
      },
      password: async ({ message }) => String(next("password", message)),
      edit: async ({ message, initial }) => String(next("edit", message, initial)),
      pressKey: async ({ message }) => String(next("key", message)),
    },
  };
}
