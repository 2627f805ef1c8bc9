// Credentials that are not a fixed header: Digest, and the caller's own function. Both answer a 401;
// neither is ever sent to another origin than that of the call.

import type { Authenticator } from "../arguments/policy.js";
import type { BodyPlan } from "../body/body.js";
import { spentSource } from "../body/repeatable-body.js";
import type { ReplyHead } from "../connection/reply-handler.js";
import type { ArgumentContract } from "../contract.js";
import { type FaultPlace, fault } from "../errors.js";
import { type HeaderList, readHeaders } from "../headers/header-list.js";
import { headerValues } from "../headers/reply-headers.js";
import type { Prepared } from "../prepare.js";
import { PreparedRequest } from "../prepared-request.js";
import { parseChallenges } from "./challenge.js";
import {
  answerDigest,
  type DigestState,
  randomCnonce,
  reuseDigest,
  shouldAnswer,
} from "./digest.js";
import type { DigestRequest } from "./digest-authorization.js";
import { type DigestChallenge, pickDigest } from "./digest-challenge.js";

/** What servers asked for earlier, by origin and user, so that later calls need not be refused. */
export type KnownDigests = Map<string, DigestState>;

/** How far the credentials of a call have come. */
export interface Authentication {
  readonly authenticator: Authenticator;
  /** The origin to which the credentials belong. */
  readonly origin: string;
  /** Challenges answered so far in this call. */
  readonly answers: number;
  /** The challenge that the next request answers. */
  readonly challenge: DigestChallenge | null;
}

/** The credentials of a call; null where they are none, or a fixed header. */
export function beginAuthentication({ policy, target }: Prepared): Authentication | null {
  const { authenticator } = policy;
  if (authenticator === null) return null;
  return { authenticator, origin: target.origin, answers: 0, challenge: null };
}

/** The request with credentials, as far as they are known or asked for by now. */
export async function signRequest(
  request: Prepared,
  { authenticator, origin, answers, challenge }: Authentication,
  known: KnownDigests,
  place: FaultPlace,
): Promise<Prepared> {
  if (request.target.origin !== origin) return request;
  if (authenticator.kind === "callback") {
    const given = await authenticator.callback(new PreparedRequest(request), answers > 0);
    return { ...request, headers: overlay(request.headers, given, authenticator.argument) };
  }
  const { user, password, argument } = authenticator;
  const key = `${origin} ${user}`;
  const state = known.get(key) ?? null;
  const asked = digestRequestOf(request);
  const pair = [user, password] as const;
  const answer =
    challenge === null
      ? state && reuseDigest(state, pair, asked, randomCnonce())
      : answerDigest(challenge, pair, asked, state, randomCnonce(), place);
  if (answer === null) return request;
  known.set(key, answer.state);
  return {
    ...request,
    headers: overlay(request.headers, { Authorization: answer.authorization }, argument),
  };
}

/**
 * How the credentials go on after a reply; null where there is nothing more to try.
 *
 * @throws RequestException where a Digest challenge cannot be answered
 */
export function answerReply(
  { target, body }: Prepared,
  { status, headers }: ReplyHead,
  authentication: Authentication,
  place: FaultPlace,
): Authentication | null {
  const { authenticator, origin, answers } = authentication;
  if (status !== 401 || target.origin !== origin) return null;
  const spent = spentSource(body);
  if (authenticator.kind === "callback") {
    return answers === 0 && spent === null ? { ...authentication, answers: 1 } : null;
  }
  const challenge = pickDigest(parseChallenges(headerValues(headers, "www-authenticate")), place);
  if (challenge === null || !shouldAnswer(challenge, answers)) return null;
  if (spent !== null) throw fault("digest-body-spent", { name: spent }, place);
  return { ...authentication, answers: answers + 1, challenge };
}

/** The headers with others in place of those of their names. */
function overlay(headers: HeaderList, given: unknown, argument: ArgumentContract): HeaderList {
  if (given === undefined || given === null) return headers;
  const why = argument.wire[0]?.why ?? "";
  let signed = headers;
  for (const [name, value] of readHeaders(given, argument).given) {
    signed = signed.with({ name, value, why, clause: argument.clause });
  }
  return signed;
}

function digestRequestOf({ method, target, body }: Prepared): DigestRequest {
  return { method, origin: target.origin, path: target.path, body: bytesOf(body) };
}

/** A body that is at hand, for auth-int; null where it is streamed. */
function bytesOf(body: BodyPlan): Uint8Array | null {
  if (body.kind === "none") return new Uint8Array(0);
  if (body.kind === "multipart") return null;
  if (body.source.kind === "text") return new TextEncoder().encode(body.source.text);
  return body.source.kind === "bytes" ? body.source.bytes : null;
}
