// Credentials: Basic (RFC 7617) and Bearer (RFC 6750) as headers, the others as who answers a
// challenge. Never shows a credential in an error.

import type { Encoded } from "../arguments/encode.js";
import type { ArgumentContract } from "../contract.js";
import { fault, wrongKind } from "../errors.js";
import { kindOf } from "../export/mask.js";
import { latin1OfUtf8 } from "../headers/header-list.js";

/**
 * Encodes credentials: a pair, `{bearer}`, `{digest}` or a function.
 *
 * @throws InvalidArgument where they are none of these, or hold what the scheme cannot carry
 */
export function encodeAuth(input: unknown, argument: ArgumentContract): Encoded {
  if (input === null) return {};
  if (typeof input === "function") {
    const callback = input as (request: unknown, refused: boolean) => unknown;
    return { policy: { authenticator: { kind: "callback", callback, argument } } };
  }
  const pair = readPair(input);
  if (pair !== undefined) return { values: { credentials: `Basic ${encodeBasic(pair)}` } };
  if (typeof input === "object" && input !== null && Object.keys(input).length === 1) {
    const { bearer, digest } = input as { readonly bearer?: unknown; readonly digest?: unknown };
    if (typeof bearer === "string")
      return { values: { credentials: `Bearer ${readToken(bearer)}` } };
    const digestPair = readPair(digest);
    if (digestPair !== undefined) {
      const [user, password] = digestPair;
      checkText(user, password);
      return { policy: { authenticator: { kind: "digest", user, password, argument } } };
    }
  }
  const kinds = Array.isArray(input) ? input.map(kindOf).join(" and ") || "nothing" : "";
  throw wrongKind(argument, Array.isArray(input) ? `an array of ${kinds}` : kindOf(input));
}

/** User name and password as RFC 7617 writes them, UTF-8. */
export function encodeBasic([user, password]: readonly [string, string]): string {
  if (user.includes(":")) throw fault("auth-user-colon");
  checkText(user, password);
  return btoa(latin1OfUtf8(`${user}:${password}`));
}

function readPair(input: unknown): readonly [string, string] | undefined {
  if (!Array.isArray(input) || input.length !== 2) return undefined;
  const [user, password] = input as [unknown, unknown];
  return typeof user === "string" && typeof password === "string" ? [user, password] : undefined;
}

function readToken(token: string): string {
  if (!/^[\x21-\x7e]+$/.test(token)) throw fault("auth-token");
  return token;
}

function checkText(...texts: readonly string[]): void {
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x20 || code === 0x7f) throw fault("auth-control");
    }
  }
}
