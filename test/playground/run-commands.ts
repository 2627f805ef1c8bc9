// Runs lines on a session in memory whose server answers with one order, and gives what was shown and said.
import { runLine } from "../../playground/session/run-line.js";
import { exitNumber } from "../../playground/session/session.js";
import { type OpenSession, openSession, replyWith } from "./open-session.js";

const order = { id: 7, item: "bolt", items: [{ q: 1 }, { q: 2 }], token: "s3cr3t" };
let count = 0;

export function open(): OpenSession {
  count = 0;
  return openSession(undefined, () => ({
    ...replyWith({ ...order, count: ++count }),
    timings: [
      ["dns", 1],
      ["body", 11],
    ],
  }));
}

/** Runs lines; what the last one showed and said. */
export async function run(opened: OpenSession, ...lines: string[]) {
  let code = 0;
  for (const line of lines) {
    opened.talk.length = 0;
    opened.data.length = 0;
    code = exitNumber(await runLine(opened.session, line));
  }
  return { code, talk: opened.talk.join("\n"), data: opened.data.join("").trimEnd() };
}
