// The playground in a terminal: asks for a line, runs it, until the person leaves.
import { readdirSync } from "node:fs";
import { kindOf } from "../arguments/kinds.js";
import { catalog, listPositionals, text } from "../catalog.js";
import { exportFormats } from "../commands/export-command.js";
import { describeLine } from "../commands/help.js";
import { listSaved } from "../commands/script-commands.js";
import { readEnvironments } from "../files/config-file.js";
import { appendHistory, readHistory } from "../files/history-file.js";
import { hideSecrets, spellLine } from "../grammar/spell-line.js";
import type { Draft } from "../session/draft.js";
import { isReply } from "../session/exchange.js";
import { isIncomplete } from "../session/run-lines.js";
import { fine, type Outcome, type Session } from "../session/session.js";
import { type CompletionSources, completeLine } from "./complete.js";
import { highlightLine } from "./highlight.js";
import { listMembers } from "./list-members.js";
import { InputEnded, Interrupted, type LineAnswer, type Prompts } from "./questions.js";
import { concealLine, spellForHistory } from "./remember-line.js";
import { readEntered, runEntered } from "./run-pasted.js";

/** Runs the playground until the person leaves. */
export async function runTerminal(session: Session): Promise<Outcome> {
  const { screen, prompts, historyFile } = session.world;
  if (prompts === undefined) throw new Error(text("builder-needs-terminal"));
  const { name, version } = catalog.product;
  const url =
    session.state.setting.target || text("banner-echo", { url: await session.findTarget() });
  session.say(screen.talkPaint.strong(text("banner", { product: name, version, url })));
  // Plain lines know neither Tab nor F1.
  const keys = prompts.backKey === undefined ? "banner-keys" : "banner-keys-plain";
  session.say(screen.talkPaint.faint(text(keys)));
  const history = historyFile === undefined ? [] : await readHistory(historyFile);
  let initial = "";
  let leaving = false;
  let typed: string | undefined;
  for (;;) {
    const answer: LineAnswer | "interrupted" | undefined =
      typed === undefined
        ? await askLine(session, prompts, history, initial)
        : { action: "run", text: typed };
    typed = undefined;
    // From here on Ctrl+C is for what this line starts.
    session.beginLine();
    initial = "";
    if (answer === undefined) return fine;
    if (answer === "interrupted") {
      if (leaving) return { exit: "interrupted" };
      leaving = true;
      session.say(screen.talkPaint.faint(text("interrupt-again")));
      continue;
    }
    leaving = false;
    if (answer.action !== "run") {
      initial = await runLineKey(session, prompts, answer);
      continue;
    }
    const entered = await readEntered(answer.text);
    const lines =
      entered.fault === undefined ? entered.steps.map(({ line }) => line) : [answer.text];
    for (const line of lines) await remember(session, history, line);
    const outcome = await runEntered(session, entered);
    if (outcome.quit === true) return fine;
    if (outcome.next?.whole === true) typed = outcome.next.line;
    else initial = outcome.next?.line ?? "";
  }
}

async function askLine(
  session: Session,
  prompts: Prompts,
  history: readonly string[],
  initial: string,
): Promise<LineAnswer | "interrupted" | undefined> {
  const sources = await gatherSources(session);
  try {
    const answer = await prompts.readLine({
      prompt: "> ",
      initial,
      history,
      complete: (line, cursor) => completeLine(line, cursor, sources),
      highlight: highlightLine,
      // What the session knows as a secret is one wherever it is typed.
      conceal: (line) => session.mask(concealLine(line)),
      isIncomplete,
    });
    return answer.action === "end" ? undefined : answer;
  } catch (error) {
    if (error instanceof InputEnded) return undefined;
    if (error instanceof Interrupted) return "interrupted";
    throw error;
  }
}

// Keys that do something beside the line give the line back to be edited on.
async function runLineKey(session: Session, prompts: Prompts, answer: LineAnswer): Promise<string> {
  const { screen } = session.world;
  if (answer.action === "help") {
    session.show(describeLine(answer.text, screen.dataPaint, screen.width));
    return answer.text;
  }
  if (answer.action === "redraw") {
    screen.data("\u001b[2J\u001b[3J\u001b[H");
    return answer.text;
  }
  if (answer.action === "edit") {
    const edited = await prompts.edit({
      message: text("ask-line-editor"),
      initial: answer.text,
      suffix: ".req",
    });
    return edited.trimEnd();
  }
  return "";
}

// A history that cannot be written is no reason to stop; it is said once.
async function remember(session: Session, history: string[], line: string): Promise<void> {
  const { historyFile, screen } = session.world;
  if (line.trim() === "" || /^\s/.test(line) || history.at(-1) === line) return;
  history.push(line);
  const kept = spellForHistory(line);
  if (kept === undefined || historyFile === undefined || unwritable.has(historyFile)) return;
  try {
    await appendHistory(historyFile, kept);
  } catch (error) {
    unwritable.add(historyFile);
    const reason = error instanceof Error ? error.message : "";
    session.say(screen.talkPaint.warn(text("history-unwritable", { reason })));
  }
}

const unwritable = new Set<string>();

function spellUrl(draft: Draft): string {
  return listPositionals(draft.verb)
    .slice(-1)
    .flatMap((argument) => {
      const value = hideSecrets(draft).values[argument.name];
      return value === undefined ? [] : kindOf(argument).spell(argument.name, value);
    })
    .join("");
}

async function gatherSources(session: Session): Promise<CompletionSources> {
  const { setting, exchanges } = session.state;
  const { files, configFile } = session.world;
  const last = exchanges.at(-1)?.result;
  const environments = await readEnvironments(files, configFile).catch(() => []);
  const sent = new Map(exchanges.map(({ draft, preview }) => [spellUrl(draft), preview.method]));
  const urls = [...sent].map(([url, method]) => ({ text: url, description: method }));
  return {
    variables: Object.keys(setting.variables),
    environments: environments.map(({ name }) => name),
    saved: await listSaved(session),
    exchanges: exchanges.map(({ number, draft }) => ({
      text: `#${number}`,
      description: spellLine(hideSecrets(draft)),
    })),
    urls: [...urls, ...(await session.listEchoPaths())],
    formats: exportFormats,
    files: (directory) => {
      try {
        const entries = readdirSync(directory, { withFileTypes: true });
        return entries.map((entry) => entry.name + (entry.isDirectory() ? "/" : ""));
      } catch {
        return [];
      }
    },
    members: (path) => (last !== undefined && isReply(last) ? listMembers(last, path) : []),
  };
}
