// Text and bytes for a POSIX shell. Knows no command.

/** A text as one word. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${shellText(text)}'`;
}

/** A text as it stands in single quotes. */
export function shellText(text: string): string {
  return text.replaceAll("'", "'\\''");
}

/** The text that bytes are, where it can stand in a command: UTF-8 without control characters. */
export function plainText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return /(?![\t\n])\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A command that prints bytes: printf of the shell itself, so that neither NUL nor length matter. */
export function printfOf(bytes: Uint8Array): string {
  const text = plainText(bytes);
  if (text !== undefined) return `printf %s ${shellWord(text)}`;
  let format = "";
  for (const byte of bytes) format += escapeByte(byte);
  // a hyphen in front would begin an option
  return `printf '${format.replace(/^-/, "\\055")}'`;
}

/** A byte in a format of printf that stands in single quotes. */
function escapeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (/[\w !"#$&()*+,./:;<=>?@[\]^`{|}~-]/.test(character)) return character;
  return character === "%" ? "%%" : `\\${byte.toString(8).padStart(3, "0")}`;
}
