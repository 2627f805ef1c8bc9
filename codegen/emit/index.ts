// Emits index.ts: the package's entry, with every public name once.
import type { Spec } from "../../spec/schema.js";
import { declareArgumentTypes } from "../argument-types.js";
import type { CallView } from "../call-view.js";
import { commentText } from "../doc-comment.js";
import { Code } from "../literal.js";
import {
  argumentsTypeName,
  compareNames,
  comparePaths,
  declarableName,
  exportedName,
  moduleName,
} from "../naming.js";
import { constant, importNames, type Statements } from "../output.js";
import type { Product } from "../product.js";
import { renderExample } from "../render-example.js";
import { firstToShow } from "../verb-view.js";

/** The module that the package's users import. */
export function emitIndex(spec: Spec, calls: readonly CallView[], product: Product): Statements {
  const errors = spec.errors.errors.map(({ name }) => name).sort(compareNames);
  const constructed = spec.classes.filter(({ parameters }) => parameters !== null);
  const modules = [
    ...calls.map(({ name }) => ({ path: `./${name}.js`, names: [importedName(name)] })),
    { path: "./errors.js", names: errors },
    ...constructed.map(({ name }) => ({ path: `./${moduleName(name)}.js`, names: [name] })),
  ].sort((a, b) => comparePaths(a.path, b.path));
  const names = [
    ...calls.map(({ name }) => name),
    ...constructed.map(({ name }) => name),
    ...errors,
  ];
  const surface = Object.fromEntries(names.map((name) => [name, new Code(declarableName(name))]));
  return [
    `${describePackage(spec, calls, product)}\n`,
    ...modules.map(({ path, names }) => importNames(path, names)),
    ...exportTypes(spec, calls),
    `export { ${names.map(exportedName).sort(compareNames).join(", ")} };`,
    constant("requests", surface),
    "export default requests;",
  ];
}

/** What there is only as a type, by its module. */
function exportTypes(spec: Spec, calls: readonly CallView[]): readonly string[] {
  const { classes, values } = spec;
  const modules = [
    { path: "./arguments.js", names: argumentTypeNames(spec, calls) },
    { path: "./errors.js", names: ["ErrorCode", "Phase"] },
    { path: "./values.js", names: valueTypeNames(values) },
    ...classes.map(({ name, parameters }) => ({
      path: `./${moduleName(name)}.js`,
      names: [parameters === null ? name : `${name}Constructor`],
    })),
  ];
  return modules
    .sort((a, b) => comparePaths(a.path, b.path))
    .map(({ path, names }) => {
      const sorted = [...names].sort(compareNames).join(", ");
      return `export type { ${sorted} } from "${path}";`;
    });
}

function importedName(name: string): string {
  const declared = declarableName(name);
  return declared === name ? name : `${name} as ${declared}`;
}

function valueTypeNames({ types, shapes, values }: Spec["values"]): readonly string[] {
  return [...types, ...shapes, ...values].map(({ name }) => name);
}

function argumentTypeNames(spec: Spec, calls: readonly CallView[]): readonly string[] {
  const declared = declareArgumentTypes(spec).filter(({ internal }) => !internal);
  const ofCalls = new Set(calls.flatMap(({ optionsType }) => optionsType ?? []));
  const ofClasses = spec.classes.filter(({ makes_calls }) => makes_calls);
  return [
    ...declared.map(({ name }) => name),
    ...ofCalls,
    ...ofClasses.map(({ name }) => argumentsTypeName(name)),
  ];
}

/** What the package is, in the spec's words: the document, the functions and a first example. */
function describePackage(spec: Spec, calls: readonly CallView[], product: Product): string {
  const shown = firstToShow(calls);
  const functions = calls.map(({ name, summary }) => `- {@link ${name}}: ${summary}`);
  return commentText({
    summary: `${product.name}: ${spec.clauses.document}.`,
    lists: [functions],
    examples: (shown?.examples ?? []).slice(0, 1).map((example) => ({
      title: example.title,
      code: shown ? renderExample(example, shown, spec, product) : "",
    })),
    modifiers: ["packageDocumentation"],
  });
}
