// Commands that set what lines refer to: var, forget, env, undo, redo, set, unset.

import { readAny } from "../arguments/read.js";
import { text } from "../catalog.js";
import { readEnvironments } from "../files/config-file.js";
import { type Lexeme, lexLine, type NamedValue } from "../grammar/lex.js";
import { LineError } from "../grammar/line-error.js";
import { findNearest } from "../grammar/nearest.js";
import { applyChanges } from "../grammar/parse.js";
import { hideSecrets, spellLine } from "../grammar/spell-line.js";
import { spellJson5 } from "../grammar/spell-value.js";
import { removeAt } from "../grammar/value.js";
import { isSecretName, maskText } from "../secrets.js";
import { fine, type Session } from "../session/session.js";
import type { Command, CommandUse } from "./command.js";

/** Sets variables, or lists them. */
export const setVariables: Command = async ({ session, line, at, rest }) => {
  if (rest === "") return listVariables(session);
  assignVariables(session, lexLine(line, at));
  return fine;
};

/** Sets the variables that the lexemes name. */
export function assignVariables(session: Session, lexemes: readonly Lexeme[]): void {
  for (const { name, scanned } of lexemes.map(expectNamed)) {
    session.apply({ kind: "variable", name, value: readAny(scanned), secret: isSecretName(name) });
  }
}

function listVariables(session: Session) {
  const { variables, secretNames } = session.state.setting;
  const rows = Object.entries(variables).map(
    ([name, value]) => `${name}=${secretNames.includes(name) ? maskText : spellJson5(value)}`,
  );
  if (rows.length === 0) session.say(text("variables-none"));
  session.show(rows);
  return fine;
}

function expectNamed(lexeme: Lexeme): NamedValue {
  if (lexeme.kind === "named" && lexeme.path.length === 0) return lexeme;
  throw new LineError(text("named-wrong"), {
    start: lexeme.scanned.start,
    end: lexeme.scanned.end,
    accepted: text("named-wrong-hint"),
  });
}

/** Forgets a variable. */
export const forgetVariable: Command = async ({ session, rest, at }) => {
  const names = Object.keys(session.state.setting.variables);
  if (!names.includes(rest)) throw unknownName("variable-unknown", rest, names, at);
  session.apply({ kind: "forget", name: rest });
  return fine;
};

/** Takes the variables and the target of an environment, or lists the environments. */
export const useEnvironment: Command = async ({ session, rest, at }) => {
  const { files, configFile } = session.world;
  if (rest !== "") {
    await enterEnvironment(session, rest, at);
    const { environment, target } = session.state.setting;
    session.say(
      text("environment-is", { name: environment, target: target || text("echo-server") }),
    );
    return fine;
  }
  session.say(listEnvironments(await readEnvironments(files, configFile), configFile));
  return fine;
};

/**
 * Takes the variables and the target of an environment.
 *
 * @throws LineError where none has that name
 */
export async function enterEnvironment(session: Session, name: string, at: number): Promise<void> {
  const { files, configFile } = session.world;
  const environments = await readEnvironments(files, configFile);
  const found = environments.find((entry) => entry.name === name);
  if (found === undefined) {
    const names = environments.map((entry) => entry.name);
    throw unknownName(
      "environment-unknown",
      name,
      names,
      at,
      listEnvironments(environments, configFile),
    );
  }
  const { target, variables, secretNames } = found;
  session.apply({ kind: "environment", name, variables, secretNames, target });
}

function listEnvironments(environments: readonly { name: string }[], file: string): string {
  const names = environments.map(({ name }) => name).join(", ") || text("none");
  return text("environments", { names, file });
}

function unknownName(
  id: string,
  name: string,
  known: readonly string[],
  at: number,
  list = text("accepted", { names: known.join(", ") || text("none") }),
): LineError {
  const near = findNearest(name, known);
  return new LineError(text(id, { name }), {
    start: at,
    end: at + name.length,
    accepted: near === undefined ? list : text("nearest", { near }),
  });
}

/** Takes back the last change of the draft, the variables, the environment or the target. */
export const undoChange: Command = async ({ session }) => travel(session, "undo");

/** Makes the change that undo took back. */
export const redoChange: Command = async ({ session }) => travel(session, "redo");

function travel(session: Session, kind: "undo" | "redo") {
  const before = session.state.setting;
  session.apply({ kind });
  const { setting } = session.state;
  if (setting === before) session.say(text(`${kind}-nothing`));
  else {
    const draft =
      setting.draft === undefined ? text("none") : spellLine(hideSecrets(setting.draft));
    session.say(
      text("setting-is", {
        draft,
        target: setting.target || text("echo-server"),
        count: Object.keys(setting.variables).length,
      }),
    );
  }
  return fine;
}

/** Changes arguments of the draft. */
export const setArguments: Command = async (use) => {
  const draft = currentDraft(use);
  const changed = applyChanges(draft, lexLine(use.line, use.at));
  use.session.apply({ kind: "draft", draft: changed });
  use.session.quote(spellLine(hideSecrets(changed)));
  return fine;
};

/** Takes arguments out of the draft. */
export const unsetArguments: Command = async (use) => {
  const draft = currentDraft(use);
  const [name = "", ...path] = use.rest.split(".");
  const value = draft.values[name];
  if (value === undefined)
    throw unknownName("draft-has-no", use.rest, Object.keys(draft.values), use.at);
  const others = Object.entries(draft.values).filter(([key]) => key !== name);
  const kept = path.length === 0 ? [] : [[name, removeAt(value, path)] as const];
  const changed = { ...draft, values: Object.fromEntries([...others, ...kept]) };
  use.session.apply({ kind: "draft", draft: changed });
  use.session.quote(spellLine(hideSecrets(changed)));
  return fine;
};

/** The draft that a command works on. */
export function currentDraft({ session }: CommandUse) {
  const { draft } = session.state.setting;
  if (draft === undefined)
    throw new LineError(text("draft-none"), { start: 0, accepted: text("draft-none-hint") });
  return draft;
}
