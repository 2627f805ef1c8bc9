// Runs what was entered at once: one line, or several that were pasted. Nothing of them is sent where one is wrong.
import { text } from "../catalog.js";
import { parseLine } from "../grammar/parse.js";
import { explain, runLine } from "../session/run-line.js";
import {
  describeFault,
  findScriptFault,
  listSteps,
  type NumberedLine,
  type ScriptFault,
  showLine,
} from "../session/run-lines.js";
import { fine, type Outcome, type Session } from "../session/session.js";

/** What was entered: the lines to run, or which of them is wrong. */
export interface Entered {
  readonly steps: readonly NumberedLine[];
  readonly fault?: ScriptFault;
}

/** Tells several lines from one that goes over several rows. */
export async function readEntered(typed: string): Promise<Entered> {
  const one = { steps: [{ line: typed, number: 1 }] };
  const rows = typed.split("\n");
  if (rows.length === 1) return one;
  const fault = await findScriptFault(rows);
  if (fault !== undefined) return isOneLine(typed) ? one : { steps: [], fault };
  const steps = await listSteps(rows);
  return steps.length > 1 ? { steps } : one;
}

function isOneLine(typed: string): boolean {
  try {
    parseLine(typed);
    return true;
  } catch {
    return false;
  }
}

/** Runs what was entered; the first failure of several lines ends them. */
export async function runEntered(session: Session, { steps, fault }: Entered): Promise<Outcome> {
  const file = text("pasted");
  if (fault !== undefined) {
    session.say(describeFault(file, fault));
    return explain(session, fault.line, () => Promise.reject(fault.error));
  }
  const [only, ...others] = steps;
  if (only !== undefined && others.length === 0) return runLine(session, only.line);
  for (const [place, { line, number }] of steps.entries()) {
    const shown = text("script-failed", { file, number, line: showLine(line) });
    session.say(session.world.screen.talkPaint.faint(shown));
    const result = await runLine(session, line);
    if (result.quit === true) return result;
    const failed = result.exit !== "ok" && result.exit !== "status";
    if (failed && (!session.world.keepGoing || result.exit === "interrupted")) {
      const count = steps.length - place - 1;
      if (count > 0) session.say(text("pasted-left", { count }));
      return { exit: result.exit };
    }
  }
  return fine;
}
