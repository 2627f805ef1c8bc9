// The spec of the entry whose calls block: what cannot block is left out, what has to be awaited is
// not, and words that would not be true are others. Every emitter reads it as it reads the whole.
import type { Class, ClassMember, Spec } from "../spec/schema.js";
import type { Product } from "./product.js";

/** The part of a spec that blocks. Knows no argument and no verb by name. */
export function blockingSpec(spec: Spec): Spec {
  const { arguments: given, functions, classes, errors, examples } = spec;
  const kept = given.arguments.filter(canBlock).map(reword);
  const takes = (name: string): boolean => kept.some((argument) => argument.name === name);
  // What an entry gives by itself, it gives to both.
  const keptFunctions = functions
    .filter(canBlock)
    .map(({ own_entry: _, ...entry }): Spec["functions"][number] => entry);
  const left = functions.filter((entry) => !canBlock(entry));
  const calls = [...spec.verbs, ...keptFunctions];
  const keptClasses = classes.filter(
    ({ name }) =>
      calls.some(({ returns }) => returns === name) ||
      !left.some(({ returns }) => returns === name),
  );
  return {
    ...spec,
    arguments: {
      ...given,
      types: given.types
        .filter(({ type }) => kept.some((argument) => argument.type === type))
        .map(reword),
      shapes: given.shapes.filter(canBlock),
      arguments: kept,
    },
    verbs: spec.verbs.map((verb) => {
      const { documented, tolerated } = verb.arguments;
      const own = { documented: documented.filter(takes), tolerated: tolerated.filter(takes) };
      return { ...verb, arguments: { ...verb.arguments, ...own } };
    }),
    functions: keptFunctions,
    classes: keptClasses.map(blockingClass),
    errors: { ...errors, faults: errors.faults.filter(canBlock) },
    examples: {
      ...examples,
      examples: examples.examples.filter(
        ({ call }) => !left.some(({ name }) => name === call.function),
      ),
    },
  };
}

/** The package, under the name that its blocking entry is imported by. */
export function blockingProduct({ blocking }: Spec, product: Product): Product {
  return { ...product, name: `${product.name}/${blocking.module}` };
}

/** Something that is left out where calls block, and why. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

/** What is left out, by the kind of thing that it is. */
export function leftOut({ arguments: given, functions }: Spec): {
  readonly arguments: readonly LeftOut[];
  readonly shapes: readonly LeftOut[];
  readonly calls: readonly LeftOut[];
} {
  return {
    arguments: given.arguments.flatMap(reasonOf),
    shapes: given.shapes.flatMap(reasonOf),
    calls: functions.flatMap(reasonOf),
  };
}

interface Blockable {
  readonly cannot_block?: string | undefined;
}

function canBlock({ cannot_block }: Blockable): boolean {
  return cannot_block === undefined;
}

function reasonOf({ name, cannot_block }: Blockable & { name: string }): readonly LeftOut[] {
  return cannot_block === undefined ? [] : [{ name, reason: cannot_block }];
}

function blockingClass(entry: Class): Class {
  return { ...reword(entry), members: entry.members.map(blockingMember) };
}

function blockingMember(member: ClassMember): ClassMember {
  return { ...reword(member), async: false };
}

/** An entry in the words that hold where calls block. */
function reword<E extends object>(entry: E): E {
  const words = "in_blocking" in entry ? entry.in_blocking : undefined;
  return typeof words === "object" && words !== null ? { ...entry, ...words } : entry;
}
