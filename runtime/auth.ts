// Credentials on the wire: HTTP Basic (RFC 7617). Never shows a credential in an error.
import type { ArgumentContract } from "./contract.js";
import { fault, wrongKind } from "./errors.js";
import { kindOf } from "./mask.js";

/**
 * Encodes a user name and a password for the Basic scheme, as UTF-8.
 *
 * @throws InvalidArgument where it is no pair of strings, or holds what the scheme cannot carry
 */
export function encodeBasic(input: unknown, argument: ArgumentContract): string {
  const pair = Array.isArray(input) && input.length === 2 ? (input as unknown[]) : [];
  const [user, password] = pair;
  if (typeof user !== "string" || typeof password !== "string") {
    const kinds = Array.isArray(input) ? input.map(kindOf).join(" and ") || "nothing" : "";
    throw wrongKind(argument, Array.isArray(input) ? `an array of ${kinds}` : kindOf(input));
  }
  if (user.includes(":")) throw fault("auth-user-colon");
  if (hasControl(user) || hasControl(password)) throw fault("auth-control");
  let bytes = "";
  for (const byte of new TextEncoder().encode(`${user}:${password}`)) {
    bytes += String.fromCharCode(byte);
  }
  return btoa(bytes);
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
