// How the arguments of verbs fall into groups: taken by every verb alike, bound by a rule, free.
// Writes no text.
import type { Argument, Rule, Spec } from "../spec/schema.js";
import type { TakenArgument, VerbView } from "./verb-view.js";

/** The arguments of one verb's options object. */
export interface ArgumentGroups {
  /** Of those that every verb takes alike, this verb has nothing of its own to say. */
  readonly shared: readonly TakenArgument[];
  /** Bound by no rule. */
  readonly free: readonly TakenArgument[];
  /** Bound by a rule. */
  readonly bound: readonly TakenArgument[];
  /** The largest sets of bound arguments that may be given together, by name. */
  readonly choices: readonly (readonly string[])[];
}

/** The arguments that every verb with options takes as they are. */
export function findShared(verbs: readonly VerbView[]): readonly TakenArgument[] {
  const [first = [], ...others] = verbs
    .filter(({ options }) => options.length > 0)
    .map((view) => view.options.filter((option) => remarksOn(option, view).length === 0));
  return first.filter((option) =>
    others.every((options) => options.some((other) => other.argument === option.argument)),
  );
}

/** What can hold for any call: all but where it goes and what it carries. */
export function defaultArguments(spec: Spec): readonly Argument[] {
  return spec.arguments.arguments.filter(
    ({ positional, body, type }) => !positional && !body && type !== "ignored",
  );
}

/** The groups of a verb's options. */
export function groupArguments(
  { verb, options }: VerbView,
  everywhere: readonly TakenArgument[],
): ArgumentGroups {
  const isShared = (option: TakenArgument): boolean =>
    everywhere.some((other) => other.argument === option.argument);
  const bound = options.filter((option) => bindingRules(option, verb.rules).length > 0);
  return {
    shared: options.filter(isShared),
    free: options.filter((option) => !isShared(option) && !bound.includes(option)),
    bound,
    choices: choicesOf(verb.rules),
  };
}

/** What a verb has to say of an argument: why it is only tolerated, which rules bind it. */
export function remarksOn(option: TakenArgument, { verb }: VerbView): readonly string[] {
  const remark = option.tolerated ? verb.arguments.tolerated_remark : undefined;
  const texts = bindingRules(option, verb.rules).map(({ text }) => text);
  return [...(remark ? [remark] : []), ...texts];
}

/** The largest sets of names of which the rules allow all to be given together. */
export function choicesOf(rules: readonly Rule[]): readonly (readonly string[])[] {
  const names = [...new Set(rules.flatMap((rule) => rule.at_most_one_of))];
  const winners = rules.reduce<readonly (readonly string[])[]>(
    (sets, rule) => sets.flatMap((set) => rule.at_most_one_of.map((name) => [...set, name])),
    [[]],
  );
  const choices = winners.map((won) =>
    names.filter((name) =>
      rules.every((rule, index) => won[index] === name || !rule.at_most_one_of.includes(name)),
    ),
  );
  const isLargest = (choice: readonly string[], index: number): boolean =>
    !choices.some(
      (other, at) =>
        choice.every((name) => other.includes(name)) &&
        (other.length > choice.length || (other.length === choice.length && at < index)),
    );
  return rules.length === 0 ? [] : choices.filter(isLargest);
}

/** The rules that bind an argument. */
export function bindingRules({ argument }: TakenArgument, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => rule.at_most_one_of.includes(argument.name));
}
