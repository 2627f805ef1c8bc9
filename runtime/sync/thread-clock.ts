// Moments that mean the same in all threads of a process.

/** What is to be added to performance.now(), which counts from the start of its own thread. */
const offset = monotonic() - performance.now();

/** A moment of this thread, for another one. Milliseconds. */
export function toProcessTime(moment: number): number {
  return moment + offset;
}

/** A moment of another thread, by this one's performance.now(). Milliseconds. */
export function fromProcessTime(moment: number): number {
  return moment - offset;
}

/** Milliseconds of the clock that all threads share, and that nobody sets. */
function monotonic(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
