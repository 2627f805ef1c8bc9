// One argument as the pages show it: meaning, type, what it accepts, its effect, its clause.
import { code, link, list, plain } from "../../markdown.js";
import type { TakenArgument } from "../../verb-view.js";
import type { Links } from "./site.js";

/** The block of an argument, below a heading of its own. */
export function argumentBlock(
  { argument, type }: Pick<TakenArgument, "argument" | "type">,
  links: Links,
  facts: readonly string[] = [],
): readonly string[] {
  const { name, summary, prose, clause, also, wire, unit } = argument;
  const usual = argument.default;
  const effects = wire.map(({ header, value, unless_given, why }) => {
    const what = header === "*" ? "each header" : code(`${header}: ${value}`);
    return `Sends ${what}${unless_given ? ", unless you give that header yourself" : ""} (${plain(why)}).`;
  });
  return [
    `### ${code(name)}`,
    summary,
    ...prose,
    list([
      `Type: ${link(code(type.name), links.toType(type.name))}`,
      `Accepts: ${plain(type.accepts)}.`,
      ...(usual === undefined ? [] : [`Default: ${code(JSON.stringify(usual))}`]),
      ...(unit === undefined ? [] : [`Unit: ${unit}`]),
      ...effects,
      ...facts,
      `Clause ${[clause, ...also].map((id) => links.clause(id)).join(", ")}`,
    ]),
  ];
}
