// A verb with its arguments looked up: what every emitter reads. Writes no text.
import type { Argument, ArgumentType, Example, Spec, Verb } from "../spec/schema.js";
import { argumentsTypeName } from "./naming.js";

/** An argument as one verb takes it. */
export interface TakenArgument {
  readonly argument: Argument;
  readonly type: ArgumentType;
  /** The document accepts it but advises against it. */
  readonly tolerated: boolean;
}

/** A verb and all that it refers to. */
export interface VerbView {
  readonly verb: Verb;
  /** What stands before the options object, in order. */
  readonly positional: readonly TakenArgument[];
  /** What the options object may hold: documented arguments, tolerated ones, then extensions. */
  readonly options: readonly TakenArgument[];
  /** The name of the options object's type; null where the verb takes none. */
  readonly optionsType: string | null;
  readonly examples: readonly Example[];
}

/** The spec with its documents in their order, whatever order they were read in. */
export function orderSpec(spec: Spec): Spec {
  const { verbs, classes, functions } = spec;
  return {
    ...spec,
    verbs: [...verbs].sort(compareOrder),
    classes: [...classes].sort(compareOrder),
    functions: [...functions].sort(compareOrder),
  };
}

type Ordered = Pick<Verb, "name" | "order">;

function compareOrder(a: Ordered, b: Ordered): number {
  return a.order - b.order || (a.name < b.name ? -1 : 1);
}

/** The verbs of a spec, each with what it refers to. */
export function viewVerbs(spec: Spec): readonly VerbView[] {
  const typeOf = indexBy(spec.arguments.types, ({ type }) => type);
  const argumentOf = indexBy(spec.arguments.arguments, ({ name }) => name);
  const extensions = spec.arguments.arguments
    .filter(({ origin }) => origin === "extension")
    .map(({ name }) => name);
  const exampleOf = indexBy(spec.examples.examples, ({ id }) => id);

  const view = (verb: Verb): VerbView => {
    const { documented, tolerated } = verb.arguments;
    const take = (name: string): TakenArgument => {
      const argument = argumentOf(name);
      return { argument, type: typeOf(argument.type), tolerated: tolerated.includes(name) };
    };
    const taken = [...documented, ...tolerated, ...extensions].map(take);
    const options = taken.filter(({ argument }) => !argument.positional);
    return {
      verb,
      positional: taken.filter(({ argument }) => argument.positional),
      options,
      optionsType: options.length === 0 ? null : argumentsTypeName(verb.name),
      examples: verb.examples.map(exampleOf),
    };
  };
  return spec.verbs.map(view);
}

/** An argument with its type, as it is where no verb has anything to say of it. */
export function takeArgument(argument: Argument, spec: Spec): TakenArgument {
  const typeOf = indexBy(spec.arguments.types, ({ type }) => type);
  return { argument, type: typeOf(argument.type), tolerated: false };
}

/** What to show first: a verb that harms nothing and gives something to look at. */
export function firstToShow<View extends VerbView>(verbs: readonly View[]): View | undefined {
  return verbs.find(({ verb, examples }) => {
    return verb.semantics?.safe && verb.semantics.response_body && examples.length > 0;
  });
}

/** Looks entries up by a key that the spec's own check has found to be defined. */
function indexBy<T>(entries: readonly T[], keyOf: (entry: T) => string): (key: string) => T {
  const index = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return (key) => {
    const entry = index.get(key);
    if (entry === undefined) throw new Error(`the spec defines no ${key}`);
    return entry;
  };
}
