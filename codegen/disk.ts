// Reads and writes a folder of generated files as a map of texts. Knows nothing of what is in them.
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Difference, Files } from "./compare.js";

/** The texts of all files below a folder, by path relative to it; none where there is no folder. */
export function readFiles(folder: string): Files {
  const found = new Map<string, string>();
  for (const path of listFiles(folder)) {
    found.set(relative(folder, path).split(sep).join("/"), readFileSync(path, "utf8"));
  }
  return found;
}

/** Makes the folder hold what was generated: writes what differs, removes what is left over. */
export function writeDifferences(
  folder: string,
  generated: Files,
  differences: readonly Difference[],
): void {
  for (const { path } of differences) {
    const target = join(folder, path);
    const text = generated.get(path);
    if (text === undefined) {
      rmSync(target);
      removeEmpty(dirname(target), folder);
    } else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
}

function listFiles(folder: string): readonly string[] {
  const entries = readEntries(folder);
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function removeEmpty(folder: string, top: string): void {
  if (folder === top || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), top);
}
