// Emits what the entry of a single function gives beside it: the errors that it throws, and the types
// of what it takes and gives.
import type { Spec } from "../../spec/schema.js";
import type { CallView } from "../call-view.js";
import { thrownByCalls, withDescendants } from "../error-tree.js";
import { compareNames, comparePaths } from "../naming.js";
import type { Statements } from "../output.js";
import { typesByModule } from "../type-imports.js";
import { valueType } from "../value-types.js";

/** The exports of a function's module that make it an entry of the package. */
export function exportAlong(
  { does, optionsType, returns }: CallView,
  types: readonly string[],
  spec: Spec,
): Statements {
  const ofMembers = returns.members.flatMap((member) => [member, ...member.parameters]);
  const texts = [...types, ...ofMembers.map((use) => valueType(use, spec))];
  const ofCall = optionsType === null ? [] : [optionsType];
  const modules = [
    ...typesByModule(texts, spec, "", ofCall).map((found) => ({ ...found, kind: "export type" })),
    { module: "./errors.js", names: errorNames(does, spec), kind: "export" },
  ];
  return modules
    .sort((a, b) => comparePaths(a.module, b.module))
    .map(({ module, names, kind }) => `${kind} { ${names.join(", ")} } from "${module}";`);
}

/** The classes of what can be thrown: the root, and all below the others. */
function errorNames(does: CallView["does"], spec: Spec): readonly string[] {
  const { errors } = spec.errors;
  const names = thrownByCalls(spec, does).flatMap((error) =>
    error.parents.length === 0 ? error : withDescendants(error, errors),
  );
  return [...new Set(names.map(({ name }) => name))].sort(compareNames);
}
