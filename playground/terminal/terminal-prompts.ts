// Asks questions in a terminal. Knows which library asks only through its door.
// Loaded when the first question is asked, never by a script.

import { text } from "../catalog.js";
import { loadQuestions } from "../prompts.js";
import { measureText } from "../render/display-width.js";
import { wrapText } from "../render/wrap-text.js";
import {
  askCancellably,
  type PromptContext,
  shortenEscape,
  type TerminalStreams,
} from "./ask-cancellably.js";
import { askKey } from "./key-prompt.js";
import { askLine } from "./line-prompt.js";
import { plainTheme } from "./plain-theme.js";
import { type Choice, Interrupted, type Prompts } from "./questions.js";

/** Columns in front of a message, and a blank behind it. */
const labelColumns = 4;
/** Columns that an answer wants at least. */
const shortestRoom = 20;

type Library = Awaited<ReturnType<typeof loadQuestions>>;

/** The questions on a terminal. */
export function createPrompts(terminal: TerminalStreams): Prompts {
  shortenEscape(terminal.keys);
  // Loaded before the keyboard is listened to, so that no key falls between.
  const ask = async <T>(
    question: (library: Library, context: PromptContext) => Promise<T>,
  ): Promise<T> => {
    const library = await loadQuestions();
    return askCancellably(terminal, "back", (context) => question(library, context));
  };
  const width = (): number => terminal.output.columns || 80;
  // The library breaks lines wherever they end.
  const fold = (message: string): string =>
    wrapText(message, width() - labelColumns, "").join("\n  ");
  // An answer that has no room beside the question begins below it.
  const foldBefore = (message: string, answer: string): string => {
    const folded = fold(message);
    const last = folded.slice(folded.lastIndexOf("\n") + 1).trim();
    const room = width() - labelColumns - measureText(last);
    return room > Math.max(shortestRoom, measureText(answer)) ? folded : `${folded}\n `;
  };
  const showFolded = <T>(choice: Choice<T>) => {
    const { description } = choice;
    const folded =
      description === undefined
        ? {}
        : { description: wrapText(description, width() - 1, "").join("\n") };
    return showChoice({ ...choice, ...folded });
  };
  const theme = terminal.colour ? {} : { theme: plainTheme };
  return {
    readLine: async (question) => {
      let typed = question.initial;
      const config = {
        question,
        colour: terminal.colour,
        width,
        height: () => terminal.output.rows || 24,
        watch: (line: string): void => {
          typed = line;
        },
        write: (codes: string): void => void terminal.output.write(codes),
      };
      try {
        return await askCancellably(terminal, "own", (context) => askLine(config, context));
      } catch (error) {
        if (error instanceof Interrupted && typed !== "") return { action: "clear", text: typed };
        throw error;
      }
    },
    pressKey: async (question) => {
      const config = { ...question, width };
      const answer = await askCancellably(terminal, "back", (context) => askKey(config, context));
      if (typeof answer === "string") return answer;
      throw answer;
    },
    select: ({ message, choices, initial }) =>
      ask((library, context) =>
        library.select(
          {
            message: fold(message),
            choices: choices.map(showFolded),
            pageSize: 10,
            ...theme,
            loop: false,
            ...(initial === undefined ? {} : { default: initial }),
          },
          context,
        ),
      ),
    search: ({ message, find }) =>
      ask((library, context) =>
        library.search(
          { message: fold(message), ...theme, source: (term) => find(term ?? "").map(showFolded) },
          context,
        ),
      ),
    chooseMany: ({ message, choices }) =>
      ask((library, context) =>
        library.checkbox(
          {
            message: fold(message),
            ...theme,
            choices: choices.map((choice) => ({
              ...showFolded(choice),
              checked: choice.checked ?? false,
            })),
          },
          context,
        ),
      ),
    input: ({ message, initial, check }) =>
      ask((library, context) =>
        library.input(
          {
            message: foldBefore(message, initial ?? ""),
            ...theme,
            ...(initial === undefined || initial === ""
              ? {}
              : { default: initial, prefill: "editable" }),
            ...(check === undefined ? {} : { validate: (answer) => check(answer) ?? true }),
          },
          context,
        ),
      ),
    password: ({ message }) =>
      ask((library, context) =>
        library.password({ message: fold(message), mask: "•", ...theme }, context),
      ),
    edit: ({ message, initial, suffix }) =>
      terminal.keys.lend(() =>
        ask((library, context) =>
          library.editor(
            {
              message: fold(message),
              ...theme,
              default: initial,
              postfix: suffix,
              waitForUserInput: false,
            },
            context,
          ),
        ),
      ),
  };
}

function showChoice<T>({ value, name, description, short, disabled }: Choice<T>) {
  return {
    value,
    name,
    ...(description === undefined ? {} : { description }),
    ...(short === undefined ? {} : { short }),
    ...(disabled === undefined ? {} : { disabled: text("choice-disabled", { reason: disabled }) }),
  };
}
