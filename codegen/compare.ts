// Compares what is generated with what is on disk, and words the differences. Reads no file.

/** Texts by path, relative to generated/. */
export type Files = ReadonlyMap<string, string>;

/** How a file on disk differs from the one that is generated. */
export interface Difference {
  readonly path: string;
  readonly kind: "missing" | "extra" | "changed";
  /** The first lines that differ, `-` as on disk, `+` as generated; none unless it is changed. */
  readonly lines: readonly string[];
}

/** Lines that are shown of a changed file, on either side. */
const shownLines = 3;

/** The differences over the union of both sets, by path. */
export function compareFiles(generated: Files, found: Files): readonly Difference[] {
  const paths = [...new Set([...generated.keys(), ...found.keys()])].sort();
  return paths.flatMap((path): Difference[] => {
    const [want, have] = [generated.get(path), found.get(path)];
    if (want === have) return [];
    if (have === undefined) return [{ path, kind: "missing", lines: [] }];
    if (want === undefined) return [{ path, kind: "extra", lines: [] }];
    return [{ path, kind: "changed", lines: firstDifference(have, want) }];
  });
}

/** The differences as text, a block a file. */
export function describeDifferences(differences: readonly Difference[]): string {
  return differences
    .flatMap(({ path, kind, lines }) => [
      `${kind}: generated/${path}`,
      ...lines.map((line) => `  ${line}`),
    ])
    .join("\n");
}

/** The first run of lines that differ, with their numbers on either side. */
function firstDifference(have: string, want: string): readonly string[] {
  const [haveLines, wantLines] = [have.split("\n"), want.split("\n")];
  let start = 0;
  while (haveLines[start] === wantLines[start]) start++;
  let shared = 0;
  const shortest = Math.min(haveLines.length, wantLines.length) - start;
  while (shared < shortest && haveLines.at(-1 - shared) === wantLines.at(-1 - shared)) shared++;
  const show = (lines: readonly string[], sign: string): string[] => {
    const differing = lines.slice(start, lines.length - shared);
    const shown = differing
      .slice(0, shownLines)
      .map((line, index) => `${sign} ${start + index + 1}: ${line}`);
    const rest = differing.length - shown.length;
    return rest > 0 ? [...shown, `${sign} … ${rest} more`] : shown;
  };
  return [...show(haveLines, "-"), ...show(wantLines, "+")];
}
