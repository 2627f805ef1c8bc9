// The hashes of Digest (RFC 7616 section 3.4), from plain inputs. Knows no header.
// Every text here has a character a byte, so that what the server sent is hashed as it sent it.

/** How far an answer vouches: for the request line, or for the body too. */
export type Qop = "auth" | "auth-int";

/** A hash algorithm as the scheme names it. */
export interface DigestAlgorithm {
  /** As registered; compared without regard to case. */
  readonly name: string;
  /** Node's name of the hash. */
  readonly hash: string;
  /** Whether the key is bound to the first nonces of a session. */
  readonly session: boolean;
  /** The stronger, the higher. */
  readonly strength: number;
}

/** The hashes of the scheme by IANA's registry, the weakest first. */
const hashes: readonly (readonly [name: string, hash: string])[] = [
  ["MD5", "md5"],
  ["SHA-256", "sha256"],
  ["SHA-512-256", "sha512-256"],
];

/** Every algorithm that can be answered. */
export const algorithms: readonly DigestAlgorithm[] = hashes.flatMap(([name, hash], strength) => [
  { name, hash, session: false, strength },
  { name: `${name}-sess`, hash, session: true, strength },
]);

/** What an answer is computed from. */
export interface DigestInput {
  readonly algorithm: DigestAlgorithm;
  readonly user: string;
  readonly password: string;
  readonly realm: string;
  readonly nonce: string;
  /** null answers as RFC 2069 did, without count and client nonce. */
  readonly qop: Qop | null;
  /** How often the nonce was used, as eight hexadecimal digits. */
  readonly nc: string;
  /** The client's nonce; with a session algorithm, that of the session's first answer. */
  readonly cnonce: string;
  readonly method: string;
  /** The request target as it is sent. */
  readonly uri: string;
  /** What auth-int vouches for. */
  readonly body: Uint8Array;
}

/** The `response` of an answer, in hexadecimal (RFC 7616 section 3.4.1; without qop RFC 2069). */
export function computeResponse(input: DigestInput): string {
  const { algorithm, user, password, realm, nonce, qop, nc, cnonce, method, uri, body } = input;
  const hash = (text: string): string => hashBytes(algorithm, text);
  const secret = hash(`${user}:${realm}:${password}`);
  const key = algorithm.session ? hash(`${secret}:${nonce}:${cnonce}`) : secret;
  const entity = qop === "auth-int" ? `:${hashBytes(algorithm, body)}` : "";
  const request = hash(`${method}:${uri}${entity}`);
  const count = qop === null ? "" : `:${nc}:${cnonce}:${qop}`;
  return hash(`${key}:${nonce}${count}:${request}`);
}

/** The user name as it is sent where the server wants it hashed (RFC 7616 section 3.4.4). */
export function hashUser(algorithm: DigestAlgorithm, user: string, realm: string): string {
  return hashBytes(algorithm, `${user}:${realm}`);
}

function hashBytes(algorithm: DigestAlgorithm, data: string | Uint8Array): string {
  // Loaded here: most programs never need it, and it takes several milliseconds.
  const { createHash } = process.getBuiltinModule("node:crypto");
  const hash = createHash(algorithm.hash);
  return (typeof data === "string" ? hash.update(data, "latin1") : hash.update(data)).digest("hex");
}
