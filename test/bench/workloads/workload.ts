// What a workload is: one table, made of cases that run in interleaved rounds.
import type { Measure, Rounds } from "../measure/sample.js";
import type { Origin } from "../origin/start-origin.js";

/** What a run of the bench offers its workloads. */
export interface Bench {
  readonly origin: Origin;
  readonly rounds: number;
  /** Seconds of processor time for which a case repeats its call before it is measured. */
  readonly warmUp: number;
  /** Seconds of processor time for which it is measured. */
  readonly seconds: number;
}

export interface Workload {
  /** What `--only` takes; a prefix is enough. */
  readonly name: string;
  readonly title: string;
  /** What exactly is measured, in a sentence. */
  readonly about: string;
  /** The columns of the table, the first of which ratios are made of. */
  readonly measures: readonly Measure[];
  /** The case that all others are compared with. */
  readonly subject: string;
  /** A case that is taken off each other one first. */
  readonly over?: string;
  measure(bench: Bench): Promise<Measured>;
}

export interface Measured {
  readonly rounds: Rounds;
  /** Cases that could not be run here, with the reason. */
  readonly leftOut: readonly string[];
}
