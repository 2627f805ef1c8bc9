// Prints a session as a test and as a page of documentation, both around its TypeScript.

import { type Exchange, isReply, type Reply } from "../session/exchange.js";
import type { ExportedCall } from "../session/export-draft.js";
import { wrapModules } from "./typescript-modules.js";

/** A test file for Node's own runner: each request with what it was answered. */
export async function printTest(calls: readonly ExportedCall[]): Promise<string> {
  const own = ['import assert from "node:assert/strict";', 'import { test } from "node:test";'];
  const modules = await Promise.all(calls.map((call) => call.write("typescript")));
  return wrapModules(modules, own, (body, place) => {
    const { line = "", exchange } = calls[place] ?? {};
    const statements = `${body}${checkReply(exchange?.result)}`.replace(/^(?=.)/gm, "  ");
    return `test(${JSON.stringify(line)}, async () => {\n${statements}});\n`;
  });
}

function checkReply(result: Exchange["result"] | undefined): string {
  if (result === undefined || !isReply(result)) return "";
  const json = isJson(result) ? "assert.doesNotThrow(() => response.json());\n" : "";
  return `assert.equal(response.status_code, ${result.status});\n${json}`;
}

// A reply to HEAD says its type and holds nothing, lines of JSON say it and are many values.
function isJson({ mediaType, text }: Reply): boolean {
  if (!/[/+]json$/.test(mediaType)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A page in Markdown: each request as TypeScript, with its reply. */
export async function printPage(calls: readonly ExportedCall[]): Promise<string> {
  const sections = calls.map(async (call) => {
    const { exchange } = call;
    const title =
      exchange === undefined ? "" : `${exchange.preview.method} ${pathOf(exchange.preview.url)}`;
    const code = fence("ts", (await call.write("typescript")).trimEnd());
    const result = exchange?.result;
    if (result === undefined || !isReply(result)) return `## ${title}\n\n${code}`;
    const language = /[/+]json$/.test(result.mediaType) ? "json" : "text";
    const body = result.text.length > 4000 ? `${result.text.slice(0, 4000)}\n…` : result.text;
    const reply = body.trim() === "" ? "" : `\n\n${fence(language, body.trimEnd())}`;
    return `## ${title}\n\n${code}\n\n\`${result.status} ${result.reason}\`${reply}`;
  });
  return `${(await Promise.all(sections)).join("\n\n")}\n`;
}

function pathOf(url: string): string {
  return /^https?:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] || "/";
}

// A fence is longer than any run of backquotes inside of it.
function fence(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = "`".repeat(longest + 1);
  return `${marks}${language}\n${code}\n${marks}`;
}
