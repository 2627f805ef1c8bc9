// Runs one line of a session and says what went wrong with it. Knows no terminal.

import { runBuilder } from "../builder/builder.js";
import { findExitName, text } from "../catalog.js";
import { findCommand } from "../commands/commands.js";
import { LineError, pointAt } from "../grammar/line-error.js";
import { applyChanges, type Line, parseLine } from "../grammar/parse.js";
import { hideSpans } from "../grammar/secret-spans.js";
import { escapeLine } from "../render/escape-controls.js";
import { viewFailure } from "../render/result-view.js";
import { maskSecrets } from "../secrets.js";
import { InputEnded, Interrupted, StepBack } from "../terminal/questions.js";
import { readFailure } from "./client.js";
import { deliver } from "./deliver.js";
import type { Outcome, Session } from "./session.js";
import { fine } from "./session.js";
import { findExchange } from "./state.js";
import { FileUnwritable } from "./world.js";

/** Runs a line; what goes wrong is said, and is the outcome. */
export async function runLine(session: Session, line: string): Promise<Outcome> {
  return explain(session, line, () => runParsed(session, parseLine(line), line));
}

/**
 * Runs what was parsed already; `line` is quoted where it does not hold, without its secrets.
 * `words` are its parts where a shell split it.
 */
export async function explain(
  session: Session,
  line: string,
  run: () => Promise<Outcome>,
  words?: readonly string[],
): Promise<Outcome> {
  const { talkPaint, width } = session.world.screen;
  try {
    return await run();
  } catch (error) {
    if (error instanceof LineError) {
      const hidden = hideSpans(line, words);
      const place = { start: hidden.move(error.start), end: hidden.move(error.end) };
      const [shown = "", caret = ""] = pointAt(hidden.line, place, width - 2);
      // What an option says is no line that could be pointed at.
      if (line !== "") session.say(` ${escapeLine(shown)}`, ` ${talkPaint.bad(caret)}`);
      session.say(talkPaint.bad(maskSecrets(error.message, hidden.secrets)));
      if (error.accepted !== undefined) session.say(maskSecrets(error.accepted, hidden.secrets));
      return { exit: error.usage ? "usage" : error.unmet ? "expectation" : "parse" };
    }
    if (error instanceof Interrupted || error instanceof StepBack) return { exit: "interrupted" };
    if (error instanceof InputEnded) return { exit: "ok", quit: true };
    return explainFailure(session, error);
  }
}

function explainFailure(session: Session, error: unknown): Outcome {
  const { talkPaint } = session.world.screen;
  const failure = readFailure(error);
  if (failure !== undefined) {
    session.say(...viewFailure(failure, talkPaint));
    return { exit: findExitName(failure.name) };
  }
  if (!(error instanceof Error)) throw error;
  session.say(talkPaint.bad(escapeLine(error.message)));
  if ("hint" in error && typeof error.hint === "string") session.say(error.hint);
  return { exit: error instanceof FileUnwritable ? "failure" : "parse" };
}

/** Runs what a line asks for. */
export async function runParsed(session: Session, line: Line, source: string): Promise<Outcome> {
  switch (line.kind) {
    case "empty":
      return fine;
    case "request":
      session.apply({ kind: "draft", draft: line.draft });
      return deliver(session, line.draft, "ask");
    case "build": {
      if (session.world.prompts !== undefined) return runBuilder(session, line.draft);
      const [missing] = line.missing;
      throw new LineError(
        text("argument-missing", { verb: line.draft.verb.name, name: missing?.name ?? "" }),
        { start: source.length, accepted: missing?.summary ?? "" },
      );
    }
    case "replay": {
      const exchange = findExchange(session.state, line.number);
      if (exchange === undefined) {
        throw new LineError(text("exchange-unknown", { number: `#${line.number ?? ""}` }), {
          start: 0,
          end: 2,
          accepted: text("exchange-unknown-hint"),
        });
      }
      const draft = applyChanges(exchange.draft, line.changes);
      session.apply({ kind: "draft", draft });
      return deliver(session, draft, "straight");
    }
    case "command":
      if (line.entry.usage === line.entry.name && line.rest !== "") {
        throw new LineError(text("command-alone", { name: line.entry.name }), {
          start: line.at,
          end: source.length,
        });
      }
      return findCommand(line.entry.name)({ session, rest: line.rest, at: line.at, line: source });
  }
}
