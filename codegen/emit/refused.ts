// Emits the module of functions that are left out where calls block: each says why.
import { StructureKind } from "ts-morph";
import type { LeftOut } from "../blocking-spec.js";
import { layOutComment } from "../doc-comment.js";
import { type EntryForm, refuser } from "../entry-form.js";
import { declarableName, exportedName } from "../naming.js";
import { importNames, type Statements } from "../output.js";

/** The module of refused functions. */
export function emitRefused(calls: readonly LeftOut[], form: EntryForm): Statements {
  return [
    `import ${JSON.stringify(form.pathOf("./contract.js"))};`,
    importNames(form.pathOf(form.door), [refuser]),
    ...calls.map(({ name, reason }): Statements[number] => ({
      kind: StructureKind.Function,
      name: declarableName(name),
      returnType: "never",
      docs: [layOutComment({ summary: reason })],
      statements: [`return ${refuser}(${JSON.stringify(name)});`],
    })),
    `export { ${calls.map(({ name }) => exportedName(name)).join(", ")} };`,
  ];
}
