// Processor time of this process: what else runs on the machine does not count. Knows no subject.

/** Milliseconds of processor time, from any beginning. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * How many times as long a run takes with much as with little. What grows as its input does gives
 * about much / little; what grows as its square, the square of that.
 */
export async function growthOf(
  run: (count: number) => unknown,
  { little, much }: { readonly little: number; readonly much: number },
): Promise<number> {
  const timeOf = async (count: number): Promise<number> => {
    const begun = processorTime();
    await run(count);
    return processorTime() - begun;
  };
  const best = { little: Number.POSITIVE_INFINITY, much: Number.POSITIVE_INFINITY };
  // What compiles or collects garbage meanwhile is never the quickest of several.
  for (let round = 0; round < 4; round++) {
    best.little = Math.min(best.little, await timeOf(little));
    best.much = Math.min(best.much, await timeOf(much));
  }
  // What is too quick for the clock is as good as its grain.
  return best.much / Math.max(best.little, 1);
}
