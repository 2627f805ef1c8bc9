// The pure function Spec → files. Reads as a table of contents of generated/.
import type { Spec } from "../spec/schema.js";
import { viewCalls } from "./call-view.js";
import { emitDisposable } from "./disposable.js";
import { emitArguments } from "./emit/arguments.js";
import { emitCall } from "./emit/call.js";
import { emitCatalog } from "./emit/catalog.js";
import { emitClass } from "./emit/class.js";
import { emitContract } from "./emit/contract.js";
import { classSource, emitPages } from "./emit/docs/pages.js";
import { emitSite } from "./emit/docs/site-files.js";
import { emitErrors } from "./emit/errors.js";
import { emitIndex } from "./emit/index.js";
import { documentKinds, emitSchema } from "./emit/schema.js";
import { emitValues } from "./emit/values.js";
import { moduleName } from "./naming.js";
import { printModule, type Statements } from "./output.js";
import type { Product } from "./product.js";
import { orderSpec, viewVerbs } from "./verb-view.js";

/** A path below generated/ and the text that belongs there. */
type File = readonly [path: string, text: string];

/**
 * Generates everything that the spec gives.
 *
 * @param loaded - a loaded, checked spec
 * @param product - the package it is published as
 * @returns texts by path, relative to generated/; the same for the same spec, byte by byte
 */
export function generate(loaded: Spec, product: Product): Map<string, string> {
  const spec = orderSpec(loaded);
  const verbs = viewVerbs(spec);
  const calls = viewCalls(spec);
  const modules = collect([
    module("index.ts", "spec/", emitIndex(spec, calls, product)),
    ...calls.map((call) => module(`${call.name}.ts`, call.source, emitCall(call, spec, product))),
    ...spec.classes.map((entry) =>
      module(
        `${moduleName(entry.name)}.ts`,
        classSource(entry.name),
        emitClass(entry, calls, spec, product),
      ),
    ),
    module("arguments.ts", "spec/arguments.json5", emitArguments(spec, verbs)),
    module("values.ts", "spec/values.json5", emitValues(spec)),
    module("disposable.ts", "codegen/disposable.ts", emitDisposable()),
    module("errors.ts", "spec/errors.json5", emitErrors(spec)),
    module("contract.ts", "spec/", emitContract(spec, verbs, product)),
    module("catalog.ts", "spec/", emitCatalog(spec, verbs, product)),
  ]);
  const pages = emitPages(spec, verbs, calls, product, modules);
  return collect([
    ...modules,
    ...documentKinds.map((kind): File => [`schema/${kind}.json`, emitSchema(kind)]),

    ...emitSite(pages, spec, product).map(([path, text]): File => [`docs/${path}`, text]),
  ]);
}

function module(path: string, source: string, statements: Statements): File {
  return [path, printModule(source, statements)];
}

function collect(files: readonly File[]): Map<string, string> {
  const collected = new Map<string, string>();
  for (const [path, text] of files) {
    if (collected.has(path))
      throw new Error(`generated/${path} is claimed twice; rename the verb, function or class`);
    collected.set(path, text);
  }
  return collected;
}
