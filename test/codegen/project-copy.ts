// Copies what codegen reads into a temporary folder, and loads specs from there.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root: string = fileURLToPath(new URL("../../", import.meta.url));

/** A package to generate for, where its name does not matter. */
export const product = { name: "made-up", version: "1.2.3" };

/** A copy of the project, as far as codegen knows it. */
export interface ProjectCopy {
  readonly root: string;
  /** Writes a file of the copy. */
  write(path: string, text: string): void;
  read(path: string): string;
  remove(): void;
}

/** Copies spec/, package.json and biome.json; generated/ is not there yet. */
export function copyProject(): ProjectCopy {
  const copy = mkdtempSync(join(tmpdir(), "codegen-"));
  for (const entry of ["spec", "package.json", "biome.json"]) {
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
  }
  return {
    root: copy,
    write: (path, text) => {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    },
    read: (path) => readFileSync(join(copy, path), "utf8"),
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
