// One argument as the pages show it: meaning, type, what it accepts, its effect, its clause.
import type { Argument } from "../../../spec/schema.js";
import { code, link, list, plain } from "../../markdown.js";
import type { TakenArgument } from "../../verb-view.js";
import { type Links, noBlocking } from "./site.js";

/** The block of an argument, below a heading of its own. */
export function argumentBlock(
  { argument, type }: Pick<TakenArgument, "argument" | "type">,
  links: Links,
): readonly string[] {
  const { name, summary, prose, clause, also, wire, unit, cannot_block: reason } = argument;
  const effects = wire.map(({ header, value, unless_given, why }) => {
    const what = header === "*" ? "each header" : showHeader(header, value);
    return `Sends ${what}${unless_given ? ", unless you give that header yourself" : ""} (${plain(why)}).`;
  });
  return [
    `### ${code(name)}`,
    summary,
    ...prose,
    list([
      `Type: ${link(code(type.name), links.toType(type.name))}`,
      `Accepts: ${plain(type.accepts)}.`,
      ...(argument.default === undefined ? [] : [`Default: ${showDefault(argument, ", ")}`]),
      ...(unit === undefined ? [] : [`Unit: ${unit}`]),
      ...effects,
      ...(reason === undefined ? [] : [noBlocking(reason, links)]),
      `Clause ${[clause, ...also].map((id) => links.clause(id)).join(", ")}`,
    ]),
  ];
}

/** A header as it is sent; what only the call knows is left open. */
function showHeader(header: string, value: string): string {
  const open = value.replace(/\{\w+\}/g, "…");
  return code(open === "…" ? header : `${header}: ${open}`);
}

/** What holds where an argument is not given; nothing where that is left to the call. */
export function showDefault(
  { default: usual, unit }: Pick<Argument, "default" | "unit">,
  separator = "<br>",
): string {
  if (usual === undefined) return "";
  if (typeof usual === "number") return `${code(String(usual))}${unit ? ` ${unit}` : ""}`;
  if (typeof usual !== "object" || usual === null || Array.isArray(usual)) {
    return code(JSON.stringify(usual));
  }
  const parts = Object.entries(usual).map(
    ([key, value]) => `${key}: ${code(value === null ? "none" : JSON.stringify(value))}`,
  );
  return `${parts.join(separator)}${unit ? ` (${unit})` : ""}`;
}
