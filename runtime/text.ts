// Bytes to text by the name of an encoding (WHATWG Encoding Standard). Knows nothing of HTTP.

const decoders = new Map<string, TextDecoder>();

/** Whether an encoding of that name is known. */
export function isEncoding(name: string): boolean {
  try {
    decoderFor(name);
    return true;
  } catch {
    return false;
  }
}

/** Decodes bytes; what is malformed becomes U+FFFD, a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  return decoderFor(encoding).decode(bytes);
}

function decoderFor(name: string): TextDecoder {
  const known = decoders.get(name);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(name);
  decoders.set(name, decoder);
  return decoder;
}
