// Emits the page of errors: the tree, each class, and every fault with its words.
import type { Spec } from "../../../spec/schema.js";
import { drawTree } from "../../error-tree.js";
import { code, fence, list, page, plain, table } from "../../markdown.js";
import { valueType } from "../../value-types.js";
import { Links, pages } from "./site.js";

/** The page of errors. */
export function emitErrorsPage(spec: Spec): string {
  const { errors, properties, faults } = spec.errors;
  const links = new Links(pages.errors, spec);
  return page([
    "# Errors",
    fence("text", drawTree(errors).join("\n")),
    "## Classes",
    ...errors.flatMap(({ name, code: permanent, parents, summary, remedy }) => [
      `### ${name}`,
      summary,
      list([
        `Code: ${code(permanent)}`,
        ...(parents.length > 0
          ? [`Is a: ${parents.map((one) => links.error(one)).join(", ")}`]
          : []),
        `What to do: ${remedy}`,
      ]),
    ]),
    "## Properties",
    table(
      ["Property", "Type", "Meaning"],
      properties.map((property) => [
        code(property.name),
        links.type(valueType(property, spec)),
        property.summary,
      ]),
    ),
    "## Faults",
    table(
      ["Fault", "Class", "Phase", "Message", "Hint", "Clause"],
      faults.map(({ id, error, phase, message, accepted, hint, clause }) => [
        code(id),
        links.error(error),
        phase,
        plain(accepted === undefined ? message : `${message}. Accepted: ${accepted}`),
        plain(hint ?? ""),
        clause === undefined ? "" : links.clause(clause),
      ]),
    ),
  ]);
}
