// Reads single headers out of a reply's raw header bytes, when they are asked for.

/** The values of a header, a character a byte, in the order received. */
export function headerValues(headers: readonly Uint8Array[], lowerName: string): string[] {
  const values: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    if (isNamed(headers[at], lowerName)) values.push(latin1(headers[at + 1]));
  }
  return values;
}

/** The first value of a header. */
export function headerValue(headers: readonly Uint8Array[], lowerName: string): string | undefined {
  for (let at = 0; at < headers.length; at += 2) {
    if (isNamed(headers[at], lowerName)) return latin1(headers[at + 1]);
  }
  return undefined;
}

/** Each reply is asked for several headers that it does not have: most names differ in length. */
function isNamed(bytes: Uint8Array | undefined, lowerName: string): boolean {
  // `length` and not `byteLength`, which takes V8 several times as long.
  const { length } = lowerName;
  if (bytes?.length !== length) return false;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    const lower = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
    if (lower !== lowerName.charCodeAt(at)) return false;
  }
  return true;
}

function latin1(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return "";
  return (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes)).toString("latin1");
}

/** The header lines as they were received, each ended by CR LF. */
export function headerBlock(headers: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const field of headers) length += field.length + 2;
  const block = new Uint8Array(length);
  let at = 0;
  for (const [index, field] of headers.entries()) {
    block.set(field, at);
    at += field.length;
    block.set(index % 2 === 0 ? nameEnd : lineEnd, at);
    at += 2;
  }
  return block;
}

/** The names and values of a header block; what is no header line of it is passed over. */
export function headerFields(block: Uint8Array): Uint8Array[] {
  return latin1(block)
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(":");
      // A character is a byte of UTF-8, perhaps, so that no other space is trimmed.
      const trimmed = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, "");
      return colon < 1 ? [] : [line.slice(0, colon), line.slice(colon + 1)].map(trimmed);
    })
    .map((text) => Buffer.from(text, "latin1"));
}

const nameEnd = new Uint8Array([0x3a, 0x20]);
const lineEnd = new Uint8Array([0x0d, 0x0a]);
