// The header fields of one request in the order they came, and how httpbin spells them.
// Must not know about routes or replies.

export class RequestHeaders {
  readonly #pairs: ReadonlyArray<readonly [name: string, value: string]>;

  /** Takes node's flat `rawHeaders`, because its parsed view drops some duplicates. */
  constructor(raw: readonly string[]) {
    const pairs: Array<readonly [string, string]> = [];
    for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at] ?? "", raw[at + 1] ?? ""]);
    this.#pairs = pairs;
  }

  all(name: string): string[] {
    const wanted = name.toLowerCase();
    return this.#pairs.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
  }

  get(name: string): string | undefined {
    const values = this.all(name);
    return values.length === 0 ? undefined : values.join(",");
  }

  canonical(): Record<string, string> {
    const joined = new Map<string, string>();
    for (const [name, value] of this.#pairs) {
      const key = canonicalName(name);
      const earlier = joined.get(key);
      joined.set(key, earlier === undefined ? value : `${earlier},${value}`);
    }
    return Object.fromEntries(joined);
  }
}

function canonicalName(name: string): string {
  return name
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join("-");
}
