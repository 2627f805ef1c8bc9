// The first lines of every generated file: which source, which command. Knows no date and no path.

/** The command that writes generated/. */
export const command = "npm run generate";

/** The banner of a TypeScript module. */
export function moduleBanner(source: string): string {
  return `// Generated from ${source}; edits are lost.\n// Change the source, then run: ${command}\n\n`;
}

/** The banner of a Markdown page. */
export function pageBanner(source: string): string {
  return `<!-- Generated from ${source}; edits are lost. Change it, then run: ${command} -->\n`;
}

/** The head of a page of the site: the banner as a comment, and what is known of the page. */
export function pageHead(
  source: string,
  fields: Readonly<Record<string, string | boolean>>,
): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const banner = `# Generated from ${source}; edits are lost. Change it, then run: ${command}`;
  return `---\n${[banner, ...lines].join("\n")}\n---\n`;
}

/** The banner of a JSON document, as the value of its comment. */
export function jsonBanner(source: string): string {
  return `Generated from ${source}; edits are lost. Change it, then run: ${command}`;
}
