// The error classes as a tree: who stands below whom. Writes no TypeScript.
import type { ErrorClass } from "../spec/schema.js";

/** The tree as text, a class a line, with the parents that `instanceof` also holds for. */
export function drawTree(errors: readonly ErrorClass[]): readonly string[] {
  const below = (parent: string | undefined): readonly ErrorClass[] =>
    errors.filter(({ parents }) => parents[0] === parent);
  const draw = (error: ErrorClass, lead: string, branch: string): string[] => {
    const also = error.parents.slice(1);
    const line = `${lead}${branch}${error.name}${also.length > 0 ? ` (also ${also.join(", ")})` : ""}`;
    const inner = lead + (branch === "" ? "" : branch === "└── " ? "    " : "│   ");
    const children = below(error.name);
    return [
      line,
      ...children.flatMap((child, index) =>
        draw(child, inner, index === children.length - 1 ? "└── " : "├── "),
      ),
    ];
  };
  return below(undefined).flatMap((root) => draw(root, "", ""));
}

/** A class and all classes for whose instances `instanceof` it holds, in the spec's order. */
export function withDescendants(
  error: ErrorClass,
  errors: readonly ErrorClass[],
): readonly ErrorClass[] {
  const names = new Set([error.name]);
  for (const other of errors) {
    if (other.parents.some((parent) => names.has(parent))) names.add(other.name);
  }
  return errors.filter(({ name }) => names.has(name));
}

/** The classes right below the root: the kinds of failure that a caller tells apart. */
export function kindsOf(errors: readonly ErrorClass[]): readonly ErrorClass[] {
  const roots = errors.filter(({ parents }) => parents.length === 0).map(({ name }) => name);
  return errors.filter(({ parents }) => roots.includes(parents[0] ?? ""));
}
