// Several lines that are pasted at once: what runs, what is said of it, and what the history keeps.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readHistory } from "../../playground/files/history-file.js";
import { Session } from "../../playground/session/session.js";
import { InputEnded, Interrupted, type Prompts } from "../../playground/terminal/questions.js";
import { runTerminal } from "../../playground/terminal/run-terminal.js";
import { openSession, replyWith } from "./open-session.js";
import { scriptPrompts } from "./scripted-prompts.js";

async function paste(text: string, onSend: () => void = () => {}) {
  const entered = [text];
  const concealed: string[] = [];
  const histories: (readonly string[])[] = [];
  const prompts: Prompts = {
    ...scriptPrompts([]).prompts,
    readLine: async ({ history, conceal }) => {
      concealed.push(conceal("echo hunter2"));
      histories.push([...history]);
      const next = entered.shift();
      if (next === undefined) throw new InputEnded();
      return { action: "run", text: next };
    },
  };
  const opened = openSession(prompts);
  const historyFile = join(mkdtempSync(join(tmpdir(), "playground-pasted-")), "history.jsonl");
  const order: string[] = [];
  const session: Session = new Session({
    ...opened.session.world,
    historyFile,
    screen: { ...opened.session.world.screen, talk: (line) => order.push(line), data: () => {} },
    client: {
      ...opened.session.world.client,
      send: async (call) => {
        opened.sent.push(call);
        order.push("sent");
        onSend();
        return replyWith({}, 404);
      },
    },
  });
  await runTerminal(session);
  const sent = opened.sent.length;
  return {
    sent,
    order,
    talk: order.join("\n"),
    concealed,
    histories,
    kept: await readHistory(historyFile),
  };
}

test("one misspelt line is named with what was meant, and nothing is sent", async () => {
  const { sent, talk, histories, kept } = await paste("get /a\ngte /b\nget /c");
  expect(sent).toBe(0);
  expect(talk).toContain("pasted:2; nothing was sent:");
  expect(talk).toContain("Did you mean get?");
  expect([histories.at(-1), kept]).toEqual([["get /a\ngte /b\nget /c"], []]);
});

test("each line is named before its result and kept as if it was typed", async () => {
  const { order, histories, kept } = await paste("get /a\n# a remark\nget /b auth=ann:hunter2");
  const steps = order.filter((line) => line === "sent" || line.startsWith("pasted:"));
  expect(steps).toEqual(["pasted:1: get /a", "sent", "pasted:3: get /b auth=ann:••••", "sent"]);
  expect(histories.at(-1)).toEqual(["get /a", "get /b auth=ann:hunter2"]);
  expect(kept).toEqual(["get /a", "get /b auth=ann:{{password}}"]);
});

test("one line over several rows is still one", async () => {
  const { sent, talk, kept } = await paste("get /a\n  params.q=1");
  expect([sent, kept]).toEqual([1, ["get /a\n  params.q=1"]]);
  expect(talk).not.toContain("pasted");
});

test("a line that fails ends the others, and that is said", async () => {
  const { sent, talk } = await paste("get /a\nexpect status 200\nget /b\nget /c");
  expect(sent).toBe(1);
  expect(talk).toContain("2 pasted lines behind it were not sent.");
});

test("Ctrl+C ends the others too", async () => {
  const { sent, talk } = await paste("get /a\nget /b\nget /c", () => {
    throw new Interrupted();
  });
  expect(sent).toBe(1);
  expect(talk).toContain("2 pasted lines behind it were not sent.");
});

test("a secret that is known is masked in every line that is entered", async () => {
  const { concealed } = await paste("get /a auth=ann:hunter2");
  expect(concealed).toEqual(["echo hunter2", "echo ••••"]);
});
