// Reads the options object of a call against what its verb takes. Pure.
import { type ArgumentContract, contract, type VerbContract } from "../contract.js";
import { fault } from "../errors.js";
import { kindOf, showText } from "../export/mask.js";

/**
 * Arguments with the values that they were given, none of them undefined: the last is the call's
 * own, those before it come from its session and are there only for types that add up.
 */
export type Given = ReadonlyMap<ArgumentContract, readonly unknown[]>;

export const nothingGiven: Given = new Map();

/**
 * Reads an options object.
 *
 * @param others - names that are taken too, and were read elsewhere
 * @throws InvalidArgument for a name that the verb does not take, or where a rule is broken
 */
export function readOptions(
  verb: VerbContract,
  options: unknown,
  others: readonly string[] = [],
): Given {
  if (options === undefined) return nothingGiven;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    const names = namesOf(verb, others);
    throw fault("options-type", { verb: verb.name, value: kindOf(options), names });
  }
  const given = new Map<ArgumentContract, readonly unknown[]>();
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const argument = verb.arguments.find((taken) => taken.name === name);
    if (argument === undefined) throw unknownArgument(verb, name, others);
    given.set(argument, [value]);
  }
  if (given.size > 1) checkRules(verb, given);
  return given;
}

/**
 * Checks the options of a method by their names: one that is misspelt would say nothing.
 *
 * @throws InvalidArgument for what is no object, or has another name than those that are taken
 */
export function checkOptions(method: string, options: unknown, taken: readonly string[]): void {
  const values = { verb: `${method}()`, names: taken.join(", ") };
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw fault("options-type", { ...values, value: kindOf(options) });
  }
  const stray = Object.keys(options).find((name) => !taken.includes(name));
  if (stray !== undefined) throw fault("argument-unknown", { ...values, value: showText(stray) });
}

/** Types of arguments for which what a session gives and what a call gives add up. */
const additive = new Set(["headers", "query", "cookies"]);

/** A call's arguments over those of its session, as far as the verb takes them. */
export function combineOptions(verb: VerbContract, inherited: Given, given: Given): Given {
  if (inherited.size === 0) return given;
  const all = new Map(given);
  for (const argument of verb.arguments) {
    const from = inherited.get(argument);
    if (from === undefined) continue;
    const own = given.get(argument);
    if (own === undefined) all.set(argument, from);
    else if (additive.has(argument.type)) all.set(argument, [...from, ...own]);
  }
  return all;
}

function unknownArgument(verb: VerbContract, name: string, others: readonly string[]): Error {
  const elsewhere = Object.values(contract().verbs).some((other) =>
    other.arguments.some((argument) => argument.name === name),
  );
  const id = elsewhere ? "argument-not-taken" : "argument-unknown";
  return fault(id, {
    verb: verb.name,
    value: elsewhere ? name : showText(name),
    names: namesOf(verb, others),
  });
}

function namesOf(verb: VerbContract, others: readonly string[]): string {
  return [...others, ...verb.arguments.map(({ name }) => name)].join(", ");
}

function checkRules(verb: VerbContract, given: Given): void {
  const names = [...given.keys()].map(({ name }) => name);
  for (const { atMostOneOf, text, clause } of verb.rules) {
    const broken = names.filter((name) => atMostOneOf.includes(name));
    if (broken.length > 1) {
      const values = { verb: verb.name, names: broken.join(" and "), rule: text, clause };
      throw fault("too-many-bodies", values);
    }
  }
}
