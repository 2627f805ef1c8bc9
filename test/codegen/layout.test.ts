// Modules as the formatter would lay them out.
import { describe, expect, test } from "vitest";
import { breakLine, layOutModule } from "../../codegen/layout.js";

const names = Array.from({ length: 12 }, (_, index) => `Name${index}Long`);

describe("breakLine", () => {
  test.each([
    ["a line that fits", "export type A = B | C;", "export type A = B | C;"],
    ["a comment", ` * ${"word ".repeat(30)}`, ` * ${"word ".repeat(30)}`],
    ["data", `  summary: "${"x | ".repeat(30)}",`, `  summary: "${"x | ".repeat(30)}",`],
    [
      "a union",
      `export type A = ${names.join(" | ")};`,
      `export type A =\n  | ${names.join("\n  | ")};`,
    ],
    [
      "a property that is a union",
      `  readonly a?: ${names.join(" | ")};`,
      `  readonly a?:\n    | ${names.join("\n    | ")};`,
    ],
    [
      "a method",
      `  stream(first: Map<string, ${names[0]}>, second: ${names.slice(0, 5).join(" | ")}): C {`,
      `  stream(\n    first: Map<string, ${names[0]}>,\n    second: ${names.slice(0, 5).join(" | ")},\n  ): C {`,
    ],
    [
      "a list of imports",
      `import { ${names.join(", ")} } from "./a.js";`,
      `import {\n  ${names.join(",\n  ")},\n} from "./a.js";`,
    ],
    [
      "a function, at its own parameters",
      `export function f<U extends A>(first: Map<string, ${names[0]}>, second: ${names.slice(0, 5).join(" | ")}): C {`,
      `export function f<U extends A>(\n  first: Map<string, ${names[0]}>,\n  second: ${names.slice(0, 5).join(" | ")},\n): C {`,
    ],
    [
      "a property that is a function",
      `  readonly f: (first: ${names.slice(0, 6).join(" | ")}) => { readonly a: string };`,
      `  readonly f: (\n    first: ${names.slice(0, 6).join(" | ")},\n  ) => { readonly a: string };`,
    ],
    [
      "a list of one of many",
      `  readonly a: readonly (${names.join(" | ")})[];`,
      `  readonly a: readonly (\n    | ${names.join("\n    | ")}\n  )[];`,
    ],
    ["a constructor's space", "  new(code: number): A;", "  new (code: number): A;"],
  ])("%s", (_, line, want) => {
    expect(breakLine(line)).toBe(want);
  });
});

describe("layOutModule", () => {
  test.each([
    [
      "imports stand together",
      'import a from "a";\nimport b from "b";\nconst c = 1;',
      'import a from "a";\nimport b from "b";\n\nconst c = 1;',
    ],
    ["declarations stand apart", "const a = 1;\ntype B = a;", "const a = 1;\n\ntype B = a;"],
    [
      "a doc comment touches what it is of",
      "const a = 1;\n/** B. */\ntype B = a;",
      "const a = 1;\n\n/** B. */\ntype B = a;",
    ],
    [
      "documented members stand apart",
      "interface A {\n  /** B. */\n  b: 1;\n  /** C. */\n  c: 1;\n}",
      "interface A {\n  /** B. */\n  b: 1;\n\n  /** C. */\n  c: 1;\n}",
    ],
    [
      "re-exports stand together",
      'export { a } from "a";\nexport type { b } from "b";',
      'export { a } from "a";\nexport type { b } from "b";',
    ],
    [
      "no blank lines double, none at the end, no trailing space",
      "const a = 1; \n\n\nconst b = 1;\n\n",
      "const a = 1;\n\nconst b = 1;",
    ],
  ])("%s", (_, text, want) => {
    expect(layOutModule(text)).toBe(`${want}\n`);
  });
});
