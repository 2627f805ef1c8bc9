// Emits index.ts: the package's entry, with every public name once.
import type { Spec } from "../../spec/schema.js";
import { declareArgumentTypes } from "../argument-types.js";
import { commentText } from "../doc-comment.js";
import { Code } from "../literal.js";
import { compareNames, declarableName, exportedName } from "../naming.js";
import { constant, importNames, type Statements } from "../output.js";
import type { Product } from "../product.js";
import { renderExample } from "../render-example.js";
import { firstToShow, type VerbView } from "../verb-view.js";

/** The module that the package's users import. */
export function emitIndex(spec: Spec, verbs: readonly VerbView[], product: Product): Statements {
  const errors = spec.errors.errors.map(({ name }) => name).sort(compareNames);
  const response = spec.response.name;
  const modules = [
    ...verbs.map(({ verb: { name } }) => ({ path: `./${name}.js`, names: [importedName(name)] })),
    { path: "./errors.js", names: errors },
    { path: "./response.js", names: [response] },
  ].sort((a, b) => compareNames(a.path, b.path));
  const names = [...verbs.map(({ verb }) => verb.name), response, ...errors];
  const surface = Object.fromEntries(names.map((name) => [name, new Code(declarableName(name))]));
  return [
    `${describePackage(spec, verbs, product)}\n`,
    ...modules.map(({ path, names }) => importNames(path, names)),
    `export type { ${argumentTypeNames(spec, verbs).join(", ")} } from "./arguments.js";`,
    'export type { ErrorCode, Phase } from "./errors.js";',
    `export type { ${response}Constructor } from "./response.js";`,
    `export { ${names.map(exportedName).sort(compareNames).join(", ")} };`,
    constant("requests", surface),
    "export default requests;",
  ];
}

function importedName(name: string): string {
  const declared = declarableName(name);
  return declared === name ? name : `${name} as ${declared}`;
}

function argumentTypeNames(spec: Spec, verbs: readonly VerbView[]): readonly string[] {
  const declared = declareArgumentTypes(spec).filter(({ internal }) => !internal);
  const ofVerbs = verbs.flatMap(({ optionsType }) => optionsType ?? []);
  return [...declared.map(({ name }) => name), ...ofVerbs].sort(compareNames);
}

/** What the package is, in the spec's words: the document, the functions and a first example. */
function describePackage(spec: Spec, verbs: readonly VerbView[], product: Product): string {
  const shown = firstToShow(verbs);
  const functions = verbs.map(({ verb }) => `- {@link ${verb.name}}: ${verb.summary}`);
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
