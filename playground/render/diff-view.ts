// Shows how two replies differ: status, headers, and the body by member or by line. Pure.
import type { Value } from "../grammar/value.js";
import { isValueObject } from "../grammar/value.js";
import type { Reply } from "../session/exchange.js";
import { escapeLine } from "./escape-controls.js";
import type { Paint } from "./paint.js";

/** Lines that are compared one by one; longer bodies are compared as a whole. */
const longestCompared = 2000;
const longestValue = 200;

interface Difference {
  readonly place: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** The differences, two lines each; none where there are none. */
export function viewDiff(left: Reply, right: Reply, paint: Paint): string[] {
  const differences = [
    ...compare("status", `${left.status} ${left.reason}`, `${right.status} ${right.reason}`),
    ...diffHeaders(left, right),
    ...diffBodies(left, right),
  ];
  return differences.flatMap(({ place, left: before, right: now }) => [
    paint.strong(escapeLine(place)),
    ...(before === undefined ? [] : [paint.bad(`  - ${clip(before)}`)]),
    ...(now === undefined ? [] : [paint.good(`  + ${clip(now)}`)]),
  ]);
}

function clip(shown: string): string {
  const line = escapeLine(shown);
  return line.length > longestValue ? `${line.slice(0, longestValue)}…` : line;
}

function compare(place: string, left: string | undefined, right: string | undefined): Difference[] {
  return left === right ? [] : [{ place, left, right }];
}

function diffHeaders(left: Reply, right: Reply): Difference[] {
  const group = (reply: Reply): Map<string, string> => {
    const found = new Map<string, string>();
    for (const [name, value] of reply.headers) {
      const key = name.toLowerCase();
      const before = found.get(key);
      found.set(key, before === undefined ? value : `${before}, ${value}`);
    }
    return found;
  };
  const [before, now] = [group(left), group(right)];
  const names = new Set([...before.keys(), ...now.keys()]);
  return [...names].flatMap((name) => compare(name, before.get(name), now.get(name)));
}

function diffBodies(left: Reply, right: Reply): Difference[] {
  if (left.text === right.text) return [];
  const [before, now] = [parse(left.text), parse(right.text)];
  if (before !== undefined && now !== undefined) return diffValues("$", before, now);
  const rows = [left.text.split("\n"), right.text.split("\n")] as const;
  if (rows.some((lines) => lines.length > longestCompared))
    return compare("body", left.text, right.text);
  return diffLines(rows[0], rows[1]);
}

function parse(source: string): Value | undefined {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function diffValues(path: string, left: Value | undefined, right: Value | undefined): Difference[] {
  if (Array.isArray(left) && Array.isArray(right)) {
    const length = Math.max(left.length, right.length);
    return Array.from({ length }, (_, at) =>
      diffValues(`${path}[${at}]`, left[at], right[at]),
    ).flat();
  }
  if (isValueObject(left) && isValueObject(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].flatMap((key) => diffValues(path + spellMember(key), left[key], right[key]));
  }
  return compare(path, JSON.stringify(left), JSON.stringify(right));
}

function spellMember(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

// The longest common subsequence, by lines; what is not in it was taken out or put in.
function diffLines(left: readonly string[], right: readonly string[]): Difference[] {
  const table: Uint32Array[] = Array.from(
    { length: left.length + 1 },
    () => new Uint32Array(right.length + 1),
  );
  const cell = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const line = table[row];
      if (line === undefined) continue;
      line[column] =
        left[row] === right[column]
          ? cell(row + 1, column + 1) + 1
          : Math.max(cell(row + 1, column), cell(row, column + 1));
    }
  }
  const found: Difference[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      row += 1;
      column += 1;
    } else if (
      column >= right.length ||
      (row < left.length && cell(row + 1, column) >= cell(row, column + 1))
    ) {
      found.push({ place: `line ${row + 1}`, left: left[row], right: undefined });
      row += 1;
    } else {
      found.push({ place: `line ${column + 1}`, left: undefined, right: right[column] });
      column += 1;
    }
  }
  return found;
}
