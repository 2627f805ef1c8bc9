// Shows a prepared request as a TypeScript module that makes the same call. Pure.

import type { Given } from "../arguments/options.js";
import { contract, type VerbContract } from "../contract.js";
import type { Prepared } from "../prepare.js";
import { addImport, argumentCode, type Expectations } from "./argument-code.js";
import { printStatement } from "./code-layout.js";
import { callOf, objectOf, stringOf } from "./code-values.js";
import { maskUrl } from "./mask.js";
import { type Reading, readInCode, readText, type Variables } from "./variables.js";

/**
 * A module that imports this package and makes the call again, with the arguments that it was made
 * with, by its verb or, where only a method was named, by the verb of that method. It compiles under
 * the strict options; what cannot be written down (a Blob, stream, open file or function) has a
 * stand-in or is left out, and a comment says so.
 *
 * @param secrets - whether secrets are written out; the module holds `***` in their place otherwise
 * @param variables - texts that are read from the environment instead of standing there
 */
export function exportTypescript(
  request: Prepared,
  secrets: boolean,
  variables: Variables,
): string {
  const { method, call } = request;
  const given = givenOf(request);
  const verb = findVerb(request, given);
  const reading: Reading = { environment: "env", variables };
  const noteUse = (): void => addImport(expectations, "node:process", "env");
  const expectations: Expectations = { imports: new Map(), remarks: [] };
  const positional = verb.positional.map(({ type }) => {
    if (type === "method") return stringOf(method);
    const url = secrets ? call.url : maskUrl(call.url);
    return readText(url, reading, noteUse, true) ?? stringOf(url);
  });
  const options = [...given].flatMap(([argument, layers]) => {
    const code = argumentCode({ argument, layers, request, secrets, expectations });
    return code === undefined ? [] : [[argument.name, readInCode(code, reading, noteUse)] as const];
  });
  const callee = `await requests.${verb.name}`;
  const whole = callOf(callee, ...positional, ...(options.length > 0 ? [objectOf(options)] : []));
  const imports = [...expectations.imports]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, names]) => `import { ${[...names].sort().join(", ")} } from "${from}";\n`);
  return [
    ...imports,
    `import * as requests from ${JSON.stringify(contract().product.name)};\n\n`,
    ...expectations.remarks.map((remark) => `// ${remark}\n`),
    printStatement("const response = ", whole),
    "console.log(response.status_code, response.reason);\n",
  ].join("");
}

/** The verb of the method where it takes all that is given, where the caller named only the method. */
function findVerb({ method, call }: Prepared, given: Given): VerbContract {
  if (call.verb.method !== null) return call.verb;
  const fits = (verb: VerbContract): boolean =>
    verb.method === method && [...given.keys()].every((taken) => verb.arguments.includes(taken));
  return Object.values(contract().verbs).find(fits) ?? call.verb;
}

/** The arguments given; credentials that stood in the URL, which are no part of it now, among them. */
function givenOf({ call, target }: Prepared): Given {
  const { given, verb } = call;
  const argument = verb.arguments.find(({ type }) => type === "auth");
  if (target.credentials === null || argument === undefined || given.has(argument)) return given;
  return new Map(given).set(argument, [target.credentials]);
}
