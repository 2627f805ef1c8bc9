// Checks what the documents of classes, values and functions say of others: each name is defined.
import { expectName, expectNames } from "./expect-name.js";
import type { Loaded } from "./load.js";
import type { PathStep } from "./locate.js";
import type { DocumentKind } from "./schema.js";

/** Everything that can be named, by kind. */
export interface KnownNames {
  readonly clauses: readonly string[];
  readonly verbs: readonly string[];
  readonly classes: readonly string[];
  readonly errors: readonly string[];
  readonly examples: readonly string[];
  /** Classes and values. */
  readonly types: readonly string[];
}

/** Checks a class. */
export function checkClass(document: Loaded<"class">, known: KnownNames): void {
  const { clause, parameters, options, members, examples } = document.value;
  expectName(document, ["clause"], "clause", clause, known.clauses);
  expectNames(document, ["examples"], "example", examples, known.examples);
  expectTypes(document, ["parameters"], parameters ?? [], known);
  expectTypes(document, ["options"], options, known);
  expectTypes(document, ["members"], members, known);
  for (const [index, option] of options.entries()) {
    expectName(document, ["options", index, "clause"], "clause", option.clause, known.clauses);
  }
  for (const [index, member] of members.entries()) {
    const path = ["members", index];
    expectName(document, [...path, "clause"], "clause", member.clause, known.clauses);
    expectNames(document, [...path, "also"], "clause", member.also, known.clauses);
    expectNames(document, [...path, "throws"], "error", member.throws, known.errors);
    expectTypes(document, [...path, "parameters"], member.parameters, known);
  }
}

/** Checks the values. */
export function checkValues(document: Loaded<"values">, known: KnownNames): void {
  for (const [index, { fields }] of document.value.values.entries()) {
    expectTypes(document, ["values", index, "fields"], fields, known);
  }
}

/** Checks a function. */
export function checkFunction(document: Loaded<"function">, known: KnownNames): void {
  const { clause, like, returns, examples } = document.value;
  expectName(document, ["clause"], "clause", clause, known.clauses);
  expectName(document, ["like"], "verb", like, known.verbs);
  expectName(document, ["returns"], "class", returns, known.classes);
  expectNames(document, ["examples"], "example", examples, known.examples);
}

/** Expects that each named type is a class or a value; words of the closed set are small. */
function expectTypes(
  document: Loaded<DocumentKind>,
  path: readonly PathStep[],
  uses: readonly { readonly type: string }[],
  { types }: KnownNames,
): void {
  for (const [index, { type }] of uses.entries()) {
    if (!/^[A-Z]/.test(type)) continue;
    expectName(document, [...path, index, "type"], "class or value", type, types);
  }
}
