// Reads the words behind `requests-ts`: options first, then a verb, a command, or nothing.
// What each does is known here alone, their words are the spec's; words of the grammar are left as they are.
import { catalog } from "../catalog.js";

/** How the command was called. */
export interface CallOptions {
  readonly help: boolean;
  readonly version: boolean;
  readonly plain: boolean;
  readonly json: boolean;
  readonly keepGoing: boolean;
  readonly environment: string | undefined;
  readonly target: string | undefined;
  readonly variables: readonly string[];
  /** What is no option. */
  readonly words: readonly string[];
  /** What begins like an option and is none. */
  readonly wrong: string | undefined;
  /** How the option is used that lacks its value. */
  readonly valueless: string | undefined;
}

const flags = {
  help: "help",
  version: "version",
  plain: "plain",
  json: "json",
  "keep-going": "keepGoing",
};

/** The names of the options. */
export const optionNames: readonly string[] = catalog.playground.options.map(({ name }) => name);

/** Reads the options. They may stand anywhere before `--`. */
export function readOptions(argv: readonly string[]): CallOptions {
  const found = { help: false, version: false, plain: false, json: false, keepGoing: false };
  const values: Record<string, string> = {};
  const variables: string[] = [];
  const words: string[] = [];
  let wrong: string | undefined;
  let valueless: string | undefined;
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "--") {
      words.push(...argv.slice(at + 1));
      break;
    }
    const [, name = "", attached] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const flag = Object.entries(flags).find(([key]) => key === name)?.[1];
    if (word === "-h") found.help = true;
    else if (flag !== undefined) Object.assign(found, { [flag]: true });
    else if (name === "env" || name === "var" || name === "target") {
      const value = attached ?? argv[++at];
      if (value === undefined) valueless ??= usageOf(word);
      else if (name === "var") variables.push(value);
      else values[name] = value;
    } else if (/^-[-a-z]/i.test(word)) wrong ??= word;
    else words.push(word);
  }
  return {
    ...found,
    environment: values.env,
    target: values.target,
    variables,
    words,
    wrong,
    valueless,
  };
}

function usageOf(word: string): string {
  return catalog.playground.options.find(({ name }) => name === word)?.usage ?? word;
}
