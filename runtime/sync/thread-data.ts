// What a blocked thread and the thread that works for it share: a port, and a few numbers that both
// can see at any time. Knows nothing of requests.
import type { MessagePort } from "node:worker_threads";

/** What a thread is started with. */
export interface ThreadData {
  readonly port: MessagePort;
  /** Closes with the thread. */
  readonly life: MessagePort;
  readonly flags: Int32Array;
  /** What the thread works with. */
  readonly setting: unknown;
}

/** A task with its number, 0 where no answer is wanted. */
export interface Task {
  readonly number: number;
  readonly content: unknown;
}

/** The places of the shared numbers. */
export const places = {
  /** The number of the last task that was answered, or `ended`: what the blocked thread waits for. */
  answered: 0,
  /** How many signs of life the thread gave, the first of them when it had started. */
  signs: 1,
} as const;

/** In place of a number, once the thread has ended. */
export const ended = -1;

/** In place of a task: asks for a sign of life, which is counted. */
export const signOfLife = "alive?";
