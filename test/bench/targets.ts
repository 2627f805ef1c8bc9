// What is to be reached, as data: each row names a workload, a quantity and its bounds.
import type { Measure } from "./measure/sample.js";

/** What a row looks at. Times are judged by wall and by CPU, each by itself. */
export type Quantity =
  /** How many times as fast the subject is as another case. */
  | { readonly kind: "speed"; readonly against: string }
  /** What the subject takes as a share of what another case takes. */
  | { readonly kind: "share"; readonly against: string; readonly measures: readonly Measure[] }
  /** What the subject itself takes, in the measure's own unit. */
  | { readonly kind: "own"; readonly measures: readonly Measure[] };

export interface Target {
  readonly workload: string;
  readonly row: string;
  readonly quantity: Quantity;
  readonly bound: "≥" | "≤";
  readonly must: number;
  readonly aim?: number;
}

const speed = (
  workload: string,
  against: string,
  row: string,
  must: number,
  aim?: number,
): Target => ({
  ...{ workload, row, bound: "≥", must, quantity: { kind: "speed", against } },
  ...(aim === undefined ? {} : { aim }),
});

const most = (
  workload: string,
  quantity: Quantity,
  row: string,
  must: number,
  aim?: number,
): Target => ({
  ...{ workload, row, bound: "≤", must, quantity },
  ...(aim === undefined ? {} : { aim }),
});

const times = ["wall", "cpu"] as const;

export const targets: readonly Target[] = [
  speed(
    "get-json-50",
    "undici-request",
    "GET JSON, 50 connections: speed against undici.request",
    1.25,
    1.4,
  ),
  speed("get-json-50", "undici-dispatch", "the same against bare undici.dispatch", 0.8, 0.95),
  speed("get-json-50", "axios", "the same against axios", 8),
  speed("get-json-50", "got", "the same against got", 6),
  speed("get-json-50", "ky", "the same against ky", 5),
  speed("get-json-50", "global-fetch", "the same against global fetch", 3.5),
  speed(
    "get-json-1",
    "undici-request",
    "GET JSON, one connection: speed against undici.request",
    1.05,
    1.1,
  ),
  speed(
    "post-json",
    "undici-request",
    "POST JSON, 50 connections: speed against undici.request",
    1.15,
    1.35,
  ),
  speed("get-100m", "undici-request", "GET 100 MiB: speed against undici.request", 1),
  most(
    "get-100m",
    { kind: "share", against: "undici-request", measures: ["peak"] },
    "GET 100 MiB: peak memory as a share of undici.request's",
    1.1,
  ),
  speed("upload", "undici-fetch", "Upload of 64 MiB: speed against undici.fetch", 2, 3.5),
  most("upload", { kind: "own", measures: ["growth"] }, "Upload of 64 MiB: memory growth", 32),
  most(
    "cold-process",
    { kind: "share", against: "global-fetch", measures: times },
    "Cold process: time as a share of global fetch's",
    0.85,
    0.7,
  ),
  most(
    "import",
    { kind: "share", against: "ky", measures: times },
    "Import over bare node: time as a share of ky's",
    1,
    0.3,
  ),
  speed("sync", "sync-request", "Sync call: speed against sync-request", 200),
  most("generate", { kind: "own", measures: ["wall"] }, "npm run generate: time", 2.5, 1.5),
  most(
    "playground",
    { kind: "own", measures: ["wall"] },
    "Playground: time to the first prompt, over bare node",
    0.25,
  ),
  most("type-check", { kind: "own", measures: ["types"] }, "Type-check: types made", 200, 150),
];
