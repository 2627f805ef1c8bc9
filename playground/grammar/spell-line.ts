// Writes a draft as the one line that repeats it, with or without its secrets.
import { kindOf } from "../arguments/kinds.js";
import { type Draft, listGiven } from "../session/draft.js";
import { FileReference, isList, isValueObject, type Value, Variable } from "./value.js";

/** The line that gives this draft again. */
export function spellLine(draft: Draft): string {
  const words = listGiven(draft).flatMap(([argument, value]) =>
    kindOf(argument).spell(argument.name, value),
  );
  return [draft.verb.name, ...words].join(" ");
}

/** The draft with a variable in place of each secret, so that it can be shown and kept. */
export function hideSecrets(draft: Draft): Draft {
  const values = Object.fromEntries(
    listGiven(draft).map(([argument, value]) => [
      argument.name,
      kindOf(argument).withoutSecrets?.(value) ?? value,
    ]),
  );
  const hidden = { ...draft, values };
  const secrets = findSecrets(draft).filter((secret) => secret.length >= shortestSecret);
  if (secrets.length === 0) return hidden;
  const known = listVariables(draft);
  const [name = "secret", ...others] = listVariables(hidden).filter((one) => !known.includes(one));
  return hideTexts(hidden, secrets, others.length === 0 ? name : "secret");
}

/** A shorter secret may stand in any word. */
const shortestSecret = 4;

// A secret that stands in a second place is one there too.
function hideTexts(draft: Draft, secrets: readonly string[], name: string): Draft {
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  forms.sort((one, other) => other.length - one.length);
  const hide = (value: Value): Value => {
    if (typeof value === "string") {
      return value
        .split(/(\{\{[^}]*\}\})/)
        .map((piece, at) => (at % 2 === 1 ? piece : replaceForms(piece, forms, name)))
        .join("");
    }
    if (isList(value)) return value.map(hide);
    if (!isValueObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hide(item)]));
  };
  const entries = Object.entries(draft.values).map(([key, value]) => [key, hide(value)]);
  return { ...draft, values: Object.fromEntries(entries) };
}

function replaceForms(shown: string, forms: readonly string[], name: string): string {
  const [form, ...others] = forms;
  if (form === undefined) return shown;
  return shown
    .split(form)
    .map((piece) => replaceForms(piece, others, name))
    .join(`{{${name}}}`);
}

function listVariables(draft: Draft): string[] {
  const names = new Set<string>();
  for (const value of Object.values(draft.values)) markVariables(value, names);
  return [...names];
}

/** Every secret text in the draft. */
export function findSecrets(draft: Draft): string[] {
  return listGiven(draft).flatMap(
    ([argument, value]) => kindOf(argument).findSecrets?.(value) ?? [],
  );
}

/** The variables whose values are secret because of where the draft puts them. */
export function findSecretVariables(draft: Draft): string[] {
  const names = new Set<string>();
  const values = Object.fromEntries(
    Object.entries(draft.values).map(([name, value]) => [name, markVariables(value, names)]),
  );
  const secrets = findSecrets({ ...draft, values });
  return [...names].filter((name) => secrets.some((secret) => secret.includes(markOf(name))));
}

// Stands for any value: whatever is secret there is secret with every other value too.
function markOf(name: string): string {
  return `\uE000${name}\uE001`;
}

function markVariables(value: Value, names: Set<string>): Value {
  if (value instanceof FileReference) return value;
  if (value instanceof Variable) {
    names.add(value.name);
    return markOf(value.name);
  }
  if (typeof value === "string") {
    return value.replace(/\{\{\{\{|\{\{ *([\w-]+) *\}\}/g, (whole, name: string | undefined) => {
      if (name === undefined) return whole;
      names.add(name);
      return markOf(name);
    });
  }
  if (isList(value)) return value.map((item) => markVariables(item, names));
  if (!isValueObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, markVariables(item, names)]),
  );
}
