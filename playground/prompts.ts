// The door to @inquirer and its only importer: the parts from which the terminal's questions are made.
// Loaded when the first question is asked; a script never loads it.
export { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from "@inquirer/core";

/** The library's own questions. They are loaded with the first of them, since the command line needs none. */
export function loadQuestions() {
  return import("@inquirer/prompts");
}
