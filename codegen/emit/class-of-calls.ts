// Writes the class expression of a class that makes calls: a method for each, which is one line.
import type { Spec } from "../../spec/schema.js";
import { delegation, signatureOf, signatureText } from "../call-signature.js";
import type { CallView } from "../call-view.js";
import { propertyName } from "../naming.js";

/** The class expression; it has its name from the constant that it is assigned to. */
export function classOfCalls(calls: readonly CallView[], core: string, spec: Spec): string {
  const methods = calls.map((call) => {
    const head = `  ${propertyName(call.name)}${signatureText(signatureOf(call, spec, false))} {`;
    return `${head}\n    ${delegation(call, `this.${call.method}`)}\n  }`;
  });
  return `class extends ${core} {\n${methods.join("\n\n")}\n}`;
}
