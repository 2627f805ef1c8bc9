// Answers Digest challenges (RFC 7616; RFC 2069 where the server offers no qop). Sends nothing; what
// must be remembered between requests is plain data without a password.
import { type FaultPlace, fault } from "../errors.js";
import { authorize, type DigestCredentials, type DigestRequest } from "./digest-authorization.js";
import type { DigestChallenge } from "./digest-challenge.js";
import type { Qop } from "./digest-hash.js";

/** What is remembered of a server that was answered. */
export interface DigestState {
  readonly challenge: DigestChallenge;
  readonly origin: string;
  /** How often the nonce was used. */
  readonly count: number;
  /** The client nonce of the first answer. */
  readonly cnonce: string;
}

/** An answer; `state` is to be kept before anything is awaited, so that no count is used twice. */
export interface DigestAnswer {
  /** The value of Authorization, a character a byte. */
  readonly authorization: string;
  readonly state: DigestState;
}

/** Answers of one call, at most: one to a challenge, and more only where the nonce was stale. */
const mostAnswers = 3;

/** A client nonce that cannot be guessed: 128 random bits, in hexadecimal. */
export function randomCnonce(): string {
  return process.getBuiltinModule("node:crypto").randomBytes(16).toString("hex");
}

/**
 * Whether a challenge is to be answered. After an answer, only a stale nonce is: any other challenge
 * says that the credentials were refused, and sending them again would not change that.
 *
 * @param answers - how many challenges this call has answered already
 */
export function shouldAnswer(challenge: DigestChallenge, answers: number): boolean {
  return answers === 0 || (challenge.stale && answers < mostAnswers);
}

/**
 * Answers a challenge. Of auth and auth-int the former is chosen where both are offered, since it
 * also works for streamed bodies and on servers whose auth-int is broken.
 *
 * @param state - what is remembered of this server; the count goes on where the nonce is the same
 * @param cnonce - fresh and random, see randomCnonce
 * @throws RequestException (digest-body-streamed), InvalidArgument (auth-control)
 */
export function answerDigest(
  challenge: DigestChallenge,
  credentials: DigestCredentials,
  request: DigestRequest,
  state: DigestState | null,
  cnonce: string,
  place: FaultPlace = {},
): DigestAnswer {
  const { origin } = request;
  const repeated = state?.origin === origin && state.challenge.nonce === challenge.nonce;
  const count = repeated ? state.count + 1 : 1;
  const qop = qopFor(challenge, request);
  if (qop === undefined) {
    const { method } = request;
    const where = { method, url: origin + request.path, sent: true, ...place };
    throw fault("digest-body-streamed", {}, where);
  }
  const next: DigestState = { challenge, origin, count, cnonce };
  const turn = { qop, count, cnonce };
  return { authorization: authorize(challenge, credentials, request, turn), state: next };
}

/**
 * Credentials for a further request before the server asks for them; null where the request is not
 * known to need them, or cannot be vouched for.
 *
 * A session algorithm keeps the client nonce of its first answer (RFC 7616 section 3.4.2), so that
 * servers that compute the key anew agree with those that keep it.
 */
export function reuseDigest(
  state: DigestState,
  credentials: DigestCredentials,
  request: DigestRequest,
  cnonce: string,
): DigestAnswer | null {
  const qop = qopFor(state.challenge, request);
  if (qop === undefined || !isProtected(state, request)) return null;
  const next: DigestState = { ...state, count: state.count + 1 };
  const used = state.challenge.algorithm.session ? state.cnonce : cnonce;
  const turn = { qop, count: next.count, cnonce: used };
  return { authorization: authorize(state.challenge, credentials, request, turn), state: next };
}

/** The quality of an answer; null where RFC 2069 is spoken, undefined where none is possible. */
function qopFor({ qops }: DigestChallenge, { body }: DigestRequest): Qop | null | undefined {
  if (qops.length === 0) return null;
  if (qops.includes("auth")) return "auth";
  return body === null ? undefined : "auth-int";
}

/** Whether a request is in the protection space (RFC 7616 section 3.3), never beyond the origin. */
function isProtected({ challenge, origin }: DigestState, request: DigestRequest): boolean {
  if (request.origin !== origin) return false;
  if (challenge.domain.length === 0) return true;
  const url = origin + request.path;
  return challenge.domain.some((prefix) => {
    try {
      return url.startsWith(new URL(prefix, origin).href);
    } catch {
      return false; // a prefix that is no URL covers nothing
    }
  });
}
