// Reads `name=value` lists in header values, values being tokens or quoted strings.
// Must not know which header it is reading.

const patterns = {
  ";": /([^\s=;]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;]*))/g,
  ",": /([^\s=,]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^,]*))/g,
} as const;

/** Names come out in lower case; of a repeated name the first counts. */
export function parseParameters(
  text: string,
  separator: keyof typeof patterns,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", quoted, token = ""] of text.matchAll(patterns[separator])) {
    const key = name.toLowerCase();
    if (found.has(key)) continue;
    // Only \" and \\ are escapes here: a lone backslash is common in Windows file names.
    found.set(key, quoted === undefined ? token.trim() : quoted.replace(/\\(["\\])/g, "$1"));
  }
  return found;
}
