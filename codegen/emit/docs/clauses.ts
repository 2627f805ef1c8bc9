// Emits the page of clauses: each sentence of the document, and what of the spec answers to it.
import type { Spec } from "../../../spec/schema.js";
import { anchor, code, link, page, plain, table } from "../../markdown.js";
import type { VerbView } from "../../verb-view.js";
import { Links, pages } from "./site.js";

/** The page of clauses. */
export function emitClausesPage(spec: Spec, verbs: readonly VerbView[]): string {
  const links = new Links(pages.clauses, spec);
  const { document, clauses, extensions } = spec.clauses;
  const list = (entries: Spec["clauses"]["clauses"]): string =>
    table(
      ["", "Clause", "Where"],
      entries.map(({ id, text }) => [
        anchor(id.toLowerCase()) + id,
        plain(text),
        placesOf(id, spec, verbs, links).join(", "),
      ]),
    );
  return page([
    "# Clauses",
    `${document}.`,
    list(clauses),
    ...(extensions.length > 0 ? ["## Extensions", list(extensions)] : []),
  ]);
}

function placesOf(
  id: string,
  spec: Spec,
  verbs: readonly VerbView[],
  links: Links,
): readonly string[] {
  const { response } = spec;
  return [
    ...verbs.filter(({ verb }) => verb.clause === id).map(({ verb }) => links.verb(verb)),
    ...spec.arguments.arguments
      .filter(({ clause }) => clause === id)
      .map(({ name }) => link(code(name), links.to(pages.arguments, name))),
    ...(response.clause === id ? [link(code(response.name), links.to(pages.response))] : []),
    ...response.members
      .filter(({ clause }) => clause === id)
      .map(({ name }) => link(code(`${response.name}.${name}`), links.to(pages.response))),
  ];
}
