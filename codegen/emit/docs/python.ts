// Emits the page of what Python's requests sends otherwise, a section for each header.
import type { Spec } from "../../../spec/schema.js";
import { code, list, page } from "../../markdown.js";

/** The page of differences on the wire. */
export function emitPythonPage({ python: { prose, differences } }: Spec): string {
  const headers = [...new Set(differences.map(({ header }) => header))];
  return page([
    "# The wire of Python's requests",
    ...prose,
    ...headers.flatMap((header) => [
      `## ${header}`,
      ...differences
        .filter((one) => one.header === header)
        .flatMap(({ calls, ours, python, why }) => [
          why,
          list([`Calls: ${calls.join(", ")}`, `Here: ${shown(ours)}`, `Python: ${shown(python)}`]),
        ]),
    ]),
  ]);
}

function shown(value: string | null): string {
  return value === null ? "nothing" : code(value === "" ? " " : value);
}
