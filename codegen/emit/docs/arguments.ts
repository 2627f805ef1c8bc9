// Emits the page of all arguments: the types, and which verb takes which argument.
import type { Spec } from "../../../spec/schema.js";
import { anchor, beside, code, page, plain, table } from "../../markdown.js";
import type { VerbView } from "../../verb-view.js";
import { argumentBlock } from "./argument-block.js";
import type { ExampleBlocks } from "./example-block.js";
import { Links, pages, typeAnchor } from "./site.js";

/** The page of all arguments and their types. */
export function emitArgumentsPage(
  spec: Spec,
  verbs: readonly VerbView[],
  blocks: ExampleBlocks,
): string {
  const links = new Links(pages.arguments, spec);
  const { arguments: entries, types } = spec.arguments;
  const typeOf = new Map(types.map((type) => [type.type, type]));
  return page([
    "# Arguments",
    spec.site.intros.arguments,
    table(
      ["Argument", ...verbs.map(({ verb }) => links.call(verb))],
      entries
        .filter(({ origin }) => origin === "documented")
        .map(({ name }) => [
          `[${code(name)}](#${name})`,
          ...verbs.map((view) => mannerOf(name, view)),
        ]),
    ),
    `Every call also takes, beyond the document: ${entries
      .filter(({ origin }) => origin === "extension")
      .map(({ name }) => `[${code(name)}](#${name})`)
      .join(", ")}.`,
    ...entries.flatMap((argument) => {
      const type = typeOf.get(argument.type);
      if (type === undefined) return [];
      const block = argumentBlock({ argument, type }, links);
      const example = blocks.ofArgument(argument.name);
      return example === undefined ? block : beside(block, [blocks.show(example)]);
    }),
    "## Types",
    table(
      ["Type", "What it is", "Accepts"],
      types.map(({ name, summary, accepts }) => [
        anchor(typeAnchor(name)) + code(name),
        summary,
        plain(accepts),
      ]),
    ),
  ]);
}

function mannerOf(name: string, { positional, options }: VerbView): string {
  const taken = [...positional, ...options].find(({ argument }) => argument.name === name);
  if (taken === undefined) return "–";
  return taken.tolerated ? "tolerated" : "yes";
}
