// Emits the first page: what there is, a first call, and the way to every other page.
import type { Spec } from "../../../spec/schema.js";
import type { CallView } from "../../call-view.js";
import { fence, link, list, page, table } from "../../markdown.js";
import type { Product } from "../../product.js";
import { firstToShow } from "../../verb-view.js";
import type { ExampleBlocks } from "./example-block.js";
import { guidePage, Links, pages } from "./site.js";

/** The first page. */
export function emitIndexPage(
  spec: Spec,
  calls: readonly CallView[],
  product: Product,
  blocks: ExampleBlocks,
): string {
  const links = new Links(pages.index, spec);
  const others = calls.filter(({ isVerb }) => !isVerb);
  return page([
    `# ${product.name}`,
    spec.site.tagline,
    `It implements “${spec.clauses.document}”, ${link("sentence by sentence", links.to(pages.clauses))}, and goes beyond it where every caller of an HTTP client expects more.`,
    fence("sh", `npm install ${product.name}`),
    ...(firstToShow(calls)?.examples ?? []).slice(0, 1).map((example) => blocks.show(example)),
    ...guidesBlock(spec, links),
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
      link("Faults", links.to(pages.faults)),
      link("Headers", links.to(pages.headers)),
      link(spec.blocking.title, links.to(pages.blocking)),
      link("Commands of the playground", links.to(pages.commands)),
      link("Exit codes of the playground", links.to(pages["exit-codes"])),
      link("Differences from the original", links.to(pages.differences)),
      link("The wire of Python's requests", links.to(pages.python)),
      link("Clauses of the document", links.to(pages.clauses)),
      link("Format of the spec", links.to(pages["spec-format"])),
      link("Generated code", links.to(pages["generated-code"])),
    ]),
  ]);
}

/** The guides, section by section. */
function guidesBlock({ guides, site }: Spec, links: Links): readonly string[] {
  return site.sections.flatMap(({ name, title }) => {
    const own = guides.filter(({ section }) => section === name);
    if (own.length === 0) return [];
    const items = own.map((guide) => link(guide.title, links.to(guidePage(guide.name))));
    return [`## ${title}`, list(items)];
  });
}

function flag(value: boolean | undefined): string {
  return value === undefined ? "–" : value ? "yes" : "no";
}
