// Breaks a paragraph into lines of a width, each behind the same indent.
import { measureText } from "./display-width.js";

/** The lines of a paragraph. A word that is too long stands on a line of its own. */
export function wrapText(paragraph: string, width: number, indent: string): string[] {
  return wrapWords(paragraph.split(/[ \t\n]+/), width, indent);
}

function wrapWords(words: readonly string[], width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && indent.length + measureText(line) + 1 + measureText(word) > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line];
}

/** The lines of a text that is coloured already; what fits is left as it is, blanks stay where no line ends. */
export function wrapShown(shown: string, width: number): string[] {
  return shown.split("\n").flatMap((line) => {
    if (measureText(line) <= width) return [line];
    const indent = /^\s*/.exec(line)?.[0] ?? "";
    return wrapWords(line.trimStart().split(" "), width, indent);
  });
}
