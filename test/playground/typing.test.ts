// Lines of many rows, several lines at once, and answers that do not hold: in a real terminal.
import { afterEach, describe, expect, test } from "vitest";
import { command, createHome } from "./run-playground.js";
import { hasTmux, openTerminal, type Terminal } from "./tmux.js";

if (!hasTmux()) console.warn("typing.test.ts is skipped: tmux is not installed");

let terminal: Terminal | undefined;
afterEach(() => {
  terminal?.close();
  terminal = undefined;
});

async function open(columns: number, options: readonly string[] = []): Promise<Terminal> {
  const { home, env } = createHome();
  terminal = openTerminal([...command, ...options], { columns, cwd: home, env });
  await terminal.waitFor(/^> *$/m);
  return terminal;
}

describe.skipIf(!hasTmux()).each([80, 60])("a terminal of %i columns", (columns) => {
  test("an input taller than the screen leaves no secret above it", async () => {
    const at = await open(columns);
    const rows = Array.from({ length: 40 }, (_, row) => `  m${row}: ${row},`);
    at.paste(`post /anything auth=ada:PASTED1x json={\n${rows.join("\n")}\n last: 1`);
    await at.waitFor(/last: 1\s*$/);
    at.press("Left", "Left", "Up", "Down", "End");
    at.type("2");
    await at.waitFor(/last: 12\s*$/);
    at.type("}");
    at.press("Enter");
    await at.waitFor("[q]uit");
    const all = at.scrollback();
    expect(all).not.toContain("PASTED1x");
    expect(all.match(/post \/anything auth/g)).toHaveLength(1);
  });

  test("lines that are pasted at once run one by one", async () => {
    const at = await open(columns);
    at.paste("var a=1 b=2\n# a remark\nget /anything?x={{a}}\nexpect status 200");
    at.press("Enter");
    await at.waitFor("✓ status 200");
  });

  test("an answer that cannot be sent keeps the draft as one line", async () => {
    const at = await open(columns);
    at.type("build get /anything timeout=abc");
    at.press("Enter");
    await at.waitFor("? url");
    at.press("Enter");
    await at.waitFor("? Header");
    at.press("Enter");
    await at.waitFor("? User name");
    at.press("Enter");
    await at.waitFor("? More");
    at.press("Enter");
    await at.waitFor("? timeout");
    at.press("Enter");
    await at.waitFor(/timeout cannot be[\s\S]*\? timeout/);
    at.press("C-c");
    await at.waitFor(/get \/anything timeout=abc\s+^> *$/m);
  });

  test("questions break between words", async () => {
    const at = await open(columns);
    at.type("build post /anything");
    at.press("Enter");
    await at.waitFor(/\/anything\s*$/);
    at.press("Enter");
    const shown = await at.waitFor("? Body");
    const asked = shown.slice(shown.indexOf("Esc goes back"));
    const broken = asked.split("\n").filter((line) => line.length >= columns && /\w$/.test(line));
    expect(broken).toEqual([]);
    expect(shown).toMatch(/\bdocument|\bone of\b/);
  });
});

test.skipIf(!hasTmux())("line by line, Esc goes back as < does, and is not shown raw", async () => {
  const at = await open(80, ["--plain"]);
  at.type("build post /anything");
  at.press("Enter");
  await at.waitFor("< goes back a step");
  await at.waitFor("(/anything):");
  at.press("Enter");
  await at.waitFor("Body. ");
  at.press("Escape", "Enter");
  await at.waitFor(/Body\. [\s\S]*url: [^\n]*\(\/anything\):/);
});
