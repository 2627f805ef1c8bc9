// Shows what came of a request: one line for a reply, a sentence and its remedy for a failure.
import { catalog, findExitName, text } from "../catalog.js";
import { type Exchange, type Failure, isReply, type Reply } from "../session/exchange.js";
import { escapeLine } from "./escape-controls.js";
import { formatDuration, formatSize } from "./measures.js";
import type { Paint } from "./paint.js";

/** The headline of an exchange: `#4  201 Created  application/json  312 B  48 ms`. */
export function viewHeadline({ number, result }: Exchange, paint: Paint): string {
  const label = paint.faint(`#${number}`);
  if (!isReply(result) && isInterruption(result))
    return `${label}  ${paint.warn(describeInterruption(result))}`;
  if (!isReply(result)) return `${label}  ${paint.bad(`${result.name} (${result.phase})`)}`;
  const status = paintStatus(result, paint);
  const parts = [
    `${status}`,
    escapeLine(result.mediaType),
    formatSize(result.bytes.length),
    formatDuration(result.elapsed),
  ];
  return [label, ...parts.filter((part) => part !== "")].join("  ");
}

/** Where a reply came from, where that is another place than was asked. */
export function viewRedirects({ result }: Exchange, paint: Paint): string[] {
  if (!isReply(result) || result.redirects === 0) return [];
  const url = escapeLine(result.url);
  const id = result.redirects === 1 ? "redirected-once" : "redirected";
  return [`    ${paint.faint(text(id, { count: result.redirects, url }))}`];
}

function paintStatus(reply: Reply, paint: Paint): string {
  const shown = `${reply.status} ${escapeLine(reply.reason)}`.trim();
  if (reply.status >= 400) return paint.bad(shown);
  return reply.status >= 300 ? paint.warn(shown) : paint.good(shown);
}

function isInterruption({ name }: Failure): boolean {
  return findExitName(name) === "interrupted";
}

function describeInterruption({ elapsed = 0 }: Failure): string {
  return text("interrupted-after", { time: (elapsed / 1000).toFixed(1) });
}

/** A failure: a sentence, its likely cause, what to do. */
export function viewFailure(failure: Failure, paint: Paint): string[] {
  // Who ended it knows why: the headline says it, and no remedy is needed.
  if (isInterruption(failure)) return failure.sent ? [paint.faint(text("failure-sent"))] : [];
  const entry = catalog.errors.errors.find((error) => error.code === failure.code);
  const lines = [paint.bad(escapeLine(failure.message))];
  if (failure.hint !== null && !failure.message.includes(failure.hint))
    lines.push(escapeLine(failure.hint));
  if (entry !== undefined) lines.push(paint.faint(entry.typed ?? entry.remedy));
  if (failure.sent) lines.push(paint.faint(text("failure-sent")));
  return lines;
}
