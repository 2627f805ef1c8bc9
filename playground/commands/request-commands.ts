// Commands that make and send requests: build, send, target, quit.

import { runBuilder } from "../builder/builder.js";
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { type Line, parseLine } from "../grammar/parse.js";
import { hideSecrets, spellLine } from "../grammar/spell-line.js";
import { viewPreview } from "../render/preview-view.js";
import { deliver } from "../session/deliver.js";
import { fine } from "../session/session.js";
import type { Command } from "./command.js";
import { currentDraft } from "./variable-commands.js";

/** Opens the builder, on a verb or on the draft. */
export const buildRequest: Command = async ({ session, rest, at, line }) => {
  if (rest === "") return runBuilder(session, session.state.setting.draft);
  const parsed: Line = parseLine(" ".repeat(at) + line.slice(at));
  if (parsed.kind === "request" || parsed.kind === "build")
    return runBuilder(session, parsed.draft);
  throw new LineError(text("build-needs-verb"), { start: at, end: at + rest.length });
};

/** Sends the draft. */
export const sendDraft: Command = async (use) => {
  return deliver(use.session, currentDraft(use), "straight");
};

/** Sets or shows the base of relative URLs. */
export const setTarget: Command = async ({ session, rest, at }) => {
  if (rest !== "") {
    if (!/^https?:\/\/[^/?#\s]+[^\s]*$/i.test(rest)) {
      throw new LineError(text("target-wrong", { value: rest }), {
        start: at,
        end: at + rest.length,
        accepted: text("target-wrong-hint"),
      });
    }
    session.apply({ kind: "target", url: rest });
  }
  session.say(text("target-is", { url: await session.findTarget() }));
  return fine;
};

/** Ends the session. */
export const quitSession: Command = async () => ({ ...fine, quit: true });

/** Shows the draft as it would be sent, without sending it. */
export const showDraft: Command = async (use) => {
  const { session } = use;
  const ready = await session.makeReady(currentDraft(use));
  const { talkPaint, width } = session.world.screen;
  session.say(...viewPreview(ready.preview, ready.draft.verb, talkPaint, width));
  session.quote(spellLine(hideSecrets(ready.draft)));
  return fine;
};

/** Opens the draft's line in the user's editor. */
export const editDraft: Command = async ({ session, at }) => {
  const { prompts } = session.world;
  const { draft } = session.state.setting;
  if (prompts === undefined)
    throw new LineError(text("builder-needs-terminal"), { start: 0, end: at });
  const initial = draft === undefined ? "" : spellLine(draft);
  const edited = await prompts.edit({ message: text("ask-line-editor"), initial, suffix: ".req" });
  const parsed = parseLine(edited.trim());
  if (parsed.kind === "request") session.apply({ kind: "draft", draft: parsed.draft });
  return parsed.kind === "request" ? deliver(session, parsed.draft, "ask") : fine;
};
