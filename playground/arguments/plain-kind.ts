// Every other argument: JSON5 or text, handed over as written.
import { text } from "../catalog.js";
import { spellJson5, spellStep, spellText } from "../grammar/spell-value.js";
import { isValueObject, type Value } from "../grammar/value.js";
import { findSecretMembers, hideSecretMembers } from "../secrets.js";
import type { ArgumentKind } from "./kind.js";
import { findProblem, readAny, readWhole, resolveDeep } from "./read.js";

function spellPlain(value: Value): string {
  return typeof value === "string" ? spellText(value) : spellJson5(value);
}

function read(source: string): Value {
  return readWhole(source, readAny);
}

/** A number, a flag, a text or an object. */
export const plainKind: ArgumentKind = {
  read: readAny,
  spell: (name, value) =>
    isValueObject(value) && Object.keys(value).length > 0
      ? Object.entries(value).map(([key, item]) => `${name}${spellStep(key)}=${spellPlain(item)}`)
      : [`${name}=${spellPlain(value)}`],
  resolve: (value, resources) =>
    // Whatever else takes a file takes its path.
    resolveDeep(value, resources, async ({ path }) => path),
  async ask({ prompts, argument, current }) {
    const answer = await prompts.input({
      message: text("ask-plain", {
        name: argument.name,
        summary: argument.summary,
        accepted: argument.accepts,
      }),
      initial: current === undefined ? "" : spellPlain(current),
      check: (source) => findProblem(source, read),
    });
    return answer.trim() === "" ? undefined : read(answer);
  },
  withoutSecrets: hideSecretMembers,
  findSecrets: findSecretMembers,
};
