// Prints JSON the way httpbin does: sorted keys, two spaces, ASCII only, a final newline.
// Must not know what the values mean.
import type { Reply, ReplyHeaders } from "./exchange.js";

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export function jsonReply(value: Json, headers: ReplyHeaders = {}): Reply {
  return { headers: { "Content-Type": "application/json", ...headers }, body: printJson(value) };
}

export function printJson(value: Json): string {
  return `${print(value, "\n")}\n`;
}

/** One line without indentation, for line-delimited streams and event data. */
export function printJsonLine(value: Json): string {
  return print(value, undefined);
}

// Written by hand because JSON.stringify puts integer-like keys first whatever their order.
function print(value: Json, newline: string | undefined): string {
  if (typeof value === "string") return printString(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = newline === undefined ? undefined : `${newline}  `;
  if (isList(value)) {
    const items = value.map((item) => print(item, inner));
    return `[${layOut(items, newline)}]`;
  }
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${printString(key)}: ${print(value[key] ?? null, inner)}`);
  return `{${layOut(entries, newline)}}`;
}

function layOut(entries: readonly string[], newline: string | undefined): string {
  if (newline === undefined || entries.length === 0) return entries.join(", ");
  return `${newline}  ${entries.join(`,${newline}  `)}${newline}`;
}

function isList(
  value: readonly Json[] | { readonly [key: string]: Json },
): value is readonly Json[] {
  return Array.isArray(value);
}

function printString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
