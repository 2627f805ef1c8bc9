// curl: a pasted curl command becomes the draft and is sent like any other request.

import { text } from "../catalog.js";
import { importCurlWords } from "../convert/curl-in.js";
import { LineError } from "../grammar/line-error.js";
import { hideSecrets, spellLine } from "../grammar/spell-line.js";
import { deliver } from "../session/deliver.js";
import type { Command } from "./command.js";

/** Takes a curl command over. */
export const importCurl: Command = async ({ session, rest, at }) => {
  if (rest === "") throw new LineError(text("curl-no-url"), { start: at });
  const { draft, remarks } = importCurlWords(rest, at);
  session.apply({ kind: "draft", draft });
  session.say(text("curl-taken"));
  session.quote(spellLine(hideSecrets(draft)));
  session.say(...remarks);
  return deliver(session, draft, "ask");
};
