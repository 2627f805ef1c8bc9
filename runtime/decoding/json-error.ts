// Tells where a text is not JSON, alike on every Node: the words of V8 differ, and some give no place.
import { starSecrets } from "../export/mask.js";
import { findSyntaxFault } from "./json-syntax.js";

/** Where and why a text is not JSON. */
export interface JsonError {
  readonly reason: string;
  /** From 1; lines end with LF, CR LF or CR. */
  readonly line: number;
  /** In UTF-16 units, from 1. */
  readonly column: number;
  /** Offset in UTF-16 units, from 0. */
  readonly position: number;
  /** At most 60 characters around the position, control characters escaped, secrets as stars. */
  readonly snippet: string;
  /** Whether there is a secret near the position, which other words of the error may hold. */
  readonly nearSecret: boolean;
}

const snippetLength = 60;
/** How far from the position the name of a secret is looked for. */
const reach = 4096;

/**
 * Locates the error of a text that JSON.parse refused.
 *
 * @param cause - what JSON.parse threw
 */
export function locateJsonError(text: string, cause: unknown): JsonError {
  const { position, reason } = findSyntaxFault(text) ?? { position: 0, reason: reasonOf(cause) };
  let line = 1;
  let lineStart = 0;
  for (const end of text.slice(0, position).matchAll(/\r\n|\n|\r/g)) {
    line++;
    lineStart = end.index + end[0].length;
  }
  const column = position - lineStart + 1;
  const from = Math.max(0, position - reach);
  const near = text.slice(from, position + reach);
  const shown = starSecrets(near);
  const snippet = snippetAt(shown, position - from);
  return { reason, line, column, position, snippet, nearSecret: shown !== near };
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? escapedCharacters(cause.message).join("") : "it cannot be parsed";
}

/** The text around a position; an ellipsis stands where there was more. */
function snippetAt(text: string, position: number): string {
  const room = snippetLength - 2; // less the ellipses
  const before = escapedCharacters(text.slice(Math.max(0, position - room), position)).reverse();
  const after = escapedCharacters(text.slice(position, position + room));
  const ahead = lengthOf(takeFitting(after, room));
  const left = takeFitting(before, Math.max(room / 2, room - ahead));
  const right = takeFitting(after, room - lengthOf(left));
  const isCutLeft = left.length < before.length || position > room;
  const isCutRight = right.length < after.length || position + room < text.length;
  const shown = [...left.reverse(), ...right].join("");
  return `${isCutLeft ? "…" : ""}${shown}${isCutRight ? "…" : ""}`;
}

/** As many pieces as there is room for. */
function takeFitting(pieces: readonly string[], room: number): string[] {
  let length = 0;
  const end = pieces.findIndex((piece) => {
    length += piece.length;
    return length > room;
  });
  return pieces.slice(0, end < 0 ? pieces.length : end);
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((length, piece) => length + piece.length, 0);
}

/** Controls, formats such as a change of direction, line separators and halves of characters. */
const unseen = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]$/u;

function escapedCharacters(text: string): string[] {
  return Array.from(text, (character) => {
    if (!unseen.test(character)) return character;
    const plain = JSON.stringify(character).slice(1, -1);
    return plain === character ? escapeUnits(character) : plain;
  });
}

function escapeUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
