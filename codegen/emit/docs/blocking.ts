// Emits the page of the entry whose calls block: how it is used, how it behaves, what it leaves out.
import type { Spec } from "../../../spec/schema.js";
import { blockingProduct, blockingSpec, leftOut } from "../../blocking-spec.js";
import { viewCalls } from "../../call-view.js";
import { blocking } from "../../entry-form.js";
import { code, fence, link, page, table } from "../../markdown.js";
import type { Product } from "../../product.js";
import { renderExample } from "../../render-example.js";
import { firstToShow } from "../../verb-view.js";
import { callPage, Links, pages } from "./site.js";

/** The page of blocking calls. */
export function emitBlockingPage(whole: Spec, product: Product): string {
  const spec = blockingSpec(whole);
  const calls = viewCalls(spec, blocking(whole).folder);
  const named = blockingProduct(whole, product);
  const links = new Links(pages.blocking, whole);
  const { title, summary, prose, clause } = spec.blocking;
  const { arguments: given, shapes, calls: refused } = leftOut(whole);
  const shown = firstToShow(calls);
  return page([
    `# ${title}`,
    summary,
    ...(shown?.examples ?? [])
      .slice(0, 1)
      .map((example) => (shown ? fence("ts", renderExample(example, shown, spec, named)) : "")),
    ...prose,
    `Clause ${links.clause(clause)}`,
    "## Left out",
    "What cannot block is not in the types, and is refused before anything is sent:",
    table(
      ["What", "Why"],
      [
        ...refused.map(({ name, reason }) => [
          link(code(`${name}()`), links.to(callPage(name))),
          reason,
        ]),
        ...given.map(({ name, reason }) => [
          link(code(name), links.to(pages.arguments, name)),
          reason,
        ]),
        ...shapes.map(({ name, reason }) => [code(name), reason]),
      ],
    ),
  ]);
}
