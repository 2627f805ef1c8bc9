// What the form says: words of the spec, their {places} filled in. Knows no sentence itself.
import { catalog, fillPlaces } from "../catalog.js";

/** A text of the form. */
export function word(id: string, places: Readonly<Record<string, string | number>> = {}): string {
  const template = catalog.playground.web[id];
  if (template === undefined) throw new Error(`spec/playground.json5 has no word ${id} of the web`);
  return fillPlaces(template, places);
}

/** A value as a person reads it; an object as its members. */
export function describeValue(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return JSON.stringify(value).replaceAll(",", ", ");
  }
  return Object.entries(value)
    .map(([name, member]) => `${name}: ${describeValue(member)}`)
    .join(", ");
}

/** A part of a sentence of the spec: words, or code. */
export interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

/** A sentence of the spec, whose `code` stands between backquotes. */
export function splitCode(sentence: string): readonly Piece[] {
  return sentence
    .split("`")
    .map((text, place) => ({ text, isCode: place % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
