// What one run of one case gives, and what many of them say together. Pure.

/** Seconds (wall, cpu), MiB (peak, growth), and counts of the compiler. */
export type Measure = "wall" | "cpu" | "peak" | "growth" | "types" | "instantiations" | "files";

/** One run of one case. Times are those of one call. */
export type Sample = Readonly<Partial<Record<Measure, number>>>;

/** The runs of each case, in the order of the rounds. */
export type Rounds = ReadonlyMap<string, readonly Sample[]>;

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return undefined;
  const half = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(half)] ?? min) + (sorted[Math.ceil(half)] ?? max)) / 2;
  return { median, min, max };
}

/** One measure of one case over all rounds. */
export function valuesOf(rounds: Rounds, name: string, measure: Measure): readonly number[] {
  return (rounds.get(name) ?? []).flatMap((sample) => sample[measure] ?? []);
}

/** Each measure's median over several runs. */
export function medianSample(samples: readonly Sample[]): Sample {
  const measures = new Set(samples.flatMap((sample) => Object.keys(sample) as Measure[]));
  const medians = [...measures].map((measure) => {
    const values = samples.flatMap((sample) => sample[measure] ?? []);
    return [measure, spreadOf(values)?.median] as const;
  });
  return Object.fromEntries(medians);
}

/**
 * One case as a multiple of another, round by round, so that what slows a whole round does not
 * count. With `over`, what that third case takes is taken off both first.
 */
export function ratioOf(
  rounds: Rounds,
  [name, divisor]: readonly [string, string],
  measure: Measure,
  over?: string,
): Spread | undefined {
  const divisors = valuesOf(rounds, divisor, measure);
  const bases = over === undefined ? divisors.map(() => 0) : valuesOf(rounds, over, measure);
  const values = valuesOf(rounds, name, measure).map((value, round) => {
    const base = bases[round] ?? Number.NaN;
    return (value - base) / ((divisors[round] ?? Number.NaN) - base);
  });
  return spreadOf(values.filter(Number.isFinite));
}
