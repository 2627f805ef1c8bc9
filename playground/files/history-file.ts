// The history of the command line on disk: one JSON text a line, readable by its owner alone.
// Takes lines that hold no secret any more; knows nothing of requests.
import { appendFile, chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { withLock } from "./state-lock.js";

/** Lines that are kept; the file is shortened to them when it holds half as many more. */
export const longestHistory = 2000;

/** The lines of before, the newest last. A file that is not there has none. */
export async function readHistory(file: string): Promise<string[]> {
  const content = await readFile(file, "utf8").catch(() => "");
  return content.split("\n").flatMap(readEntry);
}

function readEntry(source: string): string[] {
  try {
    const entry: unknown = JSON.parse(source);
    if (typeof entry !== "object" || entry === null || !("line" in entry)) return [];
    return typeof entry.line === "string" ? [entry.line] : [];
  } catch {
    return [];
  }
}

/** Adds a line. Two processes at once lose none, since both hold the lock while they write. */
export async function appendHistory(file: string, line: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await withLock(`${file}.lock`, async () => {
    // A write that was cut short left a line without its end.
    const lead = (await endsOpen(file)) ? "\n" : "";
    await appendFile(file, `${lead}${JSON.stringify({ line })}\n`, { mode: 0o600 });
    await chmod(file, 0o600);
    const lines = await readHistory(file);
    if (lines.length < longestHistory * 1.5) return;
    const kept = lines.slice(-longestHistory).map((entry) => JSON.stringify({ line: entry }));
    await writeFile(`${file}.new`, `${kept.join("\n")}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
  });
}

async function endsOpen(file: string): Promise<boolean> {
  const content = await readFile(file).catch(() => new Uint8Array());
  return content.length > 0 && content.at(-1) !== 0x0a;
}
