// Shows a request before it is sent: request line, each header with its reason, body, warning.
import { text, type Verb } from "../catalog.js";
import type { Preview } from "../session/preview.js";
import { longestShown } from "./body-view.js";
import { escapeControls, escapeLine } from "./escape-controls.js";
import { viewJson } from "./json-view.js";
import type { Paint } from "./paint.js";

/** The lines of a preview. */
export function viewPreview(preview: Preview, verb: Verb, paint: Paint, width: number): string[] {
  const lines = [`${paint.strong(preview.method)} ${paint.word(escapeLine(preview.url))}`];
  const headers = preview.headers.map(({ name, value, why }) => ({
    shown: `${name}: ${escapeLine(value)}`,
    why,
  }));
  const column = Math.min(Math.max(0, ...headers.map(({ shown }) => shown.length)) + 2, 40);
  for (const { shown, why } of headers) {
    const gap = " ".repeat(Math.max(2, column - shown.length));
    const fits = 2 + shown.length + gap.length + why.length <= width;
    lines.push(`  ${shown}${fits ? gap : `\n${" ".repeat(6)}`}${paint.faint(why)}`);
  }
  lines.push(...viewPreviewBody(preview, paint, width));
  if (verb.warning !== undefined)
    lines.push(paint.warn(text("warning", { warning: verb.warning })));
  return lines;
}

function viewPreviewBody(preview: Preview, paint: Paint, width: number): string[] {
  if (preview.body === "") return [];
  const limits = { lines: 20, members: 10, depth: 6, width: width * 2 };
  const fits = preview.body.length + 2 <= width;
  const json = fits ? undefined : viewJson(preview.body, paint, limits);
  const lines = json?.lines ?? escapeControls(preview.body.slice(0, 2000)).split("\n").slice(0, 20);
  return lines.map((line) => `  ${line}`);
}

/** The lines of a request as they go over the wire. */
export function viewWire({ http }: Preview): string[] {
  return escapeControls(http.slice(0, longestShown)).split("\n");
}
