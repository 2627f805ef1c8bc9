// Commands that show one side of an exchange: headers, why, wire, timing, diff, log, twice.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { hideSecrets, spellLine } from "../grammar/spell-line.js";
import { viewDiff } from "../render/diff-view.js";
import { escapeLine } from "../render/escape-controls.js";
import { viewWire } from "../render/preview-view.js";
import { viewHeadline } from "../render/result-view.js";
import { viewTiming } from "../render/timing-view.js";
import { wrapText } from "../render/wrap-text.js";
import { isSecretName, maskText } from "../secrets.js";
import { deliver } from "../session/deliver.js";
import { isReply } from "../session/exchange.js";
import { fine } from "../session/session.js";
import type { Command, CommandUse } from "./command.js";
import { pickExchange, pickReply } from "./show-commands.js";

/** Headers that are shown unless all are asked for; more are counted. */
const longestHeaders = 200;

/** Shows the headers of a reply as they were received. */
export const showHeaders: Command = async ({ session, rest, at }) => {
  const [, word = rest, all] = /^(#?\d*)(?:^|\s+|$)(all)?$/.exec(rest) ?? [];
  const reply = pickReply(session, word, at);
  const { screen } = session.world;
  const { dataPaint } = screen;
  const rows = reply.headerBlock.replace(/\r?\n$/, "").split(/\r?\n/);
  const shown = rows.slice(0, all === undefined ? longestHeaders : rows.length).map((row) => {
    const [, name = "", value = row] = /^([^:]*)(:.*)$/s.exec(row) ?? [];
    const hidden = screen.dataIsShown && isSecretName(name);
    return (
      dataPaint.key(escapeLine(name)) +
      (hidden ? `: ${maskText}` : escapeLine(value).slice(0, 2000))
    );
  });
  session.show(shown);
  if (rows.length > shown.length)
    session.say(
      text("headers-folded", {
        count: rows.length - shown.length,
        line: ["headers", ...(word === "" ? [] : [word]), "all"].join(" "),
      }),
    );
  return fine;
};

// The draft where nothing was sent, the last exchange else.
async function pickPreview({ session, rest, at }: CommandUse) {
  const { draft } = session.state.setting;
  const last = session.state.exchanges.at(-1);
  if (rest === "" && draft !== undefined && draft !== last?.draft) {
    return { preview: (await session.makeReady(draft)).preview, verb: draft.verb };
  }
  const exchange = pickExchange(session, rest, at);
  return { preview: exchange.preview, verb: exchange.draft.verb };
}

/** Shows each header of a request with the reason why it is there. */
export const explainHeaders: Command = async (use) => {
  const { preview } = await pickPreview(use);
  const { dataPaint, width } = use.session.world.screen;
  use.session.show(
    preview.headers.flatMap(({ name, value, why }) => [
      `${dataPaint.key(name)}: ${escapeLine(value)}`,
      ...wrapText(why, width, "    ").map(dataPaint.faint),
    ]),
  );
  return fine;
};

/** Shows the bytes of a request as they go over the wire. */
export const showWire: Command = async (use) => {
  const { preview } = await pickPreview(use);
  use.session.show(viewWire(preview));
  return fine;
};

/** Shows where the time of a reply went. */
export const showTiming: Command = async ({ session, rest, at }) => {
  const { dataPaint, width } = session.world.screen;
  session.show(viewTiming(pickReply(session, rest, at), dataPaint, width));
  return fine;
};

/** Compares two replies. */
export const diffReplies: Command = async ({ session, rest, at }) => {
  const [first = "", second = ""] = rest.split(/\s+/);
  const last = session.state.exchanges.at(-1)?.number ?? 0;
  const left = pickReply(session, first || `#${last - 1}`, at);
  const right = pickReply(session, second || `#${last}`, at + first.length + 1);
  const { dataPaint } = session.world.screen;
  const lines = viewDiff(left, right, dataPaint);
  if (lines.length === 0) session.say(text("diff-same"));
  session.show(lines);
  return fine;
};

/** Lists the exchanges of the session. */
export const listExchanges: Command = async ({ session }) => {
  const { dataPaint } = session.world.screen;
  if (session.state.exchanges.length === 0) session.say(text("nothing-sent"));
  session.show(
    session.state.exchanges.flatMap((exchange) => [
      viewHeadline(exchange, dataPaint),
      `    ${spellLine(hideSecrets(exchange.draft))}`,
    ]),
  );
  return fine;
};

/** Sends the last request again and says whether the verb's promise held. */
export const sendTwice: Command = async ({ session, rest, at }) => {
  const first = pickExchange(session, rest, at);
  if (!isReply(first.result)) throw new LineError(text("reply-none"), { start: at });
  const outcome = await deliver(session, first.draft, "straight");
  const second = session.state.exchanges.at(-1);
  if (second === undefined || !isReply(second.result)) return outcome;
  const same =
    first.result.status === second.result.status && first.result.text === second.result.text;
  const promise = first.draft.verb.semantics?.idempotent === true ? "idempotent" : "not-idempotent";
  session.say(
    text(`twice-${promise}-${same ? "same" : "differs"}`, {
      verb: first.draft.verb.name,
      first: first.number,
      second: second.number,
    }),
  );
  return outcome;
};
