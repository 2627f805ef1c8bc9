// What may be given as an object, a Map or pairs, as TypeScript. Pure.
import type { Expression } from "./code-layout.js";
import { objectOf } from "./code-values.js";

/** The entries of an object, a Map or another iterable of pairs, without those that are undefined. */
export function entriesOf(input: unknown): [string, unknown][] {
  const entries =
    typeof input === "object" && input !== null && Symbol.iterator in input
      ? [...(input as Iterable<[string, unknown]>)]
      : Object.entries(input as object);
  return entries.filter(([, value]) => value !== undefined);
}

/**
 * An object where that keeps all entries in their order and no two names differ in case alone; what
 * `otherwise` makes of them elsewhere.
 */
export function recordOf(
  entries: readonly (readonly [string, Expression])[],
  otherwise: (entries: readonly (readonly [string, Expression])[]) => Expression,
): Expression {
  const names = entries.map(([name]) => name.toLowerCase());
  const moved = names.some((name) => /^\d+$/.test(name));
  const twice = new Set(names).size < names.length;
  return moved || twice ? otherwise(entries) : objectOf(entries);
}
