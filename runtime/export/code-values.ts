// Values as expressions of TypeScript. Knows no argument, no request and no secret.
import { isBytes } from "../byte-memory.js";
import type { Atom, Expression, Member } from "./code-layout.js";

/** Bytes that are listed; more are written as base64. */
const mostListed = 64;
/** Levels of lists and objects that are written as such; nobody reads what is deeper. */
const mostLevels = 64;

/** A text, a name or any other code that stands as it is. */
export function code(text: string): Expression {
  return { kind: "text", text };
}

export function callOf(callee: string, ...given: readonly Expression[]): Expression {
  return { kind: "call", callee, arguments: given };
}

/** An object's members; those that are undefined are left out. */
export function objectOf(entries: Iterable<readonly [string, Expression]>): Expression {
  const members = [...entries].map(([key, value]): Member => ({ key: keyOf(key), value }));
  return { kind: "object", members };
}

/** Pairs of names and values, as a list. */
export function pairsOf(pairs: Iterable<readonly [string, Expression]>): Expression {
  const items = [...pairs].map(([name, value]): Expression => {
    return { kind: "list", items: [stringOf(name), value] };
  });
  return { kind: "list", items };
}

/**
 * A value: what JSON knows, and bigint, undefined, bytes, lists and objects of these. What is nested
 * deeper than anyone reads is written as JSON text.
 */
export function literalOf(value: unknown, level = 0): Expression {
  if (typeof value === "string") return stringOf(value);
  if (typeof value === "number") return numberOf(value);
  if (typeof value === "bigint") return { kind: "number", text: `${value}n` };
  if (typeof value !== "object" || value === null) return code(String(value));
  if (isBytes(value)) return bytesOf(value);
  if (level === mostLevels) return callOf("JSON.parse", stringOf(JSON.stringify(value)));
  const writeItem = (item: unknown): Expression => literalOf(item, level + 1);
  if (Array.isArray(value)) return { kind: "list", items: value.map(writeItem) };
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return objectOf(entries.map(([key, item]) => [key, writeItem(item)]));
}

/** A text as a string literal; the quote that needs fewer escapes, or one that is named. */
export function stringOf(text: string, quote?: '"'): Extract<Atom, { kind: "string" }> {
  const double = JSON.stringify(text).replace(invisible, escapeUnit);
  const preferred = quote === '"' || text.split('"').length <= text.split("'").length;
  const single = `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  return { kind: "string", text: preferred ? double : single, value: text };
}

/** What a reader or a terminal could be misled by. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapeUnit(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
    .join("");
}

function numberOf(value: number): Expression {
  const text = Object.is(value, -0) ? "-0" : String(value).replace("e+", "e");
  return Number.isFinite(value) ? { kind: "number", text } : code(`Number.${nameOf(value)}`);
}

function nameOf(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  return value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
}

/** Bytes as a Uint8Array. */
export function bytesOf(bytes: Uint8Array): Expression {
  if (bytes.byteLength <= mostListed) return callOf("new Uint8Array", literalOf([...bytes]));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return callOf("Buffer.from", stringOf(btoa(binary)), stringOf("base64"));
}

function keyOf(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[$_\p{ID_Start}][$\p{ID_Continue}]*$/u.test(key) ? key : stringOf(key).text;
}
