// A request that is being made: a verb and what was written for its arguments. Pure data.
import { type Argument, listArguments, listPositionals, type Rule, type Verb } from "../catalog.js";
import type { KnownSecrets } from "../grammar/known-secrets.js";
import { setAt, type Value } from "../grammar/value.js";

/** A request before its variables and files are looked up. */
export interface Draft {
  readonly verb: Verb;
  readonly values: Readonly<Record<string, Value>>;
}

/** One argument that a line gives, with the path inside it. */
export interface Assignment {
  readonly argument: Argument;
  readonly path: readonly string[];
  readonly value: Value;
}

/** Gives the draft with more arguments, later ones winning. */
export function assign(draft: Draft, assignments: readonly Assignment[]): Draft {
  const values: Record<string, Value> = { ...draft.values };
  for (const { argument, path, value } of assignments) {
    values[argument.name] = setAt(values[argument.name], path, value);
  }
  return { ...draft, values };
}

/** The draft with a variable wherever a text stands that is known as a secret. */
export function hideKnownSecrets(draft: Draft, known: KnownSecrets): Draft {
  const entries = Object.entries(draft.values).map(([name, value]) => [
    name,
    known.replaceIn(value, (secret) => `{{${secret}}}`),
  ]);
  return { ...draft, values: Object.fromEntries(entries) };
}

/** The draft's arguments in the spec's order. */
export function listGiven(draft: Draft): [Argument, Value][] {
  return listArguments(draft.verb).flatMap((argument): [Argument, Value][] => {
    const value = draft.values[argument.name];
    return value === undefined ? [] : [[argument, value]];
  });
}

/** The positional arguments that are not given yet. */
export function listMissing(draft: Draft): Argument[] {
  return listPositionals(draft.verb).filter((entry) => draft.values[entry.name] === undefined);
}

/** The first of the verb's rules that the draft breaks, with the arguments that break it. */
export function findBrokenRule(draft: Draft): { rule: Rule; names: string[] } | undefined {
  for (const rule of draft.verb.rules) {
    const names = rule.at_most_one_of.filter((name) => draft.values[name] !== undefined);
    if (names.length > 1) return { rule, names };
  }
  return undefined;
}
