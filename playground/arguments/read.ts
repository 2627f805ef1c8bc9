// Readings that several argument types share: a value as JSON5 or text, or as text alone.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { readJson5 } from "../grammar/read-json5.js";
import { type Scanned, scanValue } from "../grammar/scan-value.js";
import { FileReference, isValueObject, type Value, Variable } from "../grammar/value.js";
import { printJson } from "../session/exact-integers.js";
import type { Resources } from "./kind.js";

const lone = /^\{\{ *([\w-]+) *\}\}$/;

/** Reads text: quoted, or a bare word as it stands. */
export function readText(scanned: Scanned): string | Variable {
  const name = lone.exec(scanned.source)?.[1];
  if (name !== undefined) return new Variable(name);
  if (scanned.form === "quoted") return String(readJson5(scanned.source, scanned.start));
  return scanned.source;
}

/** Reads JSON5; a bare word that is none is text, and @path is a file. */
export function readAny(scanned: Scanned): Value {
  if (scanned.form === "file") return readFileReference(scanned);
  if (scanned.form !== "bare") return readJson5(scanned.source, scanned.start);
  if (
    /^(null|true|false|[+-]?(Infinity|NaN|0x[\da-f]+|\d*\.?\d+\.?(e[+-]?\d+)?))$/i.test(
      scanned.source,
    )
  ) {
    return readJson5(scanned.source, scanned.start);
  }
  return readText(scanned);
}

/** Reads all of an answer; a bare word may hold blanks there. */
export function readWhole(source: string, read: (scanned: Scanned) => Value): Value {
  const trimmed = source.trim();
  const scanned = scanValue(trimmed, 0);
  if (scanned.end === trimmed.length) return read(scanned);
  if (scanned.form !== "bare") {
    throw new LineError(text("value-trailing"), { start: scanned.end, end: trimmed.length });
  }
  return trimmed;
}

/** What is wrong with an answer, or nothing; an empty one is none. */
export function findProblem(source: string, read: (source: string) => Value): string | undefined {
  if (source.trim() === "") return undefined;
  try {
    read(source);
    return undefined;
  } catch (error) {
    if (error instanceof LineError)
      return [error.message, error.accepted].filter(Boolean).join(" ");
    throw error;
  }
}

/** Reads @path. */
function readFileReference(scanned: Scanned): FileReference {
  const path = scanned.source.slice(1);
  if (path === "") {
    throw new LineError(text("file-missing"), {
      start: scanned.start,
      end: scanned.end,
      accepted: text("file-missing-hint"),
    });
  }
  return new FileReference(/^['"]/.test(path) ? String(readJson5(path, scanned.start + 1)) : path);
}

/** What the JSON5 of a file means. */
export async function readJson5File(
  files: { read(path: string): Promise<Uint8Array> },
  path: string,
): Promise<Value> {
  return readJson5(new TextDecoder().decode(await files.read(path)));
}

/** Fills the variables of a value; a file becomes what `open` makes of it. */
export async function resolveDeep(
  value: Value,
  resources: Resources,
  open: (file: FileReference) => Promise<unknown>,
): Promise<unknown> {
  if (value instanceof Variable) return resources.lookUp(value.name);
  if (value instanceof FileReference) return open(value);
  if (typeof value === "string") return resources.fill(value);
  if (Array.isArray(value)) {
    return Promise.all(value.map((item) => resolveDeep(item, resources, open)));
  }
  if (isValueObject(value)) {
    const entries = Object.entries(value).map(
      async ([key, item]) => [key, await resolveDeep(item, resources, open)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }
  return value;
}

/** The text of a value that was written as text, number or variable. */
export function resolveText(value: Value, resources: Resources): string {
  const found = value instanceof Variable ? resources.lookUp(value.name) : value;
  if (value instanceof Variable && typeof found === "string") return found;
  if (typeof found === "string") return resources.fill(found);
  return typeof found === "object" ? printJson(found) : String(found);
}
