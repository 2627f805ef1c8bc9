// Arguments that are one text: the method and the URL.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { spellText } from "../grammar/spell-value.js";
import { type Value, Variable } from "../grammar/value.js";
import {
  findSecretPairs,
  findUserinfo,
  hideSecretPairs,
  hideUserinfo,
  isSecretParameter,
} from "../secrets.js";
import { printJson } from "../session/exact-integers.js";
import type { ArgumentKind, Asking } from "./kind.js";
import { readText, resolveText } from "./read.js";

function spellWord(_name: string, value: Value): string[] {
  return [value instanceof Variable ? showText(value) : spellText(String(value))];
}

// What is asked for on its own needs no quotes.
function showText(value: Value): string {
  return value instanceof Variable ? `{{${value.name}}}` : String(value);
}

async function askText(
  { prompts, current }: Asking,
  message: string,
  check: (answer: string) => string | undefined,
): Promise<Value> {
  const initial = current === undefined ? "" : showText(current);
  return prompts.input({ message, initial, check });
}

function placesOf({ argument: { name, summary }, target }: Asking) {
  return { name, summary, target: target.replace(/\/+$/, "") };
}

/** A method: a token, in any case. */
export const methodKind: ArgumentKind = {
  read: (scanned) => readText(scanned),
  spell: spellWord,
  resolve: async (value, resources) => resolveText(value, resources),
  ask: (asking) =>
    askText(asking, text("ask-argument", placesOf(asking)), (answer) =>
      answer === "" ? text("ask-empty", placesOf(asking)) : undefined,
    ),
};

/** Whether a URL can be sent, or resolved against the target. */
function findUrlProblem(url: string): string | undefined {
  return /^(https?:\/\/|\/|\?|\{\{)/i.test(url) ? undefined : text("url-relative", { value: url });
}

/** A URL: absolute, or a path of the target. */
export const urlKind: ArgumentKind = {
  read(scanned) {
    const value = readText(scanned);
    const problem = typeof value === "string" ? findUrlProblem(value) : undefined;
    if (problem === undefined) return value;
    const bare = scanned.source.replace(/^['"]|['"]$/g, "").replace(/^[a-z][a-z\d+.-]*:\/\//i, "");
    throw new LineError(problem, {
      start: scanned.start,
      end: scanned.end,
      accepted: text("url-relative-hint", { value: bare }),
    });
  },
  spell: spellWord,
  resolve: async (value, resources) =>
    resources.resolveUrl(resolveUrlTemplate(value, resources.lookUp)),
  ask: (asking) => askText(asking, text("ask-url", placesOf(asking)), findUrlProblem),
  withoutSecrets: (value) =>
    typeof value === "string" ? hideSecretPairs(hideUserinfo(value), isSecretParameter) : value,
  findSecrets: (value) =>
    typeof value === "string"
      ? [...findUserinfo(value), ...findSecretPairs(value, isSecretParameter)]
      : [],
};

// A variable at the start may be a whole base URL; anywhere else it is one piece, and is encoded as one.
function resolveUrlTemplate(value: Value, lookUp: (name: string) => Value): string {
  const template = value instanceof Variable ? `{{${value.name}}}` : String(value);
  return template.replace(/\{\{ *([\w-]+) *\}\}/g, (_whole, name: string, at: number) => {
    const found = lookUp(name);
    const plain = typeof found === "object" ? printJson(found) : String(found);
    return at === 0 ? plain : encodeURIComponent(plain);
  });
}
