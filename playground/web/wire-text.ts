// The bytes of a request as lines to look at: where each line of the head ends, and the body. Pure.

/** A request's bytes as text. */
export interface WireText {
  /** The request line and the headers; each is ended by CR LF on the wire. */
  readonly head: readonly string[];
  /** What follows the empty line; control characters stand as their pictures. */
  readonly body: string;
  /** The same as it is. */
  readonly text: string;
  /** All that goes over the wire. */
  readonly bytes: number;
  /** As it is, to be copied. */
  readonly whole: string;
}

/** Splits the bytes of an HTTP/1.1 request. */
export function splitWire(bytes: Uint8Array): WireText {
  const end = endOfHead(bytes);
  const head = readHead(bytes);
  const text = new TextDecoder().decode(bytes.subarray(end));
  return {
    head: head.split("\r\n").slice(0, -2),
    body: drawControls(text),
    text,
    bytes: bytes.byteLength,
    whole: head + text,
  };
}

/** The request line and the headers, with the line ends and the empty line behind them. */
export function readHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, endOfHead(bytes));
  return Array.from(head, (byte) => String.fromCharCode(byte)).join("");
}

/** Where the body begins. */
export function endOfHead(bytes: Uint8Array): number {
  for (let at = 3; at < bytes.byteLength; at += 1) {
    if (bytes[at] === 10 && bytes[at - 1] === 13 && bytes[at - 2] === 10) return at + 1;
  }
  return bytes.byteLength;
}

/** Control characters as the pictures that Unicode has of them, but line ends and tabs. */
function drawControls(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(/[^\P{Cc}\n\t]/gu, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\u2421";
  });
}
