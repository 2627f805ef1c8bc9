// Header values as their readers see them. Knows no header.

const decoder = new TextDecoder();

/** The text of a value that is held as a character a byte, as it goes over the wire. */
export function headerText(value: string): string {
  for (let at = 0; at < value.length; at++) {
    if (value.charCodeAt(at) > 0x7f) {
      return decoder.decode(Uint8Array.from(value, (unit) => unit.charCodeAt(0)));
    }
  }
  return value;
}
