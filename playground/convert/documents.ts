// Prints a session as a test and as a page of documentation, both around its TypeScript.
import type { ExportedCall } from "../commands/export-command.js";
import { isReply } from "../session/exchange.js";
import { printImports, printTypescript, printTypescriptCall } from "./typescript.js";

/** A test file for Node's own runner: each request with what it was answered. */
export function printTest(calls: readonly ExportedCall[]): string {
  const tests = calls.map(({ call, line, exchange }) => {
    const result = exchange?.result;
    const checks =
      result === undefined || !isReply(result)
        ? []
        : [`  assert.equal(response.status_code, ${result.status});`];
    const json = result !== undefined && isReply(result) && /[/+]json$/.test(result.mediaType);
    if (json) checks.push("  assert.doesNotThrow(() => response.json());");
    const body = printTypescriptCall(call).replaceAll("\n", "\n  ");
    return `test(${JSON.stringify(line)}, async () => {\n  const response = ${body};\n${checks.join("\n")}\n});\n`;
  });
  const own = ['import assert from "node:assert/strict";', 'import { test } from "node:test";'];
  return `${printImports(tests.join(""), own)}\n${tests.join("\n")}`;
}

/** A page in Markdown: each request as TypeScript, with its reply. */
export function printPage(calls: readonly ExportedCall[]): string {
  const sections = calls.map(({ call, exchange }) => {
    const title =
      exchange === undefined ? "" : `${exchange.preview.method} ${pathOf(exchange.preview.url)}`;
    const code = fence("ts", printTypescript([call]).trimEnd());
    const result = exchange?.result;
    if (result === undefined || !isReply(result)) return `## ${title}\n\n${code}`;
    const language = /[/+]json$/.test(result.mediaType) ? "json" : "text";
    const body = result.text.length > 4000 ? `${result.text.slice(0, 4000)}\n…` : result.text;
    const reply = body.trim() === "" ? "" : `\n\n${fence(language, body.trimEnd())}`;
    return `## ${title}\n\n${code}\n\n\`${result.status} ${result.reason}\`${reply}`;
  });
  return `${sections.join("\n\n")}\n`;
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
