// Emits the page of request headers: which are sent unasked, refused, masked, worth completing.
import type { Spec } from "../../../spec/schema.js";
import { code, list, page, plain, table } from "../../markdown.js";
import { rfcLink } from "./site.js";

/** The page of request headers. */
export function emitHeadersPage({ headers, site }: Spec): string {
  return page([
    "# Headers",
    site.intros.headers,
    "## Automatic",
    table(
      ["Header", "Value", "Removable by `null`", "Sent", "Why", "Source"],
      headers.automatic.map(({ name, value, removable, when, not_beside, why, rfc }) => [
        code(name),
        code(value),
        removable ? "yes" : "no",
        [plain(when.replaceAll("_", " ")), ...not_beside.map(code)].join(", not beside "),
        why,
        rfcLink(rfc),
      ]),
    ),
    "## Refused",
    table(
      ["Header", "Why", "Source"],
      headers.refused.map(({ name, why, rfc }) => [code(name), why, rfcLink(rfc)]),
    ),
    "## Masked",
    list(headers.secret.map(code)),
    "And whatever has a name that one of these finds, without regard to case:",
    list(headers.secret_names.map(code)),
    "In a query also:",
    list(headers.secret_parameters.map(code)),
    "## Known",
    table(
      ["Header", "Meaning", "Source"],
      headers.known.map(({ name, summary, rfc }) => [
        code(name),
        summary,
        rfc === undefined ? "" : rfcLink(rfc),
      ]),
    ),
  ]);
}
