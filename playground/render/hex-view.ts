// Shows bytes as a table: offset, hexadecimal, printable characters.

/** The first rows of a hex table that fits into `width` columns. */
export function viewHex(bytes: Uint8Array, width: number, rows: number): string[] {
  const columns = width >= 76 ? 16 : 8;
  const lines: string[] = [];
  for (let at = 0; at < bytes.length && lines.length < rows; at += columns) {
    const row = [...bytes.subarray(at, at + columns)];
    const hex = row.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const shown = row
      .map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : "."))
      .join("");
    lines.push(`${at.toString(16).padStart(8, "0")}  ${hex.padEnd(columns * 3 - 1)}  |${shown}|`);
  }
  return lines;
}
