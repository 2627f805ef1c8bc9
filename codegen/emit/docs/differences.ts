// Emits the page of differences from the original, a row each.
import type { Spec } from "../../../spec/schema.js";
import { anchor, page, table } from "../../markdown.js";

/** The page of differences. */
export function emitDifferencesPage({ differences: { prose, differences } }: Spec): string {
  return page([
    "# Differences",
    ...prose,
    table(
      ["", "Topic", "The original", "Here"],
      differences.map(({ id, topic, original, ours }) => [
        anchor(id.toLowerCase()) + id,
        topic,
        original,
        ours,
      ]),
    ),
  ]);
}
