// Names and addresses of what the spec points to: clauses, RFC sections. Knows no file layout.
import type { Spec } from "../spec/schema.js";

/** A clause as doc comments cite it: one of the document's, or one that goes beyond it. */
export function citeClause(id: string, { clauses }: Spec): string {
  const isDocumented = clauses.clauses.some((clause) => clause.id === id);
  return `${id}${isDocumented ? " of" : ", beyond"} “${clauses.document}”`;
}

/** The address of an RFC section such as 9110#9.3.3, or appendix such as 3986#A. */
export function rfcUrl(rfc: string): string {
  const { number, place } = splitRfc(rfc);
  const page = `https://www.rfc-editor.org/rfc/rfc${number}`;
  return place === undefined ? page : `${page}#${place.kind}-${place.id}`;
}

/** The name of an RFC section or appendix. */
export function rfcName(rfc: string): string {
  const { number, place } = splitRfc(rfc);
  return place === undefined ? `RFC ${number}` : `RFC ${number} ${place.kind} ${place.id}`;
}

function splitRfc(rfc: string) {
  const [number = "", id] = rfc.split("#");
  if (id === undefined) return { number };
  return { number, place: { kind: /^[A-Z]/.test(id) ? "appendix" : "section", id } };
}
