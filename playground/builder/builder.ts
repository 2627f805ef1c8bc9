// The guided builder: asks for what the spec documents, step by step, and ends with the line that repeats it.
// Knows no verb and no argument by name, and no terminal.
import { text } from "../catalog.js";
import { hideSecrets, spellLine } from "../grammar/spell-line.js";
import { viewFailure } from "../render/result-view.js";
import { readFailure } from "../session/client.js";
import { askConsent } from "../session/deliver.js";
import { type Draft, listMissing } from "../session/draft.js";
import type { Failure } from "../session/exchange.js";
import { fine, type Outcome, type Session } from "../session/session.js";
import { InputEnded, Interrupted, type Prompts, StepBack } from "../terminal/questions.js";
import { listSteps, type StepContext } from "./steps.js";

/** Runs the builder on a draft, from its first open question. */
export async function runBuilder(session: Session, start: Draft | undefined): Promise<Outcome> {
  const { prompts } = session.world;
  if (prompts === undefined) throw new Error(text("builder-needs-terminal"));
  session.say(
    session.world.screen.talkPaint.faint(text("builder-keys", { back: prompts.backKey ?? "Esc" })),
  );
  const result = await walk(session, prompts, start);
  if (result === undefined) return fine;
  session.apply({ kind: "draft", draft: result.draft });
  if (!result.finished) return keepDraft(session, result.draft);
  const ready = await session.makeReady(result.draft).catch((error: unknown) => {
    // What was answered is not lost with one answer that cannot be sent.
    keepDraft(session, result.draft);
    throw error;
  });
  let outcome: Outcome;
  try {
    outcome = await askConsent(session, ready);
  } catch (error) {
    if (!isLeaving(error)) throw error;
    return keepDraft(session, result.draft);
  }
  if (outcome.named === true) return outcome;
  session.say(session.world.screen.talkPaint.faint(text("builder-line")));
  session.quote(spellLine(hideSecrets(result.draft)));
  return outcome;
}

function isLeaving(error: unknown): boolean {
  return error instanceof Interrupted || error instanceof InputEnded || error instanceof StepBack;
}

function keepDraft(session: Session, draft: Draft): Outcome {
  session.say(text("draft-kept"));
  session.quote(spellLine(hideSecrets(draft)));
  return { exit: "interrupted" };
}

// Only what the package refuses: a variable may be set, and a file written, before it is sent.
async function findFailure(session: Session, draft: Draft): Promise<Failure | undefined> {
  try {
    await session.makeReady({ ...draft, values: { ...standInUrl(draft), ...draft.values } });
    return undefined;
  } catch (error) {
    return readFailure(error);
  }
}

// What was answered before the URL can be judged without it.
function standInUrl(draft: Draft): Draft["values"] {
  const missing = listMissing(draft).filter(({ type }) => type === "url");
  return Object.fromEntries(missing.map(({ name }) => [name, "/"]));
}

interface Walk {
  readonly draft: Draft;
  readonly finished: boolean;
}

// Esc goes back with every answer kept, as what the question then begins with; at the first one it leaves.
async function walk(
  session: Session,
  prompts: Prompts,
  start: Draft | undefined,
): Promise<Walk | undefined> {
  let draft = start;
  const context: StepContext = {
    prompts,
    target: await session.findTarget(),
    say: (remark) => session.say(session.world.screen.talkPaint.bad(remark)),
    refuse: async (before, after) => {
      const failure = await findFailure(session, after);
      if (failure === undefined || (await findFailure(session, before)) !== undefined) return false;
      session.say(...viewFailure(failure, session.world.screen.talkPaint));
      return true;
    },
  };
  const answered: string[] = [];
  const skipped = start === undefined ? [] : listSteps(undefined).map(({ id }) => id);
  try {
    for (;;) {
      const step = listSteps(draft).find(
        ({ id }) => !answered.includes(id) && !skipped.includes(id),
      );
      if (step === undefined) break;
      try {
        draft = await step.ask(draft, context);
        answered.push(step.id);
      } catch (error) {
        if (!(error instanceof StepBack)) throw error;
        if (answered.pop() === undefined && skipped.pop() === undefined) {
          return draft === undefined ? undefined : { draft, finished: false };
        }
      }
    }
  } catch (error) {
    if (!(error instanceof Interrupted || error instanceof InputEnded)) throw error;
    return draft === undefined ? undefined : { draft, finished: false };
  }
  return draft === undefined ? undefined : { draft, finished: true };
}
