// The spec as the playground reads it: verbs, arguments, words. The only importer of the catalogue.
// Knows no verb or argument by name.
import { type Argument, catalog, type Verb } from "../generated/catalog.js";

export {
  type Argument,
  type Command,
  catalog,
  type Rule,
  type Verb,
} from "../generated/catalog.js";

const verbs = new Map(catalog.verbs.map((verb) => [verb.name, verb]));
const allArguments = new Map(catalog.arguments.map((entry) => [entry.name, entry]));

/** The verb of this name. */
export function findVerb(name: string): Verb | undefined {
  return verbs.get(name);
}

/** The argument of this name. */
export function findArgument(name: string): Argument | undefined {
  return allArguments.get(name);
}

/** The arguments that a verb accepts, in the spec's order: documented, tolerated, extensions. */
export function listArguments(verb: Verb): Argument[] {
  const extensions = catalog.arguments.filter((entry) => entry.origin === "extension");
  const names = new Set([
    ...verb.arguments.documented,
    ...verb.arguments.tolerated,
    ...extensions.map((entry) => entry.name),
  ]);
  return [...names].flatMap((name) => findArgument(name) ?? []);
}

/** The arguments that stand before the others, without their name. */
export function listPositionals(verb: Verb): Argument[] {
  return listArguments(verb).filter((entry) => entry.positional);
}

/** The exit code of this name. */
export function exitCode(name: string): number {
  return catalog.playground.exit_codes.find((entry) => entry.name === name)?.code ?? 1;
}

/** The name of the exit code that an error class ends a run with: its own, or the nearest parent's. */
export function findExitName(errorName: string): string {
  let level = [errorName];
  while (level.length > 0) {
    const entry = catalog.playground.exit_codes.find(({ errors }) =>
      errors.some((name) => level.includes(name)),
    );
    if (entry !== undefined) return entry.name;
    const current = level;
    level = catalog.errors.errors.flatMap(({ name, parents }) =>
      current.includes(name) ? parents : [],
    );
  }
  return "connect";
}

/** A text of the playground, its {places} filled in. */
export function text(id: string, places: Readonly<Record<string, string | number>> = {}): string {
  const template = catalog.playground.texts[id];
  if (template === undefined) throw new Error(`spec/playground.json5 has no text ${id}`);
  return fillPlaces(template, places);
}

/** Fills the {places} of a template. */
export function fillPlaces(
  template: string,
  places: Readonly<Record<string, string | number>>,
): string {
  return template.replace(/\{([a-z_]+)\}/g, (whole, name: string) => String(places[name] ?? whole));
}
