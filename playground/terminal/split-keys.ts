// Splits what a terminal sends into single keys; what is pasted in brackets stays in one piece. Pure.

const escapeChar = "\u001b";
const pasteStart = `${escapeChar}[200~`;
const pasteEnd = `${escapeChar}[201~`;

/** The keys in what was received, and what is not complete yet. */
export interface SplitKeys {
  readonly keys: readonly string[];
  readonly rest: string;
}

/** Splits received text. */
export function splitKeys(received: string): SplitKeys {
  const keys: string[] = [];
  let left = received;
  while (left !== "") {
    const length = measureKey(left);
    if (length === 0) break;
    keys.push(left.slice(0, length));
    left = left.slice(length);
  }
  return { keys, rest: left };
}

// 0 where a paste has not ended yet.
function measureKey(left: string): number {
  if (left.startsWith(pasteStart)) {
    const end = left.indexOf(pasteEnd);
    return end === -1 ? 0 : end + pasteEnd.length;
  }
  if (left.startsWith(escapeChar)) return measureSequence(left);
  return (left.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
}

// Esc alone, or with what makes it an arrow, a function key or a letter with Alt.
function measureSequence(left: string): number {
  const [, second, third] = left;
  if (second === undefined) return 1;
  if (second === "O") return third === undefined ? 2 : 3;
  if (second !== "[") return 2;
  const end = left.slice(2).search(/[@-~]/);
  return end === -1 ? left.length : end + 3;
}
