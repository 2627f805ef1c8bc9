// A draft whose variables and files were looked up: what a function is called with.

import type { Resources } from "../arguments/kind.js";
import { kindOf } from "../arguments/kinds.js";
import { type Argument, listArguments, type Verb } from "../catalog.js";
import { type Draft, listGiven } from "./draft.js";
import { isExact, printJson } from "./exact-integers.js";

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
  return writeExactJson({ verb: draft.verb, given });
}

// JSON with an integer that no number holds is written here, and sent as the text that it is.
function writeExactJson(call: Call): Call {
  const json = call.given.find(({ argument, value }) => argument.type === "json" && isExact(value));
  const all = listArguments(call.verb);
  const bytes = all.find(({ type }) => type === "bytes");
  const headers = all.find(({ type }) => type === "headers");
  if (json === undefined || bytes === undefined || headers === undefined) return call;
  const before = call.given.find(({ argument }) => argument === headers)?.value ?? {};
  const named = Object.keys(before).some((name) => name.toLowerCase() === "content-type");
  const type = named ? {} : { "Content-Type": "application/json" };
  const others = call.given.filter((entry) => entry !== json && entry.argument !== headers);
  return {
    verb: call.verb,
    given: [
      ...others,
      { argument: bytes, value: printJson(json.value) },
      { argument: headers, value: { ...before, ...type } },
    ],
  };
}

/** The call as a list of arguments: the positional ones, then the options. */
export function listParameters(call: Call): unknown[] {
  const positional = call.given.filter(({ argument }) => argument.positional);
  const named = call.given.filter(({ argument }) => !argument.positional);
  const options = Object.fromEntries(named.map(({ argument, value }) => [argument.name, value]));
  return [...positional.map(({ value }) => value), options];
}
