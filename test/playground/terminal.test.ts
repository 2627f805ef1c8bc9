// The playground in a real terminal: opens, walks the builder, sends and shows.
import { afterEach, describe, expect, test } from "vitest";
import { createHome, entry } from "./run-playground.js";
import { hasTmux, openTerminal, type Terminal } from "./tmux.js";

if (!hasTmux()) console.warn("terminal.test.ts is skipped: tmux is not installed");

let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

function open(columns: number): Terminal {
  const { home, env } = createHome();
  const command = [process.execPath, "--import", import.meta.resolve("tsx"), entry];
  terminal = openTerminal(command, { columns, cwd: home, env });
  return terminal;
}

describe.skipIf(!hasTmux()).each([80, 60])("a terminal of %i columns", (columns) => {
  test("opens the playground, walks the builder and shows the reply", async () => {
    const at = open(columns);
    await at.waitFor(/^> *$/m);
    at.type("build");
    at.press("Enter");
    await at.waitFor("Sends a request");
    at.press("Down", "Down", "Down", "Enter");
    await at.waitFor("? url");
    at.type("/anything");
    at.press("Enter");
    await at.waitFor("? Body");
    at.press("Escape");
    await at.waitFor(/\? url.*[\s\S]*\/anything/);
    at.press("Enter");
    await at.waitFor("? Body");
    at.press("Down", "Enter");
    await at.waitFor("? json");
    at.type("{name:'bolt'}");
    at.press("Enter");
    await at.waitFor("? Header");
    at.press("Enter");
    await at.waitFor("? User name");
    at.press("Enter");
    const preview = await at.waitFor("[s]end");
    expect(preview).toContain("Content-Type: application/json");
    expect(preview).toMatch(/may create\s+duplicates/);
    at.press("s");
    const shown = await at.waitFor("post /anything json={name:'bolt'}");
    expect(shown).toMatch(/#1 {2}200 OK|"name": "bolt"/);
  });

  test("Ctrl+C keeps the draft and Ctrl+D leaves", async () => {
    const at = open(columns);
    await at.waitFor(/> *$/m);
    at.type("post /kept");
    at.press("Enter");
    await at.waitFor("[s]end");
    at.press("C-c");
    at.type("send");
    at.press("Enter");
    await at.waitFor(/#1 {2}404/);
  });
});
