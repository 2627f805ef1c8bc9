// The Cookie header of cookies that a caller names (RFC 6265 section 4.2). Keeps nothing.
import type { ArgumentContract } from "../contract.js";
import { fault, wrongKind } from "../errors.js";
import { kindOf, showText } from "../export/mask.js";
import { isToken, latin1OfUtf8 } from "./header-list.js";

/**
 * Encodes cookies, those of later layers in place of earlier ones; null and undefined leave one out.
 *
 * @throws InvalidHeader where a name or value cannot stand in the header; the value is never shown
 */
export function encodeCookies(layers: readonly unknown[], argument: ArgumentContract): string {
  const cookies = new Map<string, string>();
  for (const layer of layers) {
    if (typeof layer !== "object" || layer === null || Array.isArray(layer)) {
      throw wrongKind(argument, kindOf(layer));
    }
    const entries: Iterable<[unknown, unknown]> =
      layer instanceof Map ? layer : Object.entries(layer);
    for (const [name, value] of entries) {
      if (typeof name !== "string" || !isToken(name)) {
        throw fault("cookie-name", {
          value: typeof name === "string" ? showText(name) : kindOf(name),
        });
      }
      if (value === null || value === undefined) cookies.delete(name);
      else cookies.set(name, readValue(name, value, argument));
    }
  }
  return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}

function readValue(name: string, value: unknown, argument: ArgumentContract): string {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== "string") throw wrongKind(argument, `${kindOf(value)} for ${showText(name)}`);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === 0x7f || text[at] === ";") throw fault("cookie-value", { name });
  }
  return latin1OfUtf8(text);
}
