// Writes the class expression of a class that makes calls: a method for each, which is one line.
import type { Spec } from "../../spec/schema.js";
import { delegation, signatureOf, signatureText } from "../call-signature.js";
import type { CallView } from "../call-view.js";
import { refuser } from "../entry-form.js";
import { propertyName } from "../naming.js";

/**
 * The class expression; `refused` are functions that are none of its calls, and say so. It has its
 * name from the constant that it is assigned to.
 */
export function classOfCalls(
  calls: readonly CallView[],
  core: string,
  spec: Spec,
  refused: readonly string[] = [],
): string {
  const methods = calls.map((call) => {
    const head = `  ${propertyName(call.name)}${signatureText(signatureOf(call, spec, false))} {`;
    return `${head}\n    ${delegation(call, call.by, "this")}\n  }`;
  });
  const others = refused.map(
    (name) =>
      `  ${propertyName(name)}(): never {\n    return ${refuser}(${JSON.stringify(name)});\n  }`,
  );
  return `class extends ${core} {\n${[...methods, ...others].join("\n\n")}\n}`;
}
