// Writes Markdown: escaping, inline code, links, tables, fences. Knows nothing of the spec.

/** Text that is not Markdown, so that none of it is read as such. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, "\\$&").replaceAll("{{", "&#123;&#123;");
}

/** Inline code; its fence is longer than any run of backticks within. */
export function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A link. */
export function link(text: string, address: string): string {
  return `[${text}](${address})`;
}

/** A place that links can lead to, the same on every Markdown host. */
export function anchor(id: string): string {
  return `<a id="${id}"></a>`;
}

/** A block of code. */
export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** A line of code above which nothing is shown, though it is compiled. */
export const cut = "// ---cut---";

/** A list, an item a line. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/**
 * A table; a column that is empty in every row is left out. A bar inside a cell is escaped, since it
 * would end the cell even within code.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const filled = (_: string, column: number): boolean => rows.some((cells) => cells[column] !== "");
  const print = (cells: readonly string[]): string =>
    `| ${cells
      .filter(filled)
      .map((cell) => cell.replace(/(?<!\\)\|/g, "\\|"))
      .join(" | ")} |`;
  return [print(head), `|${" --- |".repeat(head.filter(filled).length)}`, ...rows.map(print)].join(
    "\n",
  );
}

/** What opens two columns. */
export const columns = '<div class="beside">';

/** Two columns where there is room for them, one below the other elsewhere. */
export function beside(left: readonly string[], right: readonly string[]): readonly string[] {
  return ['<div class="beside">\n<div>', ...left, "</div>\n<div>", ...right, "</div>\n</div>"];
}

/** Joins the blocks of a page, leaving out those that are empty. */
export function page(blocks: readonly (string | undefined)[]): string {
  const shown = blocks.filter((block) => block !== undefined && block !== "");
  return `${shown.join("\n\n")}\n`;
}
