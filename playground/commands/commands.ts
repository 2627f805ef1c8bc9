// The table of commands: each name of the spec with the function that runs it.
import { text } from "../catalog.js";
import type { Command } from "./command.js";
import { manageCookies } from "./cookie-commands.js";
import { importCurl } from "./curl-command.js";
import { exportExchanges } from "./export-command.js";
import { showHelp } from "./help.js";
import {
  diffReplies,
  explainHeaders,
  listExchanges,
  sendTwice,
  showHeaders,
  showTiming,
  showWire,
} from "./inspect-commands.js";
import { captureValue, expectValue, queryReply } from "./reply-commands.js";
import {
  buildRequest,
  editDraft,
  quitSession,
  sendDraft,
  setTarget,
  showDraft,
} from "./request-commands.js";
import { loadSaved, runScript, saveDraft } from "./script-commands.js";
import { showBody, showOne } from "./show-commands.js";
import {
  forgetVariable,
  redoChange,
  setArguments,
  setVariables,
  undoChange,
  unsetArguments,
  useEnvironment,
} from "./variable-commands.js";

const commands: Readonly<Record<string, Command>> = {
  help: showHelp,
  build: buildRequest,
  draft: showDraft,
  set: setArguments,
  unset: unsetArguments,
  edit: editDraft,
  send: sendDraft,
  twice: sendTwice,
  target: setTarget,
  env: useEnvironment,
  var: setVariables,
  forget: forgetVariable,
  log: listExchanges,
  show: showOne,
  body: showBody,
  headers: showHeaders,
  cookies: manageCookies,
  why: explainHeaders,
  wire: showWire,
  timing: showTiming,
  diff: diffReplies,
  query: queryReply,
  capture: captureValue,
  expect: expectValue,
  save: saveDraft,
  load: loadSaved,
  run: runScript,
  curl: importCurl,
  export: exportExchanges,
  undo: undoChange,
  redo: redoChange,
  quit: quitSession,
  exit: quitSession,
};

/** The names of the commands that there are. */
export const commandNames: readonly string[] = Object.keys(commands);

/** The command of this name. */
export function findCommand(name: string): Command {
  const command = commands[name];
  if (command === undefined) throw new Error(text("word-unknown", { word: name }));
  return command;
}
