// Shows a reply's body: JSON folded, text escaped, anything else as hex; cut where it is long.
import { text } from "../catalog.js";
import type { Reply } from "../session/exchange.js";
import { escapeControls } from "./escape-controls.js";
import { viewHex } from "./hex-view.js";
import { viewJson } from "./json-view.js";
import { formatSize } from "./measures.js";
import type { Paint } from "./paint.js";

/** How much of a body is shown. */
export interface BodyLimits {
  readonly lines: number;
  readonly members: number;
  readonly depth: number;
  readonly width: number;
}

/** Characters of a body that are shown at most; the rest is in a file or a pipe. */
export const longestShown = 64 * 1024;

/** Limits for what is shown right after a reply. */
export function glance(width: number): BodyLimits {
  return { lines: 40, members: 10, depth: 6, width };
}

/** Limits for what is shown on demand. */
export function wholeBody(width: number): BodyLimits {
  const all = Number.POSITIVE_INFINITY;
  return { lines: all, members: all, depth: 200, width };
}

/** The lines that show a body. */
export function viewBody(reply: Reply, paint: Paint, limits: BodyLimits): string[] {
  if (reply.bytes.length === 0) return [];
  if (isBinary(reply)) {
    const columns = limits.width >= 76 ? 16 : 8;
    const rows = limits.lines === Number.POSITIVE_INFINITY ? longestShown / columns : 16;
    const lines = viewHex(reply.bytes, limits.width, rows);
    if (rows * columns >= reply.bytes.length) return lines;
    const whole = reply.bytes.length <= longestShown;
    return [...lines, whole ? foldNote(paint) : cutNote(reply, paint)];
  }
  const cut = reply.text.length > longestShown;
  if (looksLikeJson(reply)) {
    const room = { ...limits, width: Math.max(limits.width * 2, 120) };
    const view = viewJson(reply.text.slice(0, longestShown), paint, room, cut);
    if (view !== undefined) {
      const note = cut ? [cutNote(reply, paint)] : view.folded ? [foldNote(paint)] : [];
      return [...view.lines, ...note];
    }
  }
  const source = escapeControls(reply.text.slice(0, longestShown));
  const lines = source.replace(/\n$/, "").split("\n");
  const shown = lines.slice(0, limits.lines);
  if (cut) return [...shown, cutNote(reply, paint)];
  return shown.length < lines.length ? [...shown, foldNote(paint)] : shown;
}

function looksLikeJson(reply: Reply): boolean {
  return (
    /[/+]json$|^application\/(x-)?ndjson$/.test(reply.mediaType) || /^\s*[[{]/.test(reply.text)
  );
}

/** Whether a body is no text: it holds NUL, or is mostly undecodable. */
function isBinary(reply: Reply): boolean {
  if (/^text\/|[/+](json|xml)$|javascript/.test(reply.mediaType)) return false;
  const head = reply.text.slice(0, 4096);
  if (/^(image|audio|video|font)\/(?!svg)/.test(reply.mediaType) || head.includes("\u0000"))
    return true;
  return head.split("\ufffd").length - 1 > head.length / 10;
}

function cutNote(reply: Reply, paint: Paint): string {
  return paint.faint(text("body-cut", { size: formatSize(reply.bytes.length) }));
}

function foldNote(paint: Paint): string {
  return paint.faint(text("body-folded"));
}
