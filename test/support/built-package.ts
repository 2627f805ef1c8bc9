// The package as its users get it, for programs that are processes of their own: built without being
// checked, in a temporary folder from which it can be imported by its name.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { filesBelow, root, textOf } from "../laws/source-files.js";

/** A folder with the package in its node_modules. */
export interface BuiltPackage {
  readonly folder: string;
  /** Writes a program and gives its path. */
  write(name: string, text: string): string;
  remove(): void;
}

const compilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2022,
  verbatimModuleSyntax: true,
};

export function buildPackage(): BuiltPackage {
  const folder = mkdtempSync(join(tmpdir(), "built-"));
  const place = join(folder, "node_modules/requests-ts");
  const write = (path: string, text: string): string => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const sources = [...filesBelow("runtime", ".ts"), ...filesBelow("generated", ".ts")];
  for (const file of sources.filter((path) => !path.startsWith("generated/docs"))) {
    const { outputText } = ts.transpileModule(textOf(file), { compilerOptions });
    write(join(place, "dist", file.replace(/\.ts$/, ".js")), outputText);
  }
  write(join(place, "package.json"), textOf("package.json"));
  symlinkSync(join(root, "node_modules"), join(place, "node_modules"));
  return {
    folder,
    write: (name, text) => write(join(folder, name), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
