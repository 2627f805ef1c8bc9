// The pure function Spec → files. Reads as a table of contents of generated/.
import type { Spec } from "../spec/schema.js";
import { blockingProduct, blockingSpec, leftOut } from "./blocking-spec.js";
import { viewCalls } from "./call-view.js";
import { emitDisposable } from "./disposable.js";
import { emitArguments } from "./emit/arguments.js";
import { emitBlockingContract } from "./emit/blocking-contract.js";
import { emitCall } from "./emit/call.js";
import { emitCatalog } from "./emit/catalog.js";
import { emitClass } from "./emit/class.js";
import { emitContract } from "./emit/contract.js";
import { classSource, emitPages } from "./emit/docs/pages.js";
import { emitSite } from "./emit/docs/site-files.js";
import { emitErrors } from "./emit/errors.js";
import { emitIndex } from "./emit/index.js";
import { emitRefused } from "./emit/refused.js";
import { documentKinds, emitSchema } from "./emit/schema.js";
import { emitValues } from "./emit/values.js";
import { blocking, refusedModule } from "./entry-form.js";
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
    ...generateBlocking(spec, blockingProduct(spec, product)),
  ]);
  const pages = emitPages(spec, verbs, calls, product, modules);
  return collect([
    ...modules,
    ...documentKinds.map((kind): File => [`schema/${kind}.json`, emitSchema(kind)]),

    ...emitSite(pages, spec, product).map(([path, text]): File => [`docs/${path}`, text]),
  ]);
}

/** The entry whose calls block: the same emitters over the part of the spec that blocks. */
function generateBlocking(whole: Spec, product: Product): readonly File[] {
  const spec = blockingSpec(whole);
  const { folder, entry } = blocking(whole);
  const verbs = viewVerbs(spec);
  const calls = viewCalls(spec, folder);
  const refused = leftOut(whole).calls;
  const names = refused.map(({ name }) => name);
  const own = (path: string, source: string, statements: Statements): File =>
    module(`${spec.blocking.module}/${path}.ts`, source, statements);
  return [
    module(`${spec.blocking.module}.ts`, "spec/", emitIndex(spec, calls, product, entry, names)),
    ...calls.map((call) => own(call.name, call.source, emitCall(call, spec, product, folder))),
    ...spec.classes
      .filter(({ makes_calls }) => makes_calls)
      .map((made) =>
        own(
          moduleName(made.name),
          classSource(made.name),
          emitClass(made, calls, spec, product, folder, names),
        ),
      ),
    own("arguments", "spec/arguments.json5", emitArguments(spec, verbs, folder)),
    own("contract", "spec/", emitBlockingContract(spec, whole, verbs, folder)),
    own(refusedModule, "spec/functions/", emitRefused(refused, folder)),
  ];
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
