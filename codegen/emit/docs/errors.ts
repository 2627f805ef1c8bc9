// Emits the page of errors: the tree, then of each class what it is, when it comes and what to do.
import type { ErrorClass, Spec } from "../../../spec/schema.js";
import { drawTree } from "../../error-tree.js";
import { code, fence, link, list, page, plain, table } from "../../markdown.js";
import { valueType } from "../../value-types.js";
import { faultAnchor, Links, pages } from "./site.js";

/** The page of errors. */
export function emitErrorsPage(spec: Spec): string {
  const { errors, properties } = spec.errors;
  const links = new Links(pages.errors, spec);
  return page([
    "# Errors",
    spec.site.intros.errors,
    fence("text", drawTree(errors).join("\n")),
    "## Properties",
    table(
      ["Property", "Type", "Meaning"],
      properties.map((property) => [
        code(property.name),
        links.type(valueType(property, spec)),
        property.summary,
      ]),
    ),
    "## Classes",
    ...errors.flatMap((error) => errorBlock(error, spec, links)),
  ]);
}

function errorBlock(
  { name, code: permanent, parents, always, summary, remedy }: ErrorClass,
  spec: Spec,
  links: Links,
): readonly string[] {
  const faults = spec.errors.faults.filter(({ error }) => error === name);
  const throwing = spec.classes.flatMap((entry) =>
    entry.members
      .filter(({ throws }) => throws.includes(name))
      .map((member) => `${links.class(entry.name)} ${code(`${member.name}()`)}`),
  );
  return [
    `### ${name}`,
    summary,
    `What to do: ${remedy}`,
    list([
      `Code: ${code(permanent)}`,
      ...(parents.length > 0 ? [`Is a: ${parents.map((one) => links.error(one)).join(", ")}`] : []),
      ...(always.length > 0 ? [`Never null in it: ${always.map(code).join(", ")}`] : []),
      ...(throwing.length > 0 ? [`Thrown by: ${throwing.join(", ")}`] : []),
    ]),
    ...(faults.length > 0 ? ["When:"] : []),
    list(
      faults.map(
        ({ id, phase, message }) =>
          `${link(code(id), links.to(pages.faults, faultAnchor(id)))}, in phase ${phase}: ${plain(message)}`,
      ),
    ),
  ];
}
