// Writes a draft as the one line that repeats it, with or without its secrets.
import { kindOf } from "../arguments/kinds.js";
import { type Draft, hideKnownSecrets, listGiven } from "../session/draft.js";
import { nameSecrets } from "./known-secrets.js";
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
  const secrets = findSecrets(draft);
  if (secrets.length === 0) return hidden;
  const known = listVariables(draft);
  const [name = "secret", ...others] = listVariables(hidden).filter((one) => !known.includes(one));
  // A secret that stands in a second place is one there too.
  return hideKnownSecrets(
    hidden,
    nameSecrets(secrets, () => (others.length === 0 ? name : "secret")),
  );
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
