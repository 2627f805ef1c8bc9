// What a worker is told to do. Data only: it is passed on a command line.
import type { Client } from "./client.js";

/** One case of one round. */
export interface Task {
  /** A file of this folder. */
  readonly client: string;
  readonly operation: keyof Client;
  readonly url: string;
  /** What each call must give: a document, a status, or a number of bytes. */
  readonly expect: unknown;
  /** Calls under way at once. */
  readonly connections: number;
  /** Seconds of processor time that are not counted. */
  readonly warmUp: number;
  /** Seconds of processor time that are counted; at least one call is made. */
  readonly seconds: number;
  /** Calls to make at most, in each of the two. */
  readonly most: number;
  /** What is posted. */
  readonly value?: unknown;
  /** The file that is uploaded. */
  readonly path?: string;
  /** What is different in calls that are not counted. */
  readonly warm?: Partial<Pick<Task, "url" | "path" | "expect">>;
}
