// Writes the Authorization header of a Digest answer (RFC 7616 section 3.4). Decides nothing.

import { fault } from "../errors.js";
import { latin1OfUtf8 } from "../headers/header-list.js";
import type { DigestChallenge } from "./digest-challenge.js";
import { computeResponse, hashUser, type Qop } from "./digest-hash.js";

/** What an answer says of the request that carries it. */
export interface DigestRequest {
  readonly method: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** The request target as it is sent. */
  readonly path: string;
  /** All of the body, empty where there is none; null where it is streamed and so not at hand. */
  readonly body: Uint8Array | null;
}

export type DigestCredentials = readonly [user: string, password: string];

/** What an answer takes from the exchange so far. */
export interface DigestTurn {
  readonly qop: Qop | null;
  /** How often the nonce was used, this time included. */
  readonly count: number;
  readonly cnonce: string;
}

/**
 * The value of Authorization that answers a challenge, a character a byte.
 *
 * @throws InvalidArgument (auth-control) where a control character would end up in the header
 */
export function authorize(
  challenge: DigestChallenge,
  credentials: DigestCredentials,
  request: DigestRequest,
  { qop, count, cnonce }: DigestTurn,
): string {
  const { algorithm, algorithmGiven, realm, nonce, opaque, userhash } = challenge;
  const [user, password] = credentials.map((text) => encodeCredential(text, challenge.utf8));
  if (user === undefined || password === undefined) throw fault("auth-control");
  const { method, path: uri, body } = request;
  const nc = count.toString(16).padStart(8, "0");
  const response = computeResponse({
    ...{ algorithm, user, password, realm, nonce, qop, nc, cnonce, method, uri },
    body: body ?? new Uint8Array(0),
  });
  const fields = [userField(challenge, user), `realm=${quote(realm)}`, `uri=${quote(uri)}`];
  if (algorithmGiven !== null) fields.push(`algorithm=${algorithmGiven}`);
  fields.push(`nonce=${quote(nonce)}`);
  if (qop !== null) fields.push(`nc=${nc}`);
  if (qop !== null || algorithm.session) fields.push(`cnonce=${quote(cnonce)}`);
  if (qop !== null) fields.push(`qop=${qop}`);
  fields.push(`response="${response}"`);
  if (opaque !== null) fields.push(`opaque=${quote(opaque)}`);
  if (userhash) fields.push("userhash=true");
  return `Digest ${fields.join(", ")}`;
}

/**
 * UTF-8, in normal form C where the server said that it reads UTF-8 (RFC 7616 section 4); undefined
 * where it holds a control character.
 */
function encodeCredential(text: string, utf8: boolean): string | undefined {
  const bytes = latin1OfUtf8(utf8 ? text.normalize("NFC") : text);
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes.charCodeAt(at);
    if (code < 0x20 || code === 0x7f) return undefined;
  }
  return bytes;
}

/**
 * The user name, hashed where the server wants that. Beyond ASCII it is sent in extended notation to
 * a server that reads UTF-8 (RFC 7616 section 3.4), else as its bytes, which is what servers from
 * before that expect.
 */
function userField({ algorithm, realm, utf8, userhash }: DigestChallenge, user: string): string {
  if (userhash) return `username="${hashUser(algorithm, user, realm)}"`;
  if (!utf8 || /^[\x20-\x7e]*$/.test(user)) return `username=${quote(user)}`;
  const encoded = user.replace(/[^\w!#$&+\-.^`|~]/g, (byte) => {
    return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
  return `username*=UTF-8''${encoded}`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
