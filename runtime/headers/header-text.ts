// Header values as their readers see them. Knows no header.

/** The text of a value that is held as a character a byte, as it goes over the wire. */
export function headerText(value: string): string {
  return new TextDecoder().decode(Uint8Array.from(value, (unit) => unit.charCodeAt(0)));
}
