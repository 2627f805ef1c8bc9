// The pure function Spec → files. Reads as a table of contents of generated/.
import type { Spec } from "../spec/schema.js";
import { pageBanner } from "./banner.js";
import { viewCalls } from "./call-view.js";
import { emitDisposable } from "./disposable.js";
import { emitArguments } from "./emit/arguments.js";
import { emitCall } from "./emit/call.js";
import { emitCatalog } from "./emit/catalog.js";
import { emitClass } from "./emit/class.js";
import { emitContract } from "./emit/contract.js";
import { emitArgumentsPage } from "./emit/docs/arguments.js";
import { emitCallPage } from "./emit/docs/call.js";
import { emitClassPage } from "./emit/docs/class.js";
import { emitClausesPage } from "./emit/docs/clauses.js";
import { emitDifferencesPage } from "./emit/docs/differences.js";
import { emitErrorsPage } from "./emit/docs/errors.js";
import { emitHeadersPage } from "./emit/docs/headers.js";
import { emitIndexPage } from "./emit/docs/index.js";
import { callPage, classPage, pages } from "./emit/docs/site.js";
import { emitValuesPage } from "./emit/docs/values.js";
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
  return collect([
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

    ...documentKinds.map((kind): File => [`schema/${kind}.json`, emitSchema(kind)]),

    page(pages.index, "spec/", emitIndexPage(spec, calls, product)),
    ...calls.map((call) =>
      page(callPage(call.name), call.source, emitCallPage(call, spec, product)),
    ),
    ...spec.classes.map((entry) =>
      page(
        classPage(entry.name),
        classSource(entry.name),
        emitClassPage(entry, calls, spec, product),
      ),
    ),
    page(pages.arguments, "spec/arguments.json5", emitArgumentsPage(spec, verbs)),
    page(pages.values, "spec/values.json5", emitValuesPage(spec)),
    page(pages.errors, "spec/errors.json5", emitErrorsPage(spec)),
    page(pages.headers, "spec/headers.json5", emitHeadersPage(spec)),
    page(pages.differences, "spec/differences.json5", emitDifferencesPage(spec)),
    page(pages.clauses, "spec/clauses.json5", emitClausesPage(spec, calls)),
  ]);
}

function classSource(name: string): string {
  return `spec/classes/${moduleName(name)}.json5`;
}

function module(path: string, source: string, statements: Statements): File {
  return [path, printModule(source, statements)];
}

function page(path: string, source: string, text: string): File {
  return [`docs/${path}`, `${pageBanner(source)}\n${text}`];
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
