// Runs lines that nobody types: a pipe or a script. Never asks, never hangs.
import { createInterface } from "node:readline";
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { parseLine } from "../grammar/parse.js";
import { hideSpans } from "../grammar/secret-spans.js";
import { escapeLine } from "../render/escape-controls.js";
import { runLine } from "./run-line.js";
import { fine, type Outcome, type Session } from "./session.js";

/** Runs every line of a file; the first failure is the outcome, and is named by its place. */
export async function runLines(
  session: Session,
  lines: AsyncIterable<string> | Iterable<string>,
  file: string,
): Promise<Outcome> {
  let failed: Outcome | undefined;
  // A status of 400 or more is a failure, unless a line behind it expected just that.
  let pending: (() => Outcome) | undefined;
  for await (const { line, number } of joinContinued(lines)) {
    const sent = session.state.exchanges.length;
    const result = await runLine(session, line);
    const fail = (): Outcome => {
      session.say(text("script-failed", { file, number, line: showLine(line) }));
      return { exit: result.exit };
    };
    if (session.state.exchanges.length > sent) {
      const before = pending?.();
      failed ??= before;
      pending = undefined;
    }
    if (result.expected === "status" && result.exit === "ok") pending = undefined;
    if (result.exit === "status") pending = fail;
    else if (result.exit !== "ok") {
      const here = fail();
      failed ??= here;
      if (!session.world.keepGoing || result.exit === "interrupted") break;
    }
    if (result.quit === true) break;
  }
  const last = pending?.();
  return failed ?? last ?? fine;
}

/** A line as it is named, without its secrets. */
export function showLine(line: string): string {
  const [first = "", ...others] = hideSpans(line).line.trim().split("\n");
  return others.length === 0 ? escapeLine(first) : `${escapeLine(first)} …`;
}

/** The lines of a stream, as they arrive. */
export function readLines(source: NodeJS.ReadableStream): AsyncIterable<string> {
  return createInterface({ input: source, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
}

/** A line of a script, joined of those that belong together; `number` is its first one's, from 1. */
export interface NumberedLine {
  readonly line: string;
  readonly number: number;
}

/** Joins lines until brackets and quotes are closed. */
async function* joinContinued(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<NumberedLine> {
  let pending: NumberedLine | undefined;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const joined: NumberedLine =
      pending === undefined
        ? { line, number }
        : { line: `${pending.line}\n${line}`, number: pending.number };
    pending = isIncomplete(joined.line) ? joined : undefined;
    if (pending === undefined) yield joined;
  }
  if (pending !== undefined) yield pending;
}

/** Whether more input could still make the line right: a bracket is open, or a backslash ends it. */
export function isIncomplete(line: string): boolean {
  if (/\\\s*$/.test(line)) return true;
  try {
    parseLine(line);
    return false;
  } catch (error) {
    return error instanceof LineError && error.incomplete;
  }
}

/** A line of a script that cannot be understood, with its number. */
export interface ScriptFault {
  readonly number: number;
  readonly line: string;
  readonly error: LineError;
}

/** Checks a whole script before its first line runs, so that a typo at its end sends nothing. */
export async function findScriptFault(lines: readonly string[]): Promise<ScriptFault | undefined> {
  for await (const { line, number } of joinContinued(lines)) {
    try {
      parseLine(line);
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      const rows = line.slice(0, error.start).split("\n").length - 1;
      return { number: number + rows, line, error };
    }
  }
  return undefined;
}

/** The lines that do something, joined of those that belong together. */
export async function listSteps(lines: readonly string[]): Promise<NumberedLine[]> {
  const steps: NumberedLine[] = [];
  for await (const step of joinContinued(lines)) {
    if (parseLine(step.line).kind !== "empty") steps.push(step);
  }
  return steps;
}

/** Where a fault of a script is, for the person. */
export function describeFault(file: string, { number }: ScriptFault): string {
  return text("script-fault", { file, number });
}
