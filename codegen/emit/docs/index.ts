// Emits the first page: what there is, a first call, and the way to every other page.
import type { Spec } from "../../../spec/schema.js";
import { code, fence, link, list, page, table } from "../../markdown.js";
import type { Product } from "../../product.js";
import { renderExample } from "../../render-example.js";
import { firstToShow, type VerbView } from "../../verb-view.js";
import { Links, pages } from "./site.js";

/** The first page. */
export function emitIndexPage(spec: Spec, verbs: readonly VerbView[], product: Product): string {
  const links = new Links(pages.index, spec);
  const shown = firstToShow(verbs);
  const { response } = spec;
  return page([
    `# ${product.name}`,
    `${spec.clauses.document}.`,
    ...(shown?.examples ?? [])
      .slice(0, 1)
      .map((example) => (shown ? fence("ts", renderExample(example, shown, spec, product)) : "")),
    "## Functions",
    table(
      ["Function", "Meaning", "Safe", "Idempotent"],
      verbs.map(({ verb }) => [
        links.verb(verb),
        verb.summary,
        flag(verb.semantics?.safe),
        flag(verb.semantics?.idempotent),
      ]),
    ),
    "## Reference",
    list([
      `${link(code(response.name), links.to(pages.response))}: ${response.summary}`,
      link("Arguments", links.to(pages.arguments)),
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
