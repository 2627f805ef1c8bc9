// Emits the page of generated code: one entry of the spec, the module that is made of it, and what
// else is. Knows no verb by name.
import type { Spec } from "../../../spec/schema.js";
import type { CallView } from "../../call-view.js";
import { type Literal, printJson } from "../../literal.js";
import { code, fence, page, table } from "../../markdown.js";
import { firstToShow } from "../../verb-view.js";
import { Links, pages } from "./site.js";

/**
 * The page of generated code.
 *
 * @param modules - the generated modules by path, with the source that each comes from
 */
export function emitGeneratedCodePage(
  spec: Spec,
  calls: readonly CallView[],
  modules: ReadonlyMap<string, string>,
): string {
  const links = new Links(pages["generated-code"], spec);
  const shown = firstToShow(calls.filter(({ isVerb }) => isVerb));
  const { $schema: _hint, ...entry } = shown?.verb ?? {};
  const path = `${shown?.name}.ts`;
  const text = modules.get(path);
  return page([
    "# Generated code",
    spec.site.intros["generated-code"],
    ...(shown === undefined || text === undefined
      ? []
      : [
          "## From an entry of the spec",
          `${code(shown.source)}, with what it leaves out filled in, is all that is known of ${links.call(shown)}:`,
          fence("json", printJson(entry as unknown as Literal)),
          "## To a module",
          `${code(`generated/${path}`)} is its documentation and one line. What is needed to carry the call out is in ${code("runtime/")}, written by hand.`,
          fence("typescript", text),
        ]),
    "## Every module",
    table(
      ["Module", "Made of"],
      [...modules].map(([module, printed]) => [
        code(`generated/${module}`),
        code(/^\/\/ Generated from (.*);/.exec(printed)?.[1] ?? ""),
      ]),
    ),
  ]);
}
