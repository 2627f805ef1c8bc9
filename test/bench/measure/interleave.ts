// Runs the cases of a workload in rounds: each case once a round, so that all meet the same noise.
import { medianSample, type Rounds, type Sample } from "./sample.js";

/**
 * Every second turn runs backwards, so that no case always follows the same other one.
 *
 * @param cases - what runs one case once, by the case's name
 * @param turns - how often each case runs in one round, which then counts as their median: for
 *   short processes, whose times vary more than those of many calls
 */
export async function interleave(
  cases: ReadonlyMap<string, () => Promise<Sample>>,
  rounds: number,
  turns = 1,
): Promise<Rounds> {
  const names = [...cases.keys()];
  const samples = new Map<string, Sample[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const ofRound = new Map<string, Sample[]>(names.map((name) => [name, []]));
    for (let turn = 0; turn < turns; turn += 1) {
      for (const name of (round + turn) % 2 === 0 ? names : names.toReversed()) {
        const sample = await cases.get(name)?.();
        if (sample !== undefined) ofRound.get(name)?.push(sample);
        process.stderr.write(".");
      }
    }
    for (const [name, list] of ofRound) samples.get(name)?.push(medianSample(list));
  }
  process.stderr.write("\n");
  return samples;
}
