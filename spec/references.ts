// Checks what the documents say of each other: every name that is used is defined, once.
import type { Loaded } from "./load.js";
import type { PathStep } from "./locate.js";
import type { DocumentKind } from "./schema.js";
import { specErrorAt, suggest } from "./spec-error.js";

/** All documents of a spec with their sources. */
export type LoadedSpec = {
  readonly [K in Exclude<DocumentKind, "verb">]: Loaded<K>;
} & { readonly verbs: readonly Loaded<"verb">[] };

/**
 * Checks every cross-reference of the spec.
 *
 * @throws SpecError at the first name that nothing defines, or that two entries define
 */
export function checkReferences(spec: LoadedSpec): void {
  const clauses = [
    ...names(spec.clauses, "clauses", "id"),
    ...names(spec.clauses, "extensions", "id"),
    ...names(spec.differences, "differences", "id"),
  ];
  const argumentNames = names(spec.arguments, "arguments", "name");
  const typeNames = names(spec.arguments, "types", "type");
  const examples = names(spec.examples, "examples", "id");
  const errors = names(spec.errors, "errors", "name");
  const verbs = spec.verbs.map((verb) => verb.value.name);

  for (const [index, argument] of spec.arguments.value.arguments.entries()) {
    const path = ["arguments", index];
    expectName(spec.arguments, [...path, "clause"], "clause", argument.clause, clauses);
    expectName(spec.arguments, [...path, "type"], "argument type", argument.type, typeNames);
  }
  for (const [index, member] of spec.response.value.members.entries()) {
    const path = ["members", index, "clause"];
    expectName(spec.response, path, "clause", member.clause, clauses);
  }
  for (const [index, error] of spec.errors.value.errors.entries()) {
    for (const [at, parent] of error.parents.entries()) {
      const above = errors.slice(0, index);
      expectName(spec.errors, ["errors", index, "parents", at], "error above it", parent, above);
    }
  }
  names(spec.errors, "faults", "id");
  for (const [index, fault] of spec.errors.value.faults.entries()) {
    const path = ["faults", index];
    expectName(spec.errors, [...path, "error"], "error", fault.error, errors);
    if (fault.clause) {
      expectName(spec.errors, [...path, "clause"], "clause", fault.clause, clauses);
    }
  }
  for (const [index, example] of spec.examples.value.examples.entries()) {
    const path = ["examples", index, "call", "verb"];
    expectName(spec.examples, path, "verb", example.call.verb, verbs);
  }
  for (const verb of spec.verbs) checkVerb(verb, clauses, argumentNames, examples, spec);
}

function checkVerb(
  verb: Loaded<"verb">,
  clauses: readonly string[],
  argumentNames: readonly string[],
  examples: readonly string[],
  spec: LoadedSpec,
): void {
  const { documented, tolerated } = verb.value.arguments;
  expectName(verb, ["clause"], "clause", verb.value.clause, clauses);
  for (const [list, given] of Object.entries({ documented, tolerated })) {
    for (const [index, name] of given.entries()) {
      expectName(verb, ["arguments", list, index], "argument", name, argumentNames);
    }
  }
  const taken = [...documented, ...tolerated];
  for (const [index, rule] of verb.value.rules.entries()) {
    expectName(verb, ["rules", index, "clause"], "clause", rule.clause, clauses);
    for (const [at, name] of rule.at_most_one_of.entries()) {
      const path = ["rules", index, "at_most_one_of", at];
      expectName(verb, path, "argument of this verb", name, taken);
    }
  }
  for (const [index, id] of verb.value.examples.entries()) {
    expectName(verb, ["examples", index], "example", id, examples);
  }
  const bodies = spec.arguments.value.arguments
    .filter((argument) => argument.body && taken.includes(argument.name))
    .map((argument) => argument.name);
  const exclusive = verb.value.rules.some((rule) =>
    bodies.every((name) => rule.at_most_one_of.includes(name)),
  );
  if (bodies.length > 1 && !exclusive) {
    const what = `a rule at_most_one_of must cover every body: ${bodies.join(", ")}`;
    throw specErrorAt(verb.source, ["rules"], what);
  }
}

/** The names that a list of a document defines; throws where one is defined twice. */
function names<K extends DocumentKind>(document: Loaded<K>, list: string, key: string): string[] {
  const entries = (document.value as Record<string, unknown>)[list] as Record<string, string>[];
  const found: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const name = entry[key] ?? "";
    if (found.includes(name)) {
      throw specErrorAt(document.source, [list, index, key], `${name} is defined twice`);
    }
    found.push(name);
  }
  return found;
}

function expectName(
  document: Loaded<DocumentKind>,
  path: readonly PathStep[],
  what: string,
  given: string,
  accepted: readonly string[],
): void {
  if (accepted.includes(given)) return;
  const known = accepted.length > 0 ? accepted.join(", ") : "none";
  const message = `no ${what} is named ${given}${suggest(given, accepted)}. Accepted: ${known}`;
  throw specErrorAt(document.source, path, message);
}
