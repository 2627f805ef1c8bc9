// The door to @inquirer and its only importer: the parts from which the terminal's questions are made.
// Loaded when the first question is asked; a script never loads it.
export { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
export { checkbox, editor, input, password, search, select } from "@inquirer/prompts";
