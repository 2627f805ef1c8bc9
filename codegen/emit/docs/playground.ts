// Emits the pages of the playground: its commands and options, and its exit codes.
import type { Spec } from "../../../spec/schema.js";
import { anchor, code, page, plain, table } from "../../markdown.js";
import { Links, pages } from "./site.js";

/** The page of commands and options. */
export function emitCommandsPage({ playground, site }: Spec): string {
  const { commands, options } = playground;
  return page([
    "# Commands",
    site.intros.commands,
    "## Options",
    table(
      ["Option", "Meaning"],
      options.map(({ usage, summary }) => [code(usage), plain(summary)]),
    ),
    "## Lines",
    ...commands.flatMap(({ name, usage, summary, prose }) => [
      `### ${name}`,
      code(usage),
      plain(summary),
      ...prose.map(plain),
    ]),
  ]);
}

/** The page of exit codes. */
export function emitExitCodesPage(spec: Spec): string {
  const links = new Links(pages["exit-codes"], spec);
  return page([
    "# Exit codes",
    spec.site.intros["exit-codes"],
    table(
      ["Code", "Name", "When", "Errors"],
      spec.playground.exit_codes.map(({ code: exitCode, name, when, errors }) => [
        anchor(name) + code(String(exitCode)),
        name,
        plain(when),
        errors.map((error) => links.error(error)).join(", "),
      ]),
    ),
  ]);
}
