// Emits the page of faults: each thing that can go wrong, with its words.
import type { Spec } from "../../../spec/schema.js";
import { anchor, code, page, plain, table } from "../../markdown.js";
import { faultAnchor, Links, pages } from "./site.js";

/** The page of all faults. */
export function emitFaultsPage(spec: Spec): string {
  const links = new Links(pages.faults, spec);
  return page([
    "# Faults",
    spec.site.intros.faults,
    table(
      ["Fault, and its class", "Phase", "Message, and its hint"],
      spec.errors.faults.map(({ id, error, phase, message, accepted, hint, clause }) => [
        `${anchor(faultAnchor(id))}${code(id)}<br>${links.error(error)}`,
        phase,
        [
          plain(accepted === undefined ? message : `${message}. Accepted: ${accepted}`) +
            (clause === undefined ? "" : ` (${links.clause(clause)})`),
          ...(hint === undefined ? [] : [`*${plain(hint)}*`]),
        ].join("<br>"),
      ]),
    ),
  ]);
}
