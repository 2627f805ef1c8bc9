// Prints modules from ts-morph structures: one in-memory project, each file written whole.
// Knows nothing of the spec; never reads a library, never type-checks.
import {
  type ImportDeclarationStructure,
  IndentationText,
  Project,
  QuoteKind,
  type StatementStructures,
  StructureKind,
} from "ts-morph";
import { moduleBanner } from "./banner.js";
import { commentText, type DocComment } from "./doc-comment.js";
import { layOutModule } from "./layout.js";
import { type Literal, printLiteral } from "./literal.js";

/** The statements of a module, in their order. */
export type Statements = readonly (string | StatementStructures)[];

const project = new Project({
  useInMemoryFileSystem: true,
  skipLoadingLibFiles: true,
  skipFileDependencyResolution: true,
  manipulationSettings: {
    indentationText: IndentationText.TwoSpaces,
    quoteKind: QuoteKind.Double,
  },
});

/** Prints a module. */
export function printModule(source: string, statements: Statements): string {
  const structure = { statements: [...statements] };
  const file = project.createSourceFile("module.ts", structure, { overwrite: true });
  const text = layOutModule(file.getFullText());
  project.removeSourceFile(file);
  return `${moduleBanner(source)}${text}`;
}

/** An import; a name may be preceded by `type` or followed by `as` and another. */
export function importNames(
  moduleSpecifier: string,
  names: readonly string[],
): ImportDeclarationStructure {
  const isTypeOnly = names.every((name) => name.startsWith("type "));
  const namedImports = isTypeOnly ? names.map((name) => name.slice("type ".length)) : [...names];
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier, isTypeOnly, namedImports };
}

/** An import of all that a module exports, under one name. */
export function importAll(name: string, moduleSpecifier: string): ImportDeclarationStructure {
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier, namespaceImport: name };
}

/** A constant whose value is data. Written as text, since data is laid out before it is printed. */
export function constant(
  name: string,
  value: Literal,
  form: { exported?: boolean; doc?: DocComment; type?: string; satisfies?: string } = {},
): string {
  const head = `${form.exported ? "export " : ""}const ${name}${form.type ? `: ${form.type}` : ""} = `;
  const tail = `${form.satisfies ? ` satisfies ${form.satisfies}` : ""};`;
  const comment = form.doc ? `${commentText(form.doc)}\n` : "";
  return `${comment}${head}${printLiteral(value, head.length, tail.length)}${tail}`;
}
