// What tests of Digest are made of: challenges from header lines, requests, answers taken apart.
import { createHash } from "node:crypto";
import { expect } from "vitest";
import { parseChallenges } from "../../../runtime/auth/challenge.js";
import type { DigestRequest } from "../../../runtime/auth/digest-authorization.js";
import { type DigestChallenge, pickDigest } from "../../../runtime/auth/digest-challenge.js";

/** The parameters of an Authorization header. */
export const fields = (authorization: string): Record<string, string> => {
  const [challenge] = parseChallenges([authorization]);
  expect(challenge?.scheme).toBe("digest");
  return Object.fromEntries(challenge?.parameters ?? []);
};

/** The Digest challenge of header lines that hold one. */
export function pick(...lines: readonly string[]): DigestChallenge {
  const picked = pickDigest(parseChallenges(lines));
  if (picked === null) throw new Error("no Digest challenge");
  return picked;
}

/** A GET without a body. */
export const get = (path: string, origin = "http://host"): DigestRequest => ({
  ...{ method: "GET", origin, path },
  body: new Uint8Array(0),
});
/** UTF-8. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A hash of text, in hexadecimal. */
export const hash = (name: string, text: string): string =>
  createHash(name).update(text).digest("hex");
