// Runs the cases of a workload in rounds: each case once a round, so that all meet the same noise.
import type { Rounds, Sample } from "./sample.js";

/**
 * Every second round runs backwards, so that no case always follows the same other one.
 *
 * @param cases - what runs one case once, by the case's name
 */
export async function interleave(
  cases: ReadonlyMap<string, () => Promise<Sample>>,
  rounds: number,
): Promise<Rounds> {
  const names = [...cases.keys()];
  const samples = new Map<string, Sample[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const sample = await cases.get(name)?.();
      if (sample !== undefined) samples.get(name)?.push(sample);
      process.stderr.write(".");
    }
  }
  process.stderr.write("\n");
  return samples;
}
