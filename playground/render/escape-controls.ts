// Makes text of a stranger fit for a terminal: no control byte of it arrives raw. Pure.

// Control characters but tab and line feed, and those that turn the direction of text around.
const dangerous = /(?![\t\n])\p{Cc}|\p{Bidi_Control}/gu;

/** Shows each control character as \xNN or \uNNNN. */
export function escapeControls(shown: string): string {
  return shown.replace(/\r\n/g, "\n").replace(dangerous, (char) => {
    const code = char.charCodeAt(0);
    const hex = code.toString(16);
    return code < 256 ? `\\x${hex.padStart(2, "0")}` : `\\u${hex.padStart(4, "0")}`;
  });
}

/** The same for one line: a line feed is shown too. */
export function escapeLine(shown: string): string {
  return escapeControls(shown).replaceAll("\n", "\\n").replaceAll("\t", "\\t");
}
