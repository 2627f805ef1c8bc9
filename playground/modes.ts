// The ways to run: help, version, one request, a script, plain lines, and the playground in a terminal.
// The one place that touches the process's streams and environment.

import { catalog, exitCode, text } from "./catalog.js";
import { describeUse } from "./commands/help.js";
import { assignVariables, enterEnvironment } from "./commands/variable-commands.js";
import { type CallOptions, optionNames } from "./files/read-options.js";
import { lexWords } from "./grammar/lex.js";
import { findNearest } from "./grammar/nearest.js";
import { joinWords, listFirstWords, parseWords } from "./grammar/parse.js";
import { choosePaint } from "./render/paint.js";
import { explain, runParsed } from "./session/run-line.js";
import { readLines, runLines } from "./session/run-lines.js";
import { exitNumber, fine, type Outcome, Session } from "./session/session.js";
import { openWorld } from "./world.js";

/** Runs what the command line asks for and gives the exit code. */
export async function runMode(options: CallOptions): Promise<number> {
  if (options.wrong !== undefined) return explainOption(options.wrong);
  if (options.valueless !== undefined) {
    process.stderr.write(`${text("option-value", { usage: options.valueless })}\n`);
    return exitCode("usage");
  }
  if (options.version) {
    process.stdout.write(`${catalog.product.name} ${catalog.product.version}\n`);
    return 0;
  }
  if (options.help) {
    const paint = choosePaint(false);
    const width = process.stdout.columns || 80;
    process.stdout.write(`${describeUse(paint, width).join("\n")}\n`);
    return 0;
  }
  let session: Session | undefined;
  const { world, close } = openWorld(options, () => session?.interrupt());
  try {
    session = new Session(world);
    return await runSession(options, session);
  } finally {
    await close();
  }
}

async function runSession(options: CallOptions, session: Session): Promise<number> {
  process.on("SIGINT", () => {
    if (session.world.prompts?.interrupt?.() === true) return;
    if (!session.interrupt()) process.exit(exitCode("interrupted"));
  });
  const prepared = await explain(session, "", () => prepare(session, options));
  if (prepared.exit !== "ok") return exitCode("usage");
  if (options.words.length > 0) return exitNumber(await runWords(session, options));
  if (process.stdin.isTTY) {
    // There Ctrl+C reaches every process of the terminal, one that compiles what is loaded later too.
    if (options.plain) await session.world.client.load();
    const { runTerminal } = await import("./terminal/run-terminal.js");
    return exitNumber(await runTerminal(session));
  }
  return exitNumber(await runLines(session, readLines(process.stdin), "-"));
}

// The environment first, then single variables, which win over its own.
async function prepare(session: Session, options: CallOptions): Promise<Outcome> {
  if (options.environment !== undefined) {
    await enterEnvironment(session, options.environment, 0);
  }
  if (options.target !== undefined) session.apply({ kind: "target", url: options.target });
  assignVariables(session, lexWords(options.variables));
  return fine;
}

async function runWords(session: Session, { words }: CallOptions): Promise<Outcome> {
  const source = joinWords(words);
  const outcome = await explain(
    session,
    source,
    () => runParsed(session, parseWords(words), source),
    source === words.join(" ") ? words : undefined,
  );
  const known = listFirstWords().includes(words[0] ?? "");
  return outcome.exit === "parse" && !known ? { exit: "usage" } : outcome;
}

function explainOption(word: string): number {
  const near = findNearest(word, optionNames);
  const hint =
    near === undefined
      ? text("accepted", { names: optionNames.join(", ") })
      : text("nearest", { near });
  process.stderr.write(`${text("option-unknown", { word })} ${hint}\n`);
  return exitCode("usage");
}
