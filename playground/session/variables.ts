// Fills {{name}} in texts from a session's variables.
import { text } from "../catalog.js";
import { findNearest } from "../grammar/nearest.js";
import type { Value } from "../grammar/value.js";
import { printJson } from "./exact-integers.js";

/** A variable that no one has set. */
export class UnknownVariable extends Error {
  override readonly name = "UnknownVariable";
  readonly hint: string;

  constructor(variable: string, known: readonly string[]) {
    super(text("variable-unknown", { name: variable }));
    const near = findNearest(variable, known);
    this.hint =
      near === undefined
        ? text("variable-unknown-hint", { name: variable })
        : text("nearest", { near });
  }
}

/**
 * The value of a variable.
 *
 * @throws UnknownVariable where none has that name
 */
export function lookUpVariable(variables: Readonly<Record<string, Value>>, name: string): Value {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value === undefined) throw new UnknownVariable(name, Object.keys(variables));
  return value;
}

// Four braces stand for two, so that a text can hold what looks like a variable.
const place = /\{\{\{\{|\{\{ *([\w-]+) *\}\}/g;

/** Fills the variables of a text. */
export function fillTemplate(template: string, lookUp: (name: string) => Value): string {
  return template.replace(place, (_whole, name: string | undefined) => {
    if (name === undefined) return "{{";
    const value = lookUp(name);
    return typeof value === "object" ? printJson(value) : String(value);
  });
}

/** Makes a text stand for itself, whatever braces it holds. */
export function escapeTemplate(plain: string): string {
  return plain.replaceAll("{{", "{{{{");
}
