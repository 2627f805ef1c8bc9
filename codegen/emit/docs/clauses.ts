// Emits the page of clauses: each sentence of the document, and what of the spec answers to it.
import type { Spec } from "../../../spec/schema.js";
import type { CallView } from "../../call-view.js";
import { anchor, code, link, page, plain, table } from "../../markdown.js";

import { classPage, Links, pages } from "./site.js";

/** The page of clauses. */
export function emitClausesPage(spec: Spec, calls: readonly CallView[]): string {
  const links = new Links(pages.clauses, spec);
  const { document, clauses, extensions } = spec.clauses;
  const list = (entries: Spec["clauses"]["clauses"]): string =>
    table(
      ["", "Clause", "Where"],
      entries.map(({ id, text }) => [
        anchor(id.toLowerCase()) + id,
        plain(text),
        placesOf(id, spec, calls, links).join(", "),
      ]),
    );
  return page([
    "# Clauses",
    spec.site.intros.clauses,
    `${document}.`,
    list(clauses),
    ...(extensions.length > 0 ? ["## Extensions", list(extensions)] : []),
  ]);
}

function placesOf(
  id: string,
  spec: Spec,
  calls: readonly CallView[],
  links: Links,
): readonly string[] {
  const answers = ({ clause, also = [] }: { clause: string; also?: readonly string[] }): boolean =>
    clause === id || also.includes(id);
  return [
    ...calls.filter(answers).map((call) => links.call(call)),
    ...(answers(spec.blocking) ? [link(code(spec.blocking.module), links.to(pages.blocking))] : []),
    ...spec.arguments.arguments
      .filter(answers)
      .map(({ name }) => link(code(name), links.to(pages.arguments, name))),
    ...spec.classes.flatMap((entry) => [
      ...(answers(entry) ? [links.class(entry.name)] : []),
      ...entry.members
        .filter((member) => answers(member) && !answers(entry))
        .map(({ name }) => link(code(`${entry.name}.${name}`), links.to(classPage(entry.name)))),
    ]),
  ];
}
