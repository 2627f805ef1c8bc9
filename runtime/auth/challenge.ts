// Reads WWW-Authenticate and Proxy-Authenticate (RFC 9110 section 11.6.1). Knows no scheme.

/** One way in which a server asks for credentials. */
export interface Challenge {
  /** In lower case. */
  readonly scheme: string;
  /** Data of a scheme that has no parameters, such as Negotiate. */
  readonly token68?: string;
  /** Names in lower case; values unquoted, a character a byte as received. */
  readonly parameters: ReadonlyMap<string, string>;
}

const gap = /[\s,]+/y;
const parameter =
  /([!#$%&'*+\-.^_`|~\w]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)(?:"|\\?$)|([^\s,"]+(?:\s+[^\s,="]+)*(?=\s*(?:,|$))|[^\s,"]*))/sy;
const scheme = /([!#$%&'*+\-.^_`|~\w]+)(?:\s+([A-Za-z0-9\-._~+/]+=*)(?=\s*(?:,|$)))?/y;

/**
 * Reads all challenges of a reply, in the order in which they were sent.
 *
 * Never throws: what is no challenge is passed over. Read beside what the RFC allows: missing
 * commas, a comma after the scheme, unquoted values with spaces or separators, a quote that is not
 * closed. Of a repeated parameter the first counts.
 *
 * @param values - the value of each header line
 */
export function parseChallenges(values: readonly string[]): readonly Challenge[] {
  return values.flatMap(parseLine);
}

interface OpenChallenge {
  readonly scheme: string;
  readonly token68?: string;
  readonly parameters: Map<string, string>;
}

function parseLine(text: string): readonly Challenge[] {
  const found: OpenChallenge[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    if (take(gap) !== null) continue;
    const named = take(parameter);
    if (named !== null) {
      const [, name = "", quoted, bare = ""] = named;
      const value = quoted === undefined ? bare : quoted.replace(/\\(.)/gs, "$1");
      const parameters = found.at(-1)?.parameters;
      if (parameters?.has(name.toLowerCase()) === false) parameters.set(name.toLowerCase(), value);
      continue;
    }
    const opened = take(scheme);
    if (opened === null) {
      at++; // a stray character
      continue;
    }
    const [, name = "", token68] = opened;
    const data = token68 === undefined ? {} : { token68 };
    found.push({ scheme: name.toLowerCase(), ...data, parameters: new Map() });
  }
  return found;
}
