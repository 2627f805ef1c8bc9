// The playground in a real terminal: opens, walks the builder, sends and shows.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { startRawServer } from "../support/raw-server.js";
import { command, createHome } from "./run-playground.js";
import { hasTmux, openTerminal, type Terminal } from "./tmux.js";

if (!hasTmux()) console.warn("terminal.test.ts is skipped: tmux is not installed");

let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

function open(columns: number, place = createHome(), options: readonly string[] = []): Terminal {
  terminal = openTerminal([...command, ...options], { columns, cwd: place.home, env: place.env });
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
    await at.waitFor("? More");
    at.press("Enter");
    const preview = await at.waitFor("[s]end");
    expect(preview).toContain("Content-Type: application/json");
    expect(preview).toMatch(/may create\s+duplicates/);
    at.press("s");
    const shown = await at.waitFor("post /anything json={name:'bolt'}");
    expect(shown).toMatch(/#1 {2}200 OK|"name": "bolt"/);
  });

  test("drives a whole session, and finds its history when it is opened again", async () => {
    const place = createHome();
    const at = open(columns, place);
    const enter = (line: string): void => {
      at.type(line);
      at.press("Enter");
    };
    await at.waitFor(/^> *$/m);

    at.type("post /anything headers.x-req");
    at.press("Tab");
    await at.waitFor("headers.X-Request-ID=");
    at.type("7 json={name:'bolt', qty:3} auth=ann:hunter2");
    at.press("Enter");
    await at.waitFor("[s]end");
    at.press("s");
    await at.waitFor(/"url": "http[^"]*\/anything"\s+\}/);
    expect(at.screen(true)).toContain(`${String.fromCharCode(27)}[34m"json"`);
    expect(at.screen()).not.toContain("hunter2");

    at.type("capture name = $.json.n");
    at.press("Tab", "Enter");
    await at.waitFor('name = "bolt"');
    enter("!1 json.qty=9 json.name={{name}}");
    await at.waitFor(/"qty": 9[\s\S]*> *$/m);
    at.press("C-l");
    enter("diff #1 #2");
    await at.waitFor(/\$\.json\.qty\s+- 3\s+\+ 9/);

    at.paste(
      "curl -X PUT http://127.0.0.1:1/x \\\n  -H 'Authorization: Bearer hunter2' \\\n  -d a=1\n",
    );
    await at.waitFor(/… +-d a=1/);
    at.press("Enter");
    await at.waitFor("[s]end");
    at.press("q");
    await at.waitFor(/> *$/m);

    enter("export ts > session.ts");
    await at.waitFor("Written to session.ts.");
    enter("quit");
    await expect.poll(() => isOpen(at)).toBe(false);

    const exported = readFileSync(join(place.home, "session.ts"), "utf8");
    expect(exported).toContain("requests.post(");
    const history = readFileSync(join(place.home, "state/requests-ts/history.jsonl"), "utf8");
    expect(history).toContain("diff #1 #2");
    expect(history + exported).not.toContain("hunter2");
    const again = open(columns, place);
    await again.waitFor(/^> *$/m);
    again.press("C-r");
    again.type("diff");
    await again.waitFor("history: diff diff #1 #2");
    again.press("Tab");
    await again.waitFor("> diff #1 #2");
    again.press("C-u", "Up", "Up");
    await again.waitFor("> export ts > session.ts");
  });

  test("a hostile reply leaves the terminal as it was", async () => {
    const hostile = "\u001b]0;owned\u0007\u001b[2J\u001b[31mred\u009bm\u0000\r\nend";
    const body = Buffer.from(hostile, "latin1");
    const server = await startRawServer(
      Buffer.concat([
        Buffer.from(
          `HTTP/1.1 200 \u001b[31mOK\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n`,
          "latin1",
        ),
        body,
      ]),
    );
    try {
      const at = open(columns);
      await at.waitFor(/^> *$/m);
      at.type(`get ${server.url}/`);
      at.press("Enter");
      const shown = await at.waitFor(/end\s+> *$/m);
      expect(shown).toContain("requests-ts");
      expect(shown).toContain("\\x1b[2J");
    } finally {
      await server.close();
    }
  });

  test("what is typed while a request runs is kept, and Ctrl+C ends the request", async () => {
    const at = open(columns);
    await at.waitFor(/^> *$/m);
    for (const line of ["get /delay/1", "var a=1", "var b=2", "var"]) {
      at.type(line);
      at.press("Enter");
    }
    await at.waitFor(/a=1\s+b=2/);
    at.type("get /delay/9");
    at.press("Enter");
    at.press("C-c");
    await at.waitFor(/Interrupted after \d+\.\d s\./);
    at.type("quit");
    at.press("Enter");
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

  test("without moving the cursor, Ctrl+C leaves the question, and twice the playground", async () => {
    const at = open(columns, createHome(), ["--plain"]);
    // What it names is there: neither Tab nor F1.
    await at.waitFor(/help lists[^\n]*\n[^\n]*\n> *$/m);
    at.type("post");
    at.press("Enter");
    await at.waitFor("url: ");
    at.type("/kept");
    at.press("Enter");
    await at.waitFor("Body. ");
    at.press("C-c");
    await at.waitFor(/post \/kept\s+> *$/m);
    at.type("get /nev");
    at.press("C-c");
    await at.waitFor(/Ctrl\+C again leaves[^\n]*\s+> *$/m);
    at.type("var a=1");
    at.press("Enter");
    await at.waitFor(/a=1\s+> *$/m);
    at.press("C-c");
    await at.waitFor(/again leaves[\s\S]*again leaves[^\n]*\s+> *$/m);
    at.press("C-c");
    await expect.poll(() => isOpen(at)).toBe(false);
    terminal = undefined;
  });

  test("a secret of a line that does not hold is on the screen no more", async () => {
    const at = open(columns);
    await at.waitFor(/^> *$/m);
    at.type("get /x auth=ada:PW22 bogus=1");
    at.press("Enter");
    await at.waitFor("bogus.");
    expect(at.screen()).not.toContain("PW22");
  });

  test("Ctrl+D in the builder returns to the prompt with the draft", async () => {
    const at = open(columns);
    await at.waitFor(/^> *$/m);
    at.type("build get /kept");
    at.press("Enter");
    await at.waitFor("? url");
    at.press("C-d");
    await at.waitFor(/get \/kept\s+> *$/m);
    at.type("send");
    at.press("Enter");
    await at.waitFor(/#1 {2}404/);
  });
});

// A terminal whose program has ended is gone.
function isOpen(at: Terminal): boolean {
  try {
    at.screen();
    return true;
  } catch {
    return false;
  }
}
