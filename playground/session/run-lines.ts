// Runs lines that nobody types: a pipe or a script. Never asks, never hangs.
import { createInterface } from "node:readline";
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { parseLine } from "../grammar/parse.js";
import { runLine } from "./run-line.js";
import { fine, type Outcome, type Session } from "./session.js";

/** Runs every line; the first failure is the outcome. */
export async function runLines(
  session: Session,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Outcome> {
  let failed: Outcome | undefined;
  // A status of 400 or more is a failure, unless a line behind it expected just that.
  let pending: Outcome | undefined;
  for await (const line of joinContinued(lines)) {
    const sent = session.state.exchanges.length;
    const result = await runLine(session, line);
    if (session.state.exchanges.length > sent) {
      failed ??= pending;
      pending = undefined;
    }
    if (result.expected === "status" && result.exit === "ok") pending = undefined;
    if (result.exit === "status") pending = { exit: "status" };
    else if (result.exit !== "ok") {
      failed ??= { exit: result.exit };
      if (!session.world.keepGoing) break;
    }
    if (result.quit === true) break;
  }
  return failed ?? pending ?? fine;
}

/** The lines of a stream, as they arrive. */
export function readLines(source: NodeJS.ReadableStream): AsyncIterable<string> {
  return createInterface({ input: source, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
}

/** Joins lines until brackets and quotes are closed. */
async function* joinContinued(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  let pending = "";
  for await (const line of lines) {
    const joined = pending === "" ? line : `${pending}\n${line}`;
    if (isIncomplete(joined)) {
      pending = joined;
    } else {
      pending = "";
      yield joined;
    }
  }
  if (pending !== "") yield pending;
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
  let number = 1;
  for await (const line of joinContinued(lines)) {
    try {
      parseLine(line);
    } catch (error) {
      if (error instanceof LineError) return { number, line, error };
      throw error;
    }
    number += line.split("\n").length;
  }
  return undefined;
}

/** Where a fault of a script is, for the person. */
export function describeFault(file: string, { number }: ScriptFault): string {
  return text("script-fault", { file, number });
}
