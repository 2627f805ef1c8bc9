// Emits the first page: what there is, a first call, and the way to every other page.
import type { Spec } from "../../../spec/schema.js";
import type { CallView } from "../../call-view.js";
import { fence, link, list, page, table } from "../../markdown.js";
import type { Product } from "../../product.js";
import { renderExample } from "../../render-example.js";
import { firstToShow } from "../../verb-view.js";
import { Links, pages } from "./site.js";

/** The first page. */
export function emitIndexPage(spec: Spec, calls: readonly CallView[], product: Product): string {
  const links = new Links(pages.index, spec);
  const shown = firstToShow(calls);
  const others = calls.filter(({ isVerb }) => !isVerb);
  return page([
    `# ${product.name}`,
    `${spec.clauses.document}.`,
    ...(shown?.examples ?? [])
      .slice(0, 1)
      .map((example) => (shown ? fence("ts", renderExample(example, shown, spec, product)) : "")),
    "## Functions",
    table(
      ["Function", "Meaning", "Safe", "Idempotent"],
      calls
        .filter(({ isVerb }) => isVerb)
        .map((call) => [
          links.call(call),
          call.summary,
          flag(call.verb.semantics?.safe),
          flag(call.verb.semantics?.idempotent),
        ]),
    ),
    ...(others.length > 0 ? ["Beyond the document:"] : []),
    list(others.map((call) => `${links.call(call)}: ${call.summary}`)),
    "## Classes",
    table(
      ["Class", "Meaning", "Clause"],
      spec.classes.map(({ name, summary, clause }) => [
        links.class(name),
        summary,
        links.clause(clause),
      ]),
    ),
    "## Reference",
    list([
      link("Arguments", links.to(pages.arguments)),
      link("Values", links.to(pages.values)),
      link("Errors", links.to(pages.errors)),
      link("Headers", links.to(pages.headers)),
      link("Differences", links.to(pages.differences)),
      link("Clauses", links.to(pages.clauses)),
    ]),
  ]);
}

function flag(value: boolean | undefined): string {
  return value === undefined ? "–" : value ? "yes" : "no";
}
