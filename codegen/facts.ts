// Fills the facts of the spec into prose: `{{arguments.timeout.default.connect}}`, so that a guide
// never repeats one. Knows no fact.
import { type SourceText, SpecError, suggest } from "../spec/spec-error.js";

/** What a placeholder's path leads through. */
export type Facts = Readonly<Record<string, unknown>>;

/** A text with the place that it was read from, for errors. */
export interface Prose {
  readonly text: string;
  readonly source: SourceText;
  /** Where the text begins in the source. */
  readonly offset: number;
}

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * Fills in every placeholder.
 *
 * @param facts - by name; lists are walked by the name, id or code of their entries, else by their
 *   number from 1
 * @param blocks - what stands for more than one fact, by the first word: `{{example post-json}}`
 * @throws SpecError at a placeholder that leads nowhere
 */
export function fillFacts(
  { text, source, offset }: Prose,
  facts: Facts,
  blocks: Readonly<Record<string, (name: string) => string | undefined>> = {},
): string {
  return text.replace(placeholder, (_, inner: string, at: number) => {
    const fail = (what: string): never => {
      throw new SpecError(source, offset + at, `{{${inner}}}: ${what}`);
    };
    const [word = "", name = ""] = inner.split(/\s+/);
    const block = blocks[word];
    if (block !== undefined) return block(name) ?? fail(`there is no ${word} ${name}`);
    const [path = "", unit] = inner.split(/\s+as\s+/);
    const value = walk(facts, path.split("."), fail);
    return printFact(value, unit, fail);
  });
}

function walk(facts: Facts, steps: readonly string[], fail: (what: string) => never): unknown {
  return steps.reduce<unknown>((from, step) => {
    const entries = entriesOf(from);
    const found = entries.find(([key]) => key === step);
    if (found !== undefined) return found[1];
    const known = entries.map(([key]) => key);
    return fail(
      `there is no ${step}${suggest(step, known)}. There is: ${known.slice(0, 30).join(", ")}`,
    );
  }, facts);
}

/** What can follow in a path: the keys of an object, the names or numbers of a list's entries. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  if (!Array.isArray(value)) return Object.entries(value);
  return value.flatMap((entry: unknown, index) => {
    const { name, id, code } = (entry ?? {}) as Facts;
    const keys = [name, id, code].filter((key) => key !== undefined);
    return (keys.length > 0 ? keys : [index + 1]).map((key) => [String(key), entry] as const);
  });
}

function printFact(
  value: unknown,
  unit: string | undefined,
  fail: (what: string) => never,
): string {
  if (unit === "MiB" && typeof value === "number") return `${value / 2 ** 20} MiB`;
  if (unit !== undefined) return fail(`as ${unit} is not known; a number can be shown as MiB`);
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) {
    return value.join(", ");
  }
  if (typeof value !== "object" || value === null) return String(value);
  const inside = entriesOf(value).map(([key]) => key);
  return fail(`that is more than one fact; go on with one of: ${inside.join(", ")}`);
}
