// Ends a call from outside: by its total time limit or by the caller's signal. Knows no HTTP.
import type { SignalLike } from "../arguments/policy.js";

/** Why a call was ended from outside. */
export type CancelKind = "total" | "signal";

/** What reaches whoever waits when a call is ended from outside. */
export class Cancelled {
  constructor(
    readonly kind: CancelKind,
    /** The signal's reason. */
    readonly cause: unknown,
  ) {}
}

/** One call's limit and signal, watched until the call settles. */
export class Cancellation {
  #cancelled: Cancelled | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #signal: SignalLike | null;
  #forget: (() => void) | undefined;
  readonly #listeners = new Set<(cancelled: Cancelled) => void>();

  /** @param total - seconds from now, or null for no limit */
  constructor(total: number | null, signal: SignalLike | null) {
    this.#signal = signal;
    if (total !== null) {
      this.#timer = setTimeout(() => this.#cancel(new Cancelled("total", undefined)), total * 1000);
    }
    if (signal === null) return;
    if (signal.aborted) this.#abort();
    else this.#forget = watchSignal(signal, this.#abort);
  }

  /** What ended the call, once something has. */
  get cancelled(): Cancelled | undefined {
    return this.#cancelled;
  }

  /**
   * Calls back when the call is ended from outside, at once if it has been already.
   *
   * @returns takes the callback back
   */
  listen(listener: (cancelled: Cancelled) => void): () => void {
    if (this.#cancelled !== undefined) {
      listener(this.#cancelled);
      return () => {};
    }
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops watching; to be called when the call has settled. */
  release(): void {
    clearTimeout(this.#timer);
    this.#forget?.();
    this.#listeners.clear();
  }

  readonly #abort = (): void => this.#cancel(new Cancelled("signal", this.#signal?.reason));

  #cancel(cancelled: Cancelled): void {
    if (this.#cancelled !== undefined) return;
    this.#cancelled = cancelled;
    for (const listener of [...this.#listeners]) listener(cancelled);
    this.release();
  }
}

const watched = new WeakMap<SignalLike, Set<() => void>>();

/** Listens to a signal once for all calls that share it, since Node warns of many listeners. */
function watchSignal(signal: SignalLike, listener: () => void): () => void {
  let listeners = watched.get(signal);
  if (listeners === undefined) {
    const all = new Set<() => void>();
    const tell = (): void => {
      for (const one of [...all]) one();
    };
    signal.addEventListener("abort", tell);
    forgetting.set(all, () => signal.removeEventListener("abort", tell));
    watched.set(signal, all);
    listeners = all;
  }
  const shared = listeners;
  shared.add(listener);
  return () => {
    shared.delete(listener);
    if (shared.size > 0 || watched.get(signal) !== shared) return;
    watched.delete(signal);
    forgetting.get(shared)?.();
  };
}

const forgetting = new WeakMap<Set<() => void>, () => void>();

/**
 * What a promise gives, unless the call is ended from outside first: then it throws what ended it.
 */
export function unlessCancelled<T>(
  promise: Promise<T>,
  cancellation: Cancellation | null,
): Promise<T> {
  if (cancellation === null) return promise;
  return new Promise((resolve, reject) => {
    const forget = cancellation.listen(reject);
    promise.then(
      (value) => {
        forget();
        resolve(value);
      },
      (error: unknown) => {
        forget();
        reject(error);
      },
    );
  });
}

/** Waits, unless the call is ended from outside: then it throws what ended it. */
export function waitFor(seconds: number, cancellation: Cancellation | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      forget?.();
      resolve();
    }, seconds * 1000);
    const forget = cancellation?.listen((cancelled) => {
      clearTimeout(timer);
      reject(cancelled);
    });
  });
}
