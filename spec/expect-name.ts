// Expects names that are used to be defined, and says at the place of one that is not which are.
import type { Loaded } from "./load.js";
import type { PathStep } from "./locate.js";
import type { DocumentKind } from "./schema.js";
import { specErrorAt, suggest } from "./spec-error.js";

/** Expects that something is defined, by name. */
export function expectName(
  document: Loaded<DocumentKind>,
  path: readonly PathStep[],
  what: string,
  given: string,
  accepted: readonly string[],
): void {
  if (accepted.includes(given)) return;
  const known = accepted.length > 0 ? accepted.join(", ") : "none";
  const message = `no ${what} is named ${given}${suggest(given, accepted)}. Accepted: ${known}`;
  throw specErrorAt(document.source, path, message);
}

/** Expects that each of a list is defined, by name. */
export function expectNames(
  document: Loaded<DocumentKind>,
  path: readonly PathStep[],
  what: string,
  given: readonly string[],
  accepted: readonly string[],
): void {
  for (const [index, name] of given.entries()) {
    expectName(document, [...path, index], what, name, accepted);
  }
}
