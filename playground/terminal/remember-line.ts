// Which line goes into the history on disk, and in which form. Pure.
import { importCurlWords } from "../convert/curl-in.js";
import { type Line, parseLine } from "../grammar/parse.js";
import { hideSpans } from "../grammar/secret-spans.js";
import { findSecrets, hideSecrets, spellLine } from "../grammar/spell-line.js";
import { isSecretName, maskSecrets } from "../secrets.js";

/**
 * The form of a line that may be kept; undefined where none may.
 *
 * What cannot be understood might hold a secret anywhere, so it is kept in the session alone.
 */
export function spellForHistory(line: string): string | undefined {
  if (line.trim() === "" || /^\s/.test(line)) return undefined;
  try {
    const parsed = parseLine(line);
    if (parsed.kind === "request" || parsed.kind === "build") {
      const hidden = spellLine(hideSecrets(parsed.draft));
      // A line without secrets stays as it was typed, line breaks and all.
      return hidden === spellLine(parsed.draft) ? line : hidden;
    }
    if (parsed.kind === "replay") return hasSecretName(line) ? undefined : line;
    if (parsed.kind === "command") return spellCommand(line, parsed);
  } catch {
    return undefined;
  }
  return undefined;
}

type CommandLine = Extract<Line, { kind: "command" }>;

// A curl command is kept as the line that means the same, since its options may hold secrets.
function spellCommand(line: string, { entry, rest, at }: CommandLine): string | undefined {
  if (entry.name !== "curl") return hasSecretName(rest) ? undefined : line;
  return spellLine(hideSecrets(importCurlWords(rest, at).draft));
}

function hasSecretName(words: string): boolean {
  return (
    [...words.matchAll(/[\w-]+/g)].some(([word]) => isSecretName(word)) ||
    /\/\/[^/\s]*@/.test(words)
  );
}

/** The line with its secrets masked, even one that cannot be understood. */
export function concealLine(line: string): string {
  const { line: hidden } = hideSpans(line);
  try {
    const parsed = parseLine(line);
    if (parsed.kind === "request" || parsed.kind === "build") {
      return maskSecrets(hidden, findSecrets(parsed.draft));
    }
    if (parsed.kind === "command" && parsed.entry.name === "curl") {
      return maskSecrets(hidden, findSecrets(importCurlWords(parsed.rest, parsed.at).draft));
    }
  } catch {
    return hidden;
  }
  return hidden;
}
