// Brings a draft to its end: preview, the person's word where it is wanted, send, show.

import { runBuilder } from "../builder/builder.js";
import { text } from "../catalog.js";
import { hideSecrets, spellLine } from "../grammar/spell-line.js";
import { glance, viewBody } from "../render/body-view.js";
import { measureText } from "../render/display-width.js";
import { viewPreview, viewWire } from "../render/preview-view.js";
import { viewRecord } from "../render/record-view.js";
import { viewFailure, viewHeadline, viewRedirects } from "../render/result-view.js";
import { viewPhases } from "../render/timing-view.js";
import { LineBegun, type Prompts } from "../terminal/questions.js";
import type { Language } from "./client.js";
import type { Draft } from "./draft.js";
import { type Exchange, isReply } from "./exchange.js";
import { exportDraft, sayCookies } from "./export-draft.js";
import { fine, judgeExchange, type Outcome, type ReadyCall, type Session } from "./session.js";

/** Whether the person is asked before a request is sent. */
export type Consent = "ask" | "straight";

/** Sends a draft and shows what came of it. */
export async function deliver(session: Session, draft: Draft, consent: Consent): Promise<Outcome> {
  const ready = await session.makeReady(draft);
  if (consent === "ask" && wantsConsent(session, ready)) return askConsent(session, ready);
  return sendAndShow(session, ready);
}

// Safe verbs change nothing, and what was sent once in this session is known to the person.
function wantsConsent(session: Session, { draft, preview }: ReadyCall): boolean {
  if (session.world.prompts === undefined || draft.verb.semantics?.safe === true) return false;
  return !session.state.exchanges.some(
    (exchange) =>
      exchange.preview.method === preview.method && exchange.preview.url === preview.url,
  );
}

/** Shows a call and asks what to do with it. */
export async function askConsent(session: Session, ready: ReadyCall): Promise<Outcome> {
  const { screen, prompts } = session.world;
  session.say(...viewPreview(ready.preview, ready.draft.verb, screen.talkPaint, screen.width));
  if (prompts === undefined) return sendAndShow(session, ready);
  for (;;) {
    const key = await pressKey(prompts);
    if (key instanceof LineBegun) {
      const { line, whole } = key;
      return { ...keepDraft(session, ready.draft), next: { line, whole } };
    }
    const done = await answers[key]?.(session, ready);
    if (done !== undefined) return done;
  }
}

// A line that is typed instead is an answer too.
async function pressKey(prompts: Prompts): Promise<string | LineBegun> {
  try {
    return await prompts.pressKey({ message: "", keys: consentKeys() });
  } catch (error) {
    if (error instanceof LineBegun) return error;
    throw error;
  }
}

function keepDraft(session: Session, draft: Draft): Outcome {
  session.apply({ kind: "draft", draft });
  session.say(text("draft-kept"));
  session.quote(spellLine(hideSecrets(draft)));
  return { ...fine, named: true };
}

type Answer = (session: Session, ready: ReadyCall) => Promise<Outcome | undefined>;

// The first answer is what Enter means. One without an outcome asks again.
const answers: Readonly<Record<string, Answer>> = {
  s: sendAndShow,
  e: (session, { draft }) => runBuilder(session, draft),
  w: async (session, { preview }) => {
    session.quote(...viewWire(preview));
    return undefined;
  },
  c: async (session, ready) => {
    return sayCode(session, ready, "curl");
  },
  t: async (session, ready) => {
    return sayCode(session, ready, "typescript");
  },
  k: async (session, { draft }) => keepDraft(session, draft),
  q: async () => fine,
};

const answerTexts: Readonly<Record<string, string>> = {
  s: "key-send",
  e: "key-edit",
  w: "key-wire",
  c: "key-curl",
  t: "key-typescript",
  k: "key-keep",
  q: "key-quit",
};

function consentKeys(): { key: string; name: string }[] {
  return Object.keys(answers).map((key) => ({ key, name: text(answerTexts[key] ?? key) }));
}

async function sayCode(
  session: Session,
  { draft, target, preview }: ReadyCall,
  language: Language,
): Promise<undefined> {
  const { variables, secretNames } = session.state.setting;
  const meaning = { variables, secretNames, target, secrets: false };
  const exported = await exportDraft(session, draft, meaning);
  session.quote(...(await exported.write(language)).trimEnd().split("\n"));
  sayCookies(session, [preview]);
}

/** Sends a call and shows what came of it. */
async function sendAndShow(session: Session, ready: ReadyCall): Promise<Outcome> {
  const exchange = await session.send(ready);
  showExchange(session, exchange);
  return judgeExchange(exchange);
}

/**
 * Shows an exchange: its headline as words, its body as data; a record instead where one is wanted.
 *
 * What a person would have to scroll back for is said again behind a long body.
 */
export function showExchange(session: Session, exchange: Exchange): void {
  const { screen } = session.world;
  const { result } = exchange;
  const headline = viewHeadline(exchange, screen.talkPaint);
  session.say(headline, ...viewRedirects(exchange, screen.talkPaint));
  if (!isReply(result)) session.say(...viewFailure(result, screen.talkPaint));
  else if (screen.dataIsShown) session.say(...viewPhases(result, screen.talkPaint, screen.width));
  if (screen.records) screen.data(`${session.mask(viewRecord(exchange))}\n`);
  else if (!isReply(result)) return;
  else if (screen.dataIsShown) {
    const lines = viewBody(result, screen.dataPaint, glance(screen.width));
    session.show(lines);
    if (countRows(lines, screen.width) > screen.height - rowsAround) session.say(headline);
  } else screen.data(result.bytes);
}

/** Rows beside a body: the line that was typed, headline, phases and the next prompt. */
const rowsAround = 4;

function countRows(lines: readonly string[], width: number): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(measureText(line) / width)), 0);
}
