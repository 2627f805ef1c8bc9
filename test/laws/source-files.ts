// Lists the project's files for the laws, as git would: no build output, nothing installed.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root: string = fileURLToPath(new URL("../../", import.meta.url));

const left = new Set(["node_modules", "dist", "coverage", ".git"]);

/** Paths, relative to the project's folder, of the files below one of its folders. */
export function filesBelow(folder: string, ending = ""): readonly string[] {
  const found: string[] = [];
  const visit = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (left.has(entry.name)) continue;
      const path = join(directory, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && entry.name.endsWith(ending)) found.push(relative(root, path));
    }
  };
  visit(join(root, folder));
  return found.sort();
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** What a TypeScript file imports, type imports and dynamic imports included. */
export function importsOf(path: string): readonly string[] {
  const text = textOf(path).replace(/^\s*(\/\/|\*|\/\*).*$/gm, "");
  const pattern =
    /(?:\bfrom\s+|\bimport\s*\(?\s*|\brequire\(\s*|\bload\(\s*)["']([@.a-z][\w@./:-]*)["']/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}
