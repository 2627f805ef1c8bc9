// Commands that work on text files: run a script, save and load requests.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { findNearest } from "../grammar/nearest.js";
import { parseLine } from "../grammar/parse.js";
import { hideSecrets, spellLine } from "../grammar/spell-line.js";
import { hideKnownSecrets } from "../session/draft.js";
import { explain } from "../session/run-line.js";
import { describeFault, findScriptFault, readLines, runLines } from "../session/run-lines.js";
import { fine, type Session } from "../session/session.js";
import type { Command } from "./command.js";
import { currentDraft } from "./variable-commands.js";

/** Runs a script: a file, or standard input as `-`. */
export const runScript: Command = async ({ session, rest, at }) => {
  if (rest === "") {
    throw new LineError(text("script-missing"), {
      start: at,
      accepted: text("script-missing-hint"),
      usage: true,
    });
  }
  if (rest === "-") return runLines(session, readLines(process.stdin), rest);
  const lines = await readScript(session, rest, at);
  const fault = await findScriptFault(lines);
  if (fault !== undefined) {
    session.say(describeFault(rest, fault));
    return explain(session, fault.line, () => Promise.reject(fault.error));
  }
  const { scripts } = session;
  if (scripts.includes(rest)) {
    throw new LineError(text("script-recursion", { file: rest }), {
      start: at,
      end: at + rest.length,
      accepted: text("script-recursion-hint"),
    });
  }
  scripts.push(rest);
  try {
    return await runLines(session, lines, rest);
  } finally {
    scripts.pop();
  }
};

async function readScript(session: Session, path: string, at: number): Promise<string[]> {
  try {
    const source = new TextDecoder().decode(await session.world.files.read(path));
    return source.replace(/\r?\n$/, "").split(/\r?\n/);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const hint = error instanceof Error && "hint" in error ? { accepted: String(error.hint) } : {};
    throw new LineError(message, { start: at, end: at + path.length, usage: true, ...hint });
  }
}

const ending = ".req";

/** The names of the saved requests. */
export async function listSaved({ world }: Session): Promise<string[]> {
  const names = await world.files.list(world.requestsDirectory).catch(() => []);
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}

/** Saves the draft as a text file of one line. */
export const saveDraft: Command = async (use) => {
  const { session, rest, at } = use;
  if (!/^[\w-][\w.-]*$/.test(rest)) {
    throw new LineError(text("save-name"), {
      start: at,
      end: at + rest.length,
      accepted: text("save-name-hint"),
    });
  }
  const path = `${session.world.requestsDirectory}/${rest}${ending}`;
  await session.world.files.makeDirectory(session.world.requestsDirectory);
  await session.world.files.write(
    path,
    `${spellLine(hideKnownSecrets(hideSecrets(currentDraft(use)), session.listKnownSecrets()))}\n`,
    "everyone",
  );
  session.say(text("written", { path }));
  return fine;
};

/** Makes a saved request the draft, or lists those that there are. */
export const loadSaved: Command = async ({ session, rest, at }) => {
  const saved = await listSaved(session);
  if (rest === "") {
    session.say(
      text("saved-list", {
        names: saved.join(", ") || text("none"),
        directory: session.world.requestsDirectory,
      }),
    );
    return fine;
  }
  if (!saved.includes(rest)) {
    const near = findNearest(rest, saved);
    throw new LineError(text("saved-unknown", { name: rest }), {
      start: at,
      end: at + rest.length,
      accepted:
        near === undefined
          ? text("accepted", { names: saved.join(", ") || text("none") })
          : text("nearest", { near }),
    });
  }
  const path = `${session.world.requestsDirectory}/${rest}${ending}`;
  const line = new TextDecoder().decode(await session.world.files.read(path)).trim();
  const parsed = parseLine(line);
  if (parsed.kind !== "request") throw new LineError(text("saved-broken", { path }), { start: at });
  session.apply({ kind: "draft", draft: parsed.draft });
  session.quote(line);
  session.say(text("draft-loaded"));
  return fine;
};
