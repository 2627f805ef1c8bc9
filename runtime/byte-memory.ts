// What bytes are, and whether those that a caller gave are still there. Knows no argument.

/** Whether it is a Uint8Array, one of another realm too: test environments put theirs in place. */
export function isBytes(value: unknown): value is Uint8Array {
  if (value instanceof Uint8Array) return true;
  return ArrayBuffer.isView(value) && tagOf(value) === "[object Uint8Array]";
}

/** Whether it is an ArrayBuffer, of whatever realm. */
export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return value instanceof ArrayBuffer || tagOf(value) === "[object ArrayBuffer]";
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}

/** Whether the memory of a buffer or view was handed over, as to a worker: what is left seems empty. */
export function isDetached(value: unknown): boolean {
  if (!ArrayBuffer.isView(value) && !isArrayBuffer(value)) return false;
  // Node 20 knows no `detached`; whatever else is done with such memory throws.
  try {
    if (value.byteLength === 0) new Uint8Array("buffer" in value ? value.buffer : value);
    return false;
  } catch {
    return true;
  }
}
