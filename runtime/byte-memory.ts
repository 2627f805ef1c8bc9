// Whether bytes that a caller gave are still there. Knows no argument.

/** Whether the memory of a buffer or view was handed over, as to a worker: what is left seems empty. */
export function isDetached(value: unknown): boolean {
  if (!ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer)) return false;
  // Node 20 knows no `detached`; whatever else is done with such memory throws.
  try {
    if (value.byteLength === 0) new Uint8Array("buffer" in value ? value.buffer : value);
    return false;
  } catch {
    return true;
  }
}
