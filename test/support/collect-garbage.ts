// Memory that is held, not what waits to be collected: test files share a process, whose garbage is
// collected the later the more it holds.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");

/** Collects what nobody holds. */
export const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes that are held, in the heap and outside of it. */
export function heldMemory(): number {
  collectGarbage();
  const { external, heapUsed } = process.memoryUsage();
  return external + heapUsed;
}
