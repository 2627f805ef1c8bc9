// Commands that show an exchange again: show, body.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { viewBody, wholeBody } from "../render/body-view.js";
import { viewHeadline } from "../render/result-view.js";
import { showExchange } from "../session/deliver.js";
import { type Exchange, isReply, type Reply } from "../session/exchange.js";
import { fine, type Session } from "../session/session.js";
import { findExchange } from "../session/state.js";
import type { Command } from "./command.js";

/**
 * The exchange that `#4` or `4` names; the last one without a word.
 *
 * @throws LineError where there is none
 */
export function pickExchange(session: Session, word: string, at: number): Exchange {
  const number = /^#?(\d+)$/.exec(word)?.[1];
  const exchange =
    word === "" || number !== undefined
      ? findExchange(session.state, number === undefined ? undefined : Number(number))
      : undefined;
  if (exchange !== undefined) return exchange;
  const message = word === "" ? text("nothing-sent") : text("exchange-unknown", { number: word });
  throw new LineError(message, {
    start: at,
    end: at + word.length,
    accepted: text("exchange-unknown-hint"),
  });
}

/** The reply of an exchange. */
export function pickReply(session: Session, word: string, at: number): Reply {
  const { result } = pickExchange(session, word, at);
  if (isReply(result)) return result;
  throw new LineError(text("reply-none"), { start: at, end: at + word.length, unmet: true });
}

/** Shows one exchange. */
export const showOne: Command = async ({ session, rest, at }) => {
  showExchange(session, pickExchange(session, rest, at));
  return fine;
};

/** Shows a body whole, or writes it into a file. */
export const showBody: Command = async ({ session, rest, at }) => {
  const [, word = "", path] = /^(#?\d*)\s*(?:>\s*(.+))?$/.exec(rest) ?? [];
  const exchange = pickExchange(session, word, at);
  const { screen, files } = session.world;
  const reply = pickReply(session, word, at);
  if (path !== undefined) {
    await files.write(path, reply.bytes, "everyone");
    session.say(text("written", { path }));
  } else if (screen.dataIsShown) {
    session.show(viewBody(reply, screen.dataPaint, wholeBody(screen.width)));
  } else {
    session.say(viewHeadline(exchange, screen.talkPaint));
    screen.data(reply.bytes);
  }
  return fine;
};
