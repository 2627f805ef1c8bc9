// Checks what the documents say of each other: every name that is used is defined, once.
import { checkClass, checkFunction, checkValues } from "./class-references.js";
import { expectName, expectNames } from "./expect-name.js";
import type { Loaded } from "./load.js";
import type { DocumentKind } from "./schema.js";
import { pageKindNames } from "./site-schema.js";
import { specErrorAt } from "./spec-error.js";

/** All documents of a spec with their sources. */
export type LoadedSpec = {
  readonly [K in Exclude<DocumentKind, "verb" | "class" | "function">]: Loaded<K>;
} & {
  readonly verbs: readonly Loaded<"verb">[];
  readonly classes: readonly Loaded<"class">[];
  readonly functions: readonly Loaded<"function">[];
};

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
  const functions = spec.functions.map((entry) => entry.value.name);
  const classes = spec.classes.map((entry) => entry.value.name);
  const known = {
    clauses,
    verbs,
    classes,
    errors,
    examples,
    types: [...classes, ...names(spec.values, "values", "name")],
  };

  for (const [index, argument] of spec.arguments.value.arguments.entries()) {
    const path = ["arguments", index];
    expectName(spec.arguments, [...path, "clause"], "clause", argument.clause, clauses);
    expectNames(spec.arguments, [...path, "also"], "clause", argument.also, clauses);
    expectName(spec.arguments, [...path, "type"], "argument type", argument.type, typeNames);
  }
  expectName(spec.blocking, ["clause"], "clause", spec.blocking.value.clause, clauses);
  checkValues(spec.values, known);
  for (const entry of spec.classes) checkClass(entry, known);
  for (const entry of spec.functions) checkFunction(entry, known);
  const properties = names(spec.errors, "properties", "name");
  for (const [index, error] of spec.errors.value.errors.entries()) {
    const above = errors.slice(0, index);
    expectNames(spec.errors, ["errors", index, "parents"], "error above it", error.parents, above);
    expectNames(spec.errors, ["errors", index, "always"], "property", error.always, properties);
  }
  names(spec.errors, "faults", "id");
  for (const [index, fault] of spec.errors.value.faults.entries()) {
    const path = ["faults", index];
    expectName(spec.errors, [...path, "error"], "error", fault.error, errors);
    if (fault.clause) {
      expectName(spec.errors, [...path, "clause"], "clause", fault.clause, clauses);
    }
  }
  for (const [index, { call }] of spec.examples.value.examples.entries()) {
    const path = ["examples", index, "call"];
    if ((call.verb === undefined) === (call.function === undefined)) {
      throw specErrorAt(spec.examples.source, path, "a call names either a verb or a function");
    }
    if (call.verb) expectName(spec.examples, [...path, "verb"], "verb", call.verb, verbs);
    if (call.function) {
      expectName(spec.examples, [...path, "function"], "function", call.function, functions);
    }
  }
  for (const [index, { example }] of spec.recorded.value.runs.entries()) {
    expectName(spec.recorded, ["runs", index, "example"], "example", example, examples);
  }
  checkSite(spec.site);
  for (const verb of spec.verbs) {
    checkVerb(verb, clauses, argumentNames, examples, spec);
    expectName(verb, ["returns"], "class", verb.value.returns, classes);
  }
}

/** Every kind of page stands in the navigation, once. */
function checkSite(site: Loaded<"site">): void {
  const { sections } = site.value;
  const placed = sections.flatMap(({ pages }) => pages);
  for (const kind of pageKindNames) {
    const times = placed.filter((page) => page === kind).length;
    const what = `${kind} stands ${times} times in the navigation; once is wanted`;
    if (times !== 1) throw specErrorAt(site.source, ["sections"], what);
  }
  names(site, "sections", "name");
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
    expectNames(verb, ["arguments", list], "argument", given, argumentNames);
  }
  const taken = [...documented, ...tolerated];
  for (const [index, rule] of verb.value.rules.entries()) {
    expectName(verb, ["rules", index, "clause"], "clause", rule.clause, clauses);
    const path = ["rules", index, "at_most_one_of"];
    expectNames(verb, path, "argument of this verb", rule.at_most_one_of, taken);
  }
  expectNames(verb, ["examples"], "example", verb.value.examples, examples);
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
