// Which generated module declares a type, and what a module has to import for the types it names.
import type { ImportDeclarationStructure } from "ts-morph";
import type { Spec } from "../spec/schema.js";
import { declareArgumentTypes } from "./argument-types.js";
import { awaited, type EntryForm } from "./entry-form.js";
import { compareNames, comparePaths, moduleName } from "./naming.js";
import { importNames } from "./output.js";

/**
 * The imports of a module.
 *
 * @param texts - types as they are written
 * @param self - the module that names them, such as `./response.js`
 * @param more - names of the module of arguments that no argument type declares
 * @param form - says where the modules stand
 */
export function importTypes(
  texts: readonly string[],
  spec: Spec,
  self: string,
  more: readonly string[] = [],
  { pathOf }: Pick<EntryForm, "pathOf"> = awaited,
): readonly ImportDeclarationStructure[] {
  const imports = typesByModule(texts, spec, self, more).map(({ module, names }) =>
    importNames(
      pathOf(module),
      names.map((name) => `type ${name}`),
    ),
  );
  return sortImports(imports);
}

/** The types that texts name, by the generated module that declares them; parameters as above. */
export function typesByModule(
  texts: readonly string[],
  spec: Spec,
  self: string,
  more: readonly string[] = [],
): readonly { readonly module: string; readonly names: readonly string[] }[] {
  const modules = modulesOf(spec, more);
  const wanted = new Map<string, Set<string>>();
  for (const [name] of texts.join("\n").matchAll(/\b[A-Z]\w*/g)) {
    const module = modules.get(name);
    if (module === undefined || module === self) continue;
    wanted.set(module, (wanted.get(module) ?? new Set()).add(name));
  }
  return [...wanted]
    .map(([module, names]) => ({ module, names: [...names].sort(compareNames) }))
    .sort((a, b) => comparePaths(a.module, b.module));
}

/** Imports in the formatter's order. */
export function sortImports(
  imports: readonly ImportDeclarationStructure[],
): readonly ImportDeclarationStructure[] {
  return [...imports].sort((a, b) => comparePaths(a.moduleSpecifier, b.moduleSpecifier));
}

function modulesOf(spec: Spec, more: readonly string[]): ReadonlyMap<string, string> {
  const { classes, values } = spec;
  const declared = declareArgumentTypes(spec).filter(({ internal }) => !internal);
  return new Map([
    ...[...declared.map(({ name }) => name), ...more].map(
      (name) => [name, "./arguments.js"] as const,
    ),
    ...[...values.types, ...values.values].map(({ name }) => [name, "./values.js"] as const),
    ...classes.map(({ name }) => [name, `./${moduleName(name)}.js`] as const),
  ]);
}
