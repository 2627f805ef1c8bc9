// Reads the guides: prose pages in Markdown, each with its place in the navigation. Knows nothing
// of what they say; the placeholders within are filled in by whoever makes pages of them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type SourceText, SpecError } from "./spec-error.js";

/** A prose page. */
export interface Guide {
  /** The name of its file and of its address. */
  readonly name: string;
  /** The section of the navigation that it belongs to. */
  readonly section: string;
  /** Its place within the section. */
  readonly order: number;
  readonly title: string;
  /** Its first paragraph, on one line. */
  readonly summary: string;
  /** All that follows the head of the file, title included. */
  readonly body: string;
  /** The file that it was read from. */
  readonly source: SourceText;
}

const head = /^---\n([\s\S]*?)\n---\n+/;

/**
 * Reads every guide of a folder.
 *
 * @returns the guides, by section and order
 * @throws SpecError where a guide lacks its head, title or first paragraph, or two share a place
 */
export function readGuides(directory: string, sections: readonly string[]): readonly Guide[] {
  const folder = join(directory, "guides");
  const files = readdirSync(folder).filter((file) => file.endsWith(".md"));
  const guides = files.map((file) =>
    parseGuide(
      file.replace(/\.md$/, ""),
      { file: `spec/guides/${file}`, text: readFileSync(join(folder, file), "utf8") },
      sections,
    ),
  );
  const ordered = guides.sort(
    (a, b) => sections.indexOf(a.section) - sections.indexOf(b.section) || a.order - b.order,
  );
  for (const [index, guide] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before?.section === guide.section && before.order === guide.order) {
      const what = `${before.source.file} has the same order in section ${guide.section}`;
      throw new SpecError(guide.source, guide.source.text.indexOf("order"), what);
    }
  }
  return ordered;
}

/** Reads one guide. */
export function parseGuide(name: string, source: SourceText, sections: readonly string[]): Guide {
  const found = head.exec(source.text);
  if (found === null) {
    throw new SpecError(
      source,
      0,
      "a guide begins with ---, `section:` and `order:` lines and ---",
    );
  }
  const [whole, lines = ""] = found;
  const fields = readFields(source, lines);
  const section = fields.get("section") ?? "";
  if (!sections.includes(section)) {
    const what = `section must be one of: ${sections.join(", ")}`;
    throw new SpecError(source, Math.max(0, source.text.indexOf("section")), what);
  }
  const order = Number(fields.get("order"));
  if (!Number.isInteger(order) || order < 1) {
    const what = "order must be a whole number, 1 or more";
    throw new SpecError(source, Math.max(0, source.text.indexOf("order")), what);
  }
  const body = source.text.slice(whole.length);
  const opening = /^# (.+)\n+([^#\n`|>:-][^\n]*(?:\n[^\n]+)*)/.exec(body);
  if (opening === null) {
    const what = "a guide opens with a title (# …) and a paragraph that says what it is about";
    throw new SpecError(source, whole.length, what);
  }
  const [, title = "", first = ""] = opening;
  const summary = first.replaceAll("\n", " ");
  return { name, section, order, title, summary, body, source };
}

function readFields(source: SourceText, lines: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines.split("\n")) {
    const [, key = "", value = ""] = /^(\w+): *(.*)$/.exec(line) ?? [];
    if (!["section", "order"].includes(key)) {
      const what = "the head of a guide holds section and order alone";
      throw new SpecError(source, source.text.indexOf(line), what);
    }
    fields.set(key, value.trim());
  }
  return fields;
}
