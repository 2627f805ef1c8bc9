// The pure function Spec → files. Reads as a table of contents of generated/.
import type { Spec } from "../spec/schema.js";
import { pageBanner } from "./banner.js";
import { emitArguments } from "./emit/arguments.js";
import { emitCatalog } from "./emit/catalog.js";
import { emitContract } from "./emit/contract.js";
import { emitArgumentsPage } from "./emit/docs/arguments.js";
import { emitClausesPage } from "./emit/docs/clauses.js";
import { emitDifferencesPage } from "./emit/docs/differences.js";
import { emitErrorsPage } from "./emit/docs/errors.js";
import { emitHeadersPage } from "./emit/docs/headers.js";
import { emitIndexPage } from "./emit/docs/index.js";
import { emitResponsePage } from "./emit/docs/response.js";
import { pages, verbPage } from "./emit/docs/site.js";
import { emitVerbPage } from "./emit/docs/verb.js";
import { emitErrors } from "./emit/errors.js";
import { emitIndex } from "./emit/index.js";
import { emitResponse } from "./emit/response.js";
import { documentKinds, emitSchema } from "./emit/schema.js";
import { emitVerb } from "./emit/verb.js";
import { printModule, type Statements } from "./output.js";
import type { Product } from "./product.js";
import { orderVerbs, viewVerbs } from "./verb-view.js";

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
  const spec = orderVerbs(loaded);
  const verbs = viewVerbs(spec);
  return collect([
    module("index.ts", "spec/", emitIndex(spec, verbs, product)),
    ...verbs.map((view) =>
      module(`${view.verb.name}.ts`, verbSource(view.verb.name), emitVerb(view, spec, product)),
    ),
    module("arguments.ts", "spec/arguments.json5", emitArguments(spec, verbs)),
    module("response.ts", "spec/response.json5", emitResponse(spec)),
    module("errors.ts", "spec/errors.json5", emitErrors(spec)),
    module("contract.ts", "spec/", emitContract(spec, verbs, product)),
    module("catalog.ts", "spec/", emitCatalog(spec, verbs, product)),

    ...documentKinds.map((kind): File => [`schema/${kind}.json`, emitSchema(kind)]),

    page(pages.index, "spec/", emitIndexPage(spec, verbs, product)),
    ...verbs.map((view) =>
      page(verbPage(view.verb.name), verbSource(view.verb.name), emitVerbPage(view, spec, product)),
    ),
    page(pages.arguments, "spec/arguments.json5", emitArgumentsPage(spec, verbs)),
    page(pages.response, "spec/response.json5", emitResponsePage(spec, product)),
    page(pages.errors, "spec/errors.json5", emitErrorsPage(spec)),
    page(pages.headers, "spec/headers.json5", emitHeadersPage(spec)),
    page(pages.differences, "spec/differences.json5", emitDifferencesPage(spec)),
    page(pages.clauses, "spec/clauses.json5", emitClausesPage(spec, verbs)),
  ]);
}

function verbSource(verb: string): string {
  return `spec/verbs/${verb}.json5`;
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
    if (collected.has(path)) throw new Error(`generated/${path} is claimed twice; rename the verb`);
    collected.set(path, text);
  }
  return collected;
}
