// Reads the spec's documents into one frozen, checked Spec. Knows the folder's layout, no output.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import JSON5 from "json5";
import type { z } from "zod";
import { readGuides } from "./guides.js";
import { acceptedKeys } from "./json-schema.js";
import { checkReferences } from "./references.js";
import { type DocumentKind, type DocumentOf, documents, type Spec } from "./schema.js";
import { type SourceText, SpecError, specErrorAt, suggest } from "./spec-error.js";

/** A document with the text that it was read from. */
export interface Loaded<K extends DocumentKind> {
  readonly source: SourceText;
  readonly value: DocumentOf<K>;
}

/**
 * Loads the spec from a folder.
 *
 * @param directory - the folder that holds arguments.json5, verbs/ and the others
 * @returns the spec, deeply frozen, verbs in their order
 * @throws SpecError with file, line and a caret where a document does not hold
 */
export function loadSpec(directory: string): Spec {
  const one = <K extends DocumentKind>(kind: K): Loaded<K> =>
    loadDocument(kind, directory, `${kind}.json5`);
  const each = <K extends "verb" | "class" | "function">(kind: K, folder: string): Loaded<K>[] =>
    readdirSync(join(directory, folder))
      .filter((file) => file.endsWith(".json5"))
      .map((file) => loadDocument(kind, directory, `${folder}/${file}`))
      .sort((a, b) => a.value.order - b.value.order);
  const loaded = {
    clauses: one("clauses"),
    arguments: one("arguments"),
    verbs: each("verb", "verbs"),
    classes: each("class", "classes"),
    functions: each("function", "functions"),
    values: one("values"),
    errors: one("errors"),
    headers: one("headers"),
    examples: one("examples"),
    differences: one("differences"),
    python: one("python"),
    blocking: one("blocking"),
    playground: one("playground"),
    site: one("site"),
    recorded: one("recorded"),
  };
  checkReferences(loaded);
  return deepFreeze({
    clauses: loaded.clauses.value,
    arguments: loaded.arguments.value,
    verbs: loaded.verbs.map((verb) => verb.value),
    classes: loaded.classes.map((entry) => entry.value),
    functions: loaded.functions.map((entry) => entry.value),
    values: loaded.values.value,
    errors: loaded.errors.value,
    headers: loaded.headers.value,
    examples: loaded.examples.value,
    differences: loaded.differences.value,
    python: loaded.python.value,
    blocking: loaded.blocking.value,
    playground: loaded.playground.value,
    site: loaded.site.value,
    recorded: loaded.recorded.value,
    guides: readGuides(
      directory,
      loaded.site.value.sections.map(({ name }) => name),
    ),
  });
}

function loadDocument<K extends DocumentKind>(kind: K, directory: string, file: string): Loaded<K> {
  const source = { file: `spec/${file}`, text: readFileSync(join(directory, file), "utf8") };
  return { source, value: parseDocument(kind, source) };
}

/**
 * Parses and validates one document.
 *
 * @throws SpecError at the place that does not hold
 */
export function parseDocument<K extends DocumentKind>(kind: K, source: SourceText): DocumentOf<K> {
  const result = documents[kind].safeParse(parseJson5(source));
  const issues = result.error?.issues ?? [];
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (issue !== undefined) throw fromIssue(kind, source, issue);
  return result.data as DocumentOf<K>;
}

function parseJson5(source: SourceText): unknown {
  try {
    return JSON5.parse(source.text);
  } catch (error) {
    const { lineNumber = 1, columnNumber = 1, message = "" } = error as Json5SyntaxError;
    const lines = source.text.split("\n").slice(0, lineNumber - 1);
    const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + columnNumber - 1;
    const what = message.replace(/^JSON5: /, "").replace(/ at \d+:\d+$/, "");
    throw new SpecError(source, offset, `not JSON5: ${what}`);
  }
}

interface Json5SyntaxError {
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly message?: string;
}

function fromIssue(kind: DocumentKind, source: SourceText, issue: z.core.$ZodIssue): SpecError {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code !== "unrecognized_keys") return specErrorAt(source, path, describe(issue, path));
  const key = issue.keys[0] ?? "";
  const accepted = acceptedKeys(kind, path).filter((name) => name !== "$schema");
  const what = `unknown key ${key}${suggest(key, accepted)}. Accepted: ${accepted.join(", ")}`;
  return specErrorAt(source, [...path, key], what, true);
}

function describe(issue: z.core.$ZodIssue, path: readonly (string | number)[]): string {
  const name = path.join(".");
  switch (issue.code) {
    case "invalid_value":
      return `${name} must be one of: ${issue.values.map(String).join(", ")}`;
    case "invalid_type":
      return `${name} must be given as ${issue.expected}`;
    case "invalid_union":
      return `${name} must be a word that is known here, or a name that begins with a capital`;
    case "invalid_format":
      return `${name} must be ${issue.message}`;
    default:
      return `${name}: ${issue.message}`;
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
