// Shows where the time of a reply went: one bar a phase.
import { text } from "../catalog.js";
import type { Reply } from "../session/exchange.js";
import { formatDuration } from "./measures.js";
import type { Paint } from "./paint.js";

/** The phases of a reply, each with its part of the whole. */
export function viewTiming(reply: Reply, paint: Paint, width: number): string[] {
  const total = Math.max(reply.elapsed, 0.001);
  const rows: [string, number][] = reply.timings
    .filter(([, spent]) => spent > 0)
    .map(([phase, spent]) => [phase, spent]);
  const names = [...rows.map(([phase]) => phase), text("timing-total")];
  const column = Math.max(...names.map((name) => name.length)) + 2;
  const room = Math.max(10, Math.min(50, width - column - 12));
  const lines = rows.map(([phase, spent]) => {
    const filled = Math.max(1, Math.round((spent / total) * room));
    const bar = "█".repeat(Math.min(filled, room));
    return `${phase.padEnd(column)}${formatDuration(spent).padStart(8)}  ${paint.word(bar)}`;
  });
  return [
    ...lines,
    `${text("timing-total").padEnd(column)}${formatDuration(reply.elapsed).padStart(8)}`,
  ];
}

const shades = ["█", "▓", "▒", "░"];

/** The phases on one line, each as long as its part of the whole; nothing where none is known. */
export function viewPhases({ timings }: Reply, paint: Paint, width: number): string[] {
  const spent = timings.filter(([, time]) => time > 0);
  const total = spent.reduce((sum, [, time]) => sum + time, 0);
  if (spent.length < 2) return [];
  const room = Math.min(20, Math.floor(width / 3));
  const bar = spent.map(([, time], at) =>
    (shades[at % shades.length] ?? "").repeat(Math.max(1, Math.round((time / total) * room))),
  );
  // A number never parts from its unit.
  const names = spent.map(([phase, time]) =>
    `${phase} ${formatDuration(time)}`.replaceAll(" ", "\u00a0"),
  );
  return [`    ${paint.word(bar.join(""))} ${paint.faint(names.join(" · "))}`];
}
