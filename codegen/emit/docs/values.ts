// Emits the page of values: the plain objects that members give and take.
import type { Spec } from "../../../spec/schema.js";
import { code, page, table } from "../../markdown.js";
import { valueType } from "../../value-types.js";
import { Links, pages } from "./site.js";

/** The page of all values. */
export function emitValuesPage(spec: Spec): string {
  const { types, values } = spec.values;
  const links = new Links(pages.values, spec);
  return page([
    "# Values",
    spec.site.intros.values,
    ...values.flatMap(({ name, summary, fields, others }) => [
      `## ${name}`,
      summary,
      table(
        ["Field", "Type", "Default", "Unit", "Meaning"],
        fields.map((field) => [
          code(field.name),
          links.type(valueType(field, spec)),
          field.default !== undefined
            ? code(JSON.stringify(field.default))
            : field.optional
              ? "left out"
              : "",
          field.unit ?? "",
          field.summary,
        ]),
      ),
      others === undefined
        ? undefined
        : `Fields of all other names: ${code(valueType({ type: others }, spec))}.`,
    ]),
    ...types.flatMap(({ name, summary }) => [`## ${name}`, summary]),
  ]);
}
