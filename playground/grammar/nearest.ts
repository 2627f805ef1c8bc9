// The nearest match of a mistyped word.

/** The candidate that differs least from `word`, if any is near enough to be meant. */
export function findNearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: { name: string; distance: number } | undefined;
  for (const name of candidates) {
    const candidate = name.toLowerCase();
    const distance =
      candidate.startsWith(wanted) && wanted.length > 1 ? 1 : measureDistance(wanted, candidate);
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { name, distance };
    }
  }
  return best?.name;
}

// Damerau-Levenshtein: letters swapped are one mistake, since that is how hands mistype.
function measureDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const change = cell(row - 1, column - 1) + (same ? 0 : 1);
      const steps = [change, cell(row - 1, column) + 1, (current[column - 1] ?? 0) + 1];
      if (swapped && row > 1 && column > 1) steps.push(cell(row - 2, column - 2) + 1);
      current.push(Math.min(...steps));
    }
  }
  return cell(a.length, b.length);
}
