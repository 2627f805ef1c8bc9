// Asks questions line by line, without moving the cursor: for screen readers, logs and odd terminals.
// A lone < goes back a step, as Esc does elsewhere.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "../catalog.js";
import { escapeLine } from "../render/escape-controls.js";
import {
  type Choice,
  InputEnded,
  Interrupted,
  LineBegun,
  type Prompts,
  StepBack,
} from "./questions.js";

/** Where plain questions are asked. */
export interface PlainTerminal {
  readonly input: NodeJS.ReadableStream;
  write(shown: string): void;
  /** Reads a line without showing it. */
  readHidden(): Promise<string>;
}

/** Questions as plain lines. */
export function createPlainPrompts({ input, write, readHidden }: PlainTerminal): Prompts {
  const lines = createInterface({ input, terminal: false })[Symbol.asyncIterator]();
  // A line that is waited for outlives a Ctrl+C: the next question takes it.
  let pending: Promise<IteratorResult<string, undefined>> | undefined;
  let giveUp: (() => void) | undefined;
  const ask = async (message: string): Promise<string> => {
    write(message);
    pending ??= lines.next();
    const { value, done } = await new Promise<IteratorResult<string, undefined>>(
      (resolve, reject) => {
        giveUp = () => reject(new Interrupted());
        pending?.then(resolve, reject);
      },
    ).finally(() => {
      giveUp = undefined;
    });
    pending = undefined;
    if (done === true) throw new InputEnded();
    if (value === "<" || value === "\u001b") throw new StepBack();
    return value;
  };
  const choose = async <T>(
    message: string,
    choices: readonly Choice<T>[],
    initial?: T,
  ): Promise<T> => {
    write(`${message}\n${choices.map(describeChoice).join("")}`);
    for (;;) {
      const answer = await ask("? ");
      if (answer === "" && initial !== undefined) return initial;
      const found = choices.find(
        ({ name }, at) => answer === String(at + 1) || answer === name.split(" ")[0],
      );
      if (found !== undefined && found.disabled === undefined) return found.value;
      write(`${text("plain-choice")}\n`);
    }
  };
  return {
    interrupt() {
      if (giveUp === undefined) return false;
      write("\n");
      giveUp();
      return true;
    },
    async readLine({ prompt, isIncomplete }) {
      let typed = await ask(prompt);
      while (isIncomplete(typed)) typed += `\n${await ask("… ")}`;
      return { action: "run", text: typed };
    },
    select: ({ message, choices, initial }) => choose(message, choices, initial),
    async search({ message, find }) {
      const term = await ask(`${message}: `);
      const found = find(term);
      const [first] = found;
      if (term === "" && first !== undefined) return first.value;
      const exact = found.find(({ name }) => name.toLowerCase() === term.toLowerCase());
      return exact?.value ?? choose(message, found);
    },
    async chooseMany({ message, choices }) {
      write(`${message}\n${choices.map(describeChoice).join("")}`);
      const words = (await ask(`${text("plain-many")} `)).split(/[\s,]+/);
      return choices
        .filter(({ name }, at) => words.includes(name) || words.includes(String(at + 1)))
        .map(({ value }) => value);
    },
    async input({ message, initial = "", check }) {
      for (;;) {
        const shown = initial === "" ? "" : ` (${escapeLine(initial)})`;
        // A sentence has its full stop already.
        const end = shown === "" && message.endsWith(".") ? "" : ":";
        const typed = await ask(`${message}${shown}${end} `);
        const answer = typed === "" ? initial : typed;
        const problem = check?.(answer);
        if (problem === undefined) return answer;
        write(`${escapeLine(problem)}\n`);
      }
    },
    async password({ message }) {
      write(`${message}: `);
      return readHidden();
    },
    edit: ({ initial, suffix }) => editText(initial, suffix),
    async pressKey({ keys }) {
      const names = keys.map(({ key, name }) => `${key} ${name}`).join(", ");
      for (;;) {
        const answer = await ask(`${names}: `);
        const found =
          answer === "" ? keys[0] : keys.find(({ key, name }) => answer === key || answer === name);
        if (found !== undefined) return found.key;
        // More than a letter is a line.
        if (answer.trim().length > 1) throw new LineBegun(answer, true);
      }
    },
  };
}

function describeChoice({ name, description, disabled }: Choice<unknown>, at: number): string {
  const remark = disabled ?? description;
  return `  ${at + 1}. ${name}${remark === undefined ? "" : ` – ${remark}`}\n`;
}

/** Opens a text in the user's editor and gives what came of it. */
async function editText(initial: string, suffix: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "requests-"));
  const file = join(directory, `draft${suffix}`);
  try {
    await writeFile(file, initial, { mode: 0o600 });
    const editor = process.env.VISUAL || process.env.EDITOR || "vi";
    const child = spawn("/bin/sh", ["-c", `${editor} "$1"`, "sh", file], { stdio: "inherit" });
    await new Promise((resolve, reject) => child.on("close", resolve).on("error", reject));
    return await readFile(file, "utf8");
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
