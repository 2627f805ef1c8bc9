// Emits <verb>.ts, and a module for each other function: one function, which is its documentation
// and one delegating line. Knows no verb by name.
import { StructureKind } from "ts-morph";
import type { Spec } from "../../spec/schema.js";
import { delegation, signatureOf } from "../call-signature.js";
import type { CallView } from "../call-view.js";
import { describeCall } from "../describe-call.js";
import { layOutComment } from "../doc-comment.js";
import { awaited, type EntryForm } from "../entry-form.js";
import { declarableName, exportedName } from "../naming.js";
import { importNames, type Statements } from "../output.js";
import type { Product } from "../product.js";
import { importTypes, sortImports } from "../type-imports.js";
import { exportAlong } from "./own-entry.js";

/** The module of one verb or other function. */
export function emitCall(
  call: CallView,
  spec: Spec,
  product: Product,
  form: EntryForm = awaited,
): Statements {
  const name = declarableName(call.name);
  const { typeParameters, parameters, returnType, types } = signatureOf(call, spec, true);
  const ofVerb = call.optionsType === null ? [] : [call.optionsType];
  return [
    ...sortImports([
      importNames(form.pathOf(call.from), [call.door]),
      importNames(form.pathOf("./contract.js"), ["contract"]),
      ...importTypes(types, spec, "", ofVerb, form),
    ]),
    {
      kind: StructureKind.Function,
      isExported: name === call.name,
      name,
      typeParameters: [...typeParameters],
      parameters: [...parameters],
      returnType,
      docs: [layOutComment(describeCall(call, spec, product))],
      statements: [delegation(call, call.door)],
    },
    ...(name === call.name ? [] : [`export { ${exportedName(call.name)} };`]),
    ...(call.ownEntry !== null ? exportAlong(call, types, spec) : []),
  ];
}
