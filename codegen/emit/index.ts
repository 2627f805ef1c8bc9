// Emits index.ts: the package's entry, with every public name once.
import type { Spec } from "../../spec/schema.js";
import { declareArgumentTypes } from "../argument-types.js";
import type { CallView } from "../call-view.js";
import { commentText } from "../doc-comment.js";
import { awaited, type EntryForm, refusedModule } from "../entry-form.js";
import { Code } from "../literal.js";
import {
  argumentsTypeName,
  compareNames,
  comparePaths,
  declarableName,
  exportedName,
  moduleName,
} from "../naming.js";
import { constant, importAll, importNames, type Statements } from "../output.js";
import type { Product } from "../product.js";
import { renderExample } from "../render-example.js";
import { sortImports } from "../type-imports.js";
import { firstToShow } from "../verb-view.js";

/** The module that the package's users import. */
export function emitIndex(
  spec: Spec,
  calls: readonly CallView[],
  product: Product,
  form: EntryForm = awaited,
  refused: readonly string[] = [],
): Statements {
  const errors = spec.errors.errors.map(({ name }) => name).sort(compareNames);
  const constructed = spec.classes.filter(({ parameters }) => parameters !== null);
  const modules = [
    ...calls.map(({ name }) => ({ path: `./${name}.js`, names: [importedName(name)] })),
    { path: "./errors.js", names: errors },
    ...constructed.map(({ name }) => ({ path: `./${moduleName(name)}.js`, names: [name] })),
  ]
    .map(({ path, names }) => ({ path: form.pathOf(path), names }))
    .sort((a, b) => comparePaths(a.path, b.path));
  const names = [
    ...calls.map(({ name }) => name),
    ...constructed.map(({ name }) => name),
    ...errors,
  ];
  const surface = Object.fromEntries(names.map((name) => [name, new Code(declarableName(name))]));
  return [
    `${describePackage(spec, calls, product)}\n`,
    ...sortImports([
      ...modules.map(({ path, names }) => importNames(path, names)),
      ...(refused.length > 0 ? [importAll("refused", form.pathOf(`./${refusedModule}.js`))] : []),
    ]),
    ...exportTypes(spec, calls, form),
    `export { ${names.map(exportedName).sort(compareNames).join(", ")} };`,
    constant("requests", surface),
    ...(refused.length > 0
      ? exportRefused(form.pathOf(`./${refusedModule}.js`))
      : ["export default requests;"]),
  ];
}

/** What is no part of the types, and says why where it is called all the same. */
function exportRefused(path: string): readonly string[] {
  return [
    "const whole: typeof requests = { ...requests, ...refused };",
    "export default whole;",
    `/** @internal */\nexport * from "${path}";`,
  ];
}

/** What there is only as a type, by its module. */
function exportTypes(
  spec: Spec,
  calls: readonly CallView[],
  { pathOf }: EntryForm,
): readonly string[] {
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
    .map(({ path, names }) => ({ path: pathOf(path), names }))
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
