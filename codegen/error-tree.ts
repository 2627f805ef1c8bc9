// The error classes as a tree: who stands below whom. Writes no TypeScript.
import type { ErrorClass, Fault, Spec } from "../spec/schema.js";
import type { Deed } from "./entry-form.js";

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

/** The phases in which what is done with a request can fail; what comes later is read by members. */
const phasesOf: Readonly<Record<Deed, (phase: Fault["phase"]) => boolean>> = {
  prepare: (phase) => phase === "prepare",
  send: (phase) => phase !== "decode",
  stream: (phase) => phase !== "decode" && phase !== "body",
};

/**
 * What a call can throw: the classes right below the root of which some fault happens before it
 * gives something, then the root itself, for whatever is none of them. A fault that cites the clause
 * of a method is thrown by that method and not by a call.
 */
export function thrownByCalls(
  { errors: { errors, faults }, classes }: Pick<Spec, "errors" | "classes">,
  does: Deed,
): readonly ErrorClass[] {
  const roots = errors.filter(({ parents }) => parents.length === 0);
  const methods = classes.flatMap(({ members }) => members.filter(({ kind }) => kind === "method"));
  const clauses = new Set(methods.map(({ clause }) => clause));
  const thrown = new Set(
    faults
      .filter(({ phase, clause = "" }) => phasesOf[does](phase) && !clauses.has(clause))
      .map(({ error }) => error),
  );
  const kinds = errors.filter((error) => {
    const isKind = roots.some(({ name }) => error.parents[0] === name);
    return isKind && withDescendants(error, errors).some(({ name }) => thrown.has(name));
  });
  return [...kinds, ...roots];
}
