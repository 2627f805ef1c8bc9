// Makes every page of the site. Reads as a table of contents of generated/docs.
import type { Spec } from "../../../spec/schema.js";
import type { CallView } from "../../call-view.js";
import { catalogOf } from "../../catalog.js";
import { moduleName } from "../../naming.js";
import type { Product } from "../../product.js";
import type { VerbView } from "../../verb-view.js";
import { emitArgumentsPage } from "./arguments.js";
import { emitBlockingPage } from "./blocking.js";
import { emitCallPage } from "./call.js";
import { emitClassPage } from "./class.js";
import { emitClausesPage } from "./clauses.js";
import { emitDifferencesPage } from "./differences.js";
import { emitErrorsPage } from "./errors.js";
import { ExampleBlocks } from "./example-block.js";
import { emitFaultsPage } from "./faults.js";
import { emitGeneratedCodePage } from "./generated-code.js";
import { emitGuidePage, guideFacts } from "./guide.js";
import { emitHeadersPage } from "./headers.js";
import { emitIndexPage } from "./index.js";
import type { DocPage } from "./navigation.js";
import { emitCommandsPage, emitExitCodesPage } from "./playground.js";
import { emitPythonPage } from "./python.js";
import { callPage, classPage, guidePage, pages } from "./site.js";
import { emitSpecFormatPage } from "./spec-format.js";
import { emitValuesPage } from "./values.js";

/** The file of the spec that a class comes from. */
export function classSource(name: string): string {
  return `spec/classes/${moduleName(name)}.json5`;
}

/** The blocking entry, below generated/. */
export const syncModule = "sync.ts";

/**
 * Every page, with what the navigation needs to know of it.
 *
 * @param modules - the generated modules by path
 */
export function emitPages(
  spec: Spec,
  verbs: readonly VerbView[],
  calls: readonly CallView[],
  product: Product,
  modules: ReadonlyMap<string, string>,
): readonly DocPage[] {
  const blocks = new ExampleBlocks(spec, calls, product, modules.has(syncModule));
  const facts = guideFacts(catalogOf(spec, verbs, product));
  const of = (kind: DocPage["kind"], path: string, source: string, text: string): DocPage => ({
    kind,
    path,
    source,
    text,
  });
  return [
    of("home", pages.index, "spec/site.json5", emitIndexPage(spec, calls, product, blocks)),
    ...calls.map((call) =>
      of(
        call.isVerb ? "verbs" : "functions",
        callPage(call.name),
        call.source,
        emitCallPage(call, spec, product, blocks),
      ),
    ),
    ...spec.classes.map((entry) =>
      of(
        "classes",
        classPage(entry.name),
        classSource(entry.name),
        emitClassPage(entry, calls, spec, product, blocks),
      ),
    ),
    of(
      "arguments",
      pages.arguments,
      "spec/arguments.json5",
      emitArgumentsPage(spec, verbs, blocks),
    ),
    of("values", pages.values, "spec/values.json5", emitValuesPage(spec)),
    of("errors", pages.errors, "spec/errors.json5", emitErrorsPage(spec)),
    of("faults", pages.faults, "spec/errors.json5", emitFaultsPage(spec)),
    of("headers", pages.headers, "spec/headers.json5", emitHeadersPage(spec)),
    of("blocking", pages.blocking, "spec/blocking.json5", emitBlockingPage(spec, product)),
    of("differences", pages.differences, "spec/differences.json5", emitDifferencesPage(spec)),
    of("python", pages.python, "spec/python.json5", emitPythonPage(spec)),
    of("clauses", pages.clauses, "spec/clauses.json5", emitClausesPage(spec, calls)),
    of("commands", pages.commands, "spec/playground.json5", emitCommandsPage(spec)),
    of("exit-codes", pages["exit-codes"], "spec/playground.json5", emitExitCodesPage(spec)),
    of("spec-format", pages["spec-format"], "spec/schema.ts", emitSpecFormatPage(spec)),
    of(
      "generated-code",
      pages["generated-code"],
      "codegen/generate.ts",
      emitGeneratedCodePage(spec, calls, modules),
    ),
    ...spec.guides.map((guide) => ({
      ...of(
        "guide",
        guidePage(guide.name),
        guide.source.file,
        emitGuidePage(guide, facts, (id) => blocks.byId(id)),
      ),
      section: guide.section,
    })),
  ];
}
