// The entries of the package, which every wire test runs on. Of what a blocking call gives, and of
// what it throws, await makes the same as of what is awaited.
import * as awaited from "../../generated/index.js";
import * as blocking from "../../generated/sync.js";
import type { Requests } from "./wire-case.js";

/** An entry by its name. */
export type Entry = readonly [name: string, requests: Requests];

/** Each entry, looked at as if it were the main one: what it has is called alike. */
export const entries: readonly Entry[] = [
  ["requests-ts", awaited],
  ["requests-ts/sync", blocking as unknown as Requests],
];

/** Whether an entry is the one whose calls block. */
export function isBlocking([name]: Entry): boolean {
  return name.endsWith("/sync");
}

/** What a call throws, at once or later; undefined where it throws nothing. */
export async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return error;
  }
}
