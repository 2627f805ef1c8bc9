// A draft whose variables and files were looked up: what a function is called with.

import type { Resources } from "../arguments/kind.js";
import { kindOf } from "../arguments/kinds.js";
import type { Argument, Verb } from "../catalog.js";
import { type Draft, listGiven } from "./draft.js";

/** What one argument is called with. */
export interface GivenArgument {
  readonly argument: Argument;
  readonly value: unknown;
}

/** A call of one of the spec's functions. */
export interface Call {
  readonly verb: Verb;
  readonly given: readonly GivenArgument[];
}

/** Looks up everything that a draft names. */
export async function resolveDraft(draft: Draft, resources: Resources): Promise<Call> {
  const given: GivenArgument[] = [];
  for (const [argument, value] of listGiven(draft)) {
    given.push({ argument, value: await kindOf(argument).resolve(value, resources) });
  }
  return { verb: draft.verb, given };
}

/** The call as a list of arguments: the positional ones, then the options. */
export function listParameters(call: Call): unknown[] {
  const positional = call.given.filter(({ argument }) => argument.positional);
  const named = call.given.filter(({ argument }) => !argument.positional);
  const options = Object.fromEntries(named.map(({ argument, value }) => [argument.name, value]));
  return [...positional.map(({ value }) => value), options];
}
