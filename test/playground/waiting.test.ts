// What a person sees while a request is on its way, behind a long reply, and on typing past a question.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RawServer, startRawServer } from "../support/raw-server.js";
import { command, createHome, runPlayground } from "./run-playground.js";
import { hasTmux, openTerminal, type Terminal } from "./tmux.js";

if (!hasTmux()) console.warn("waiting.test.ts is skipped: tmux is not installed");

let silent: RawServer;
let terminal: Terminal | undefined;
beforeAll(async () => {
  silent = await startRawServer(() => {});
});
afterAll(() => silent.close());
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

function enter(at: Terminal, line: string): void {
  at.type(line);
  at.press("Enter");
}

describe.skipIf(!hasTmux()).each([80, 60])("a terminal of %i columns", (columns) => {
  test("a request on its way is told with its seconds, and Ctrl+C ends it", async () => {
    const at = await open(columns);
    enter(at, `get ${silent.url}/never?api_key=hunter2`);
    const shown = await at.waitFor(/0\.[4-9] s · Ctrl\+C ends it$/m);
    const [line = ""] = /^.*Ctrl\+C ends it$/m.exec(shown) ?? [];
    expect(line).toContain("GET http://127.0.0.1");
    at.press("C-c");
    const after = await at.waitFor(/Interrupted after \d+\.\d s\.[\s\S]*> *$/);
    expect(after).not.toContain("ends it");
    enter(at, "var a=1");
    enter(at, "var");
    await at.waitFor(/a=1\s+> *$/m);
  });

  test("a long reply ends with its headline", async () => {
    const at = await open(columns);
    enter(at, "get /anything params={a:[1,2,3,4,5,6,7,8,9], b:[1,2,3,4,5,6,7,8,9]}");
    await at.waitFor(/\n#1 {2}200 OK.*\n> *\s*$/);
    at.press("C-l");
    enter(at, "get /status/204");
    await at.waitFor(/#2 {2}204/);
    expect(at.screen().match(/#2 {2}204/g)).toHaveLength(1);
  });

  test("a line that is typed at the question is a line, and the draft is kept", async () => {
    const at = await open(columns);
    enter(at, "post /anything json={a:1}");
    await at.waitFor("[q]uit");
    enter(at, "set json.a=2");
    await at.waitFor(/post \/anything json=\{a:2\}\s+> *$/m);
    expect(at.screen()).not.toContain("#1");
    enter(at, "send");
    await at.waitFor(/#1 {2}200 OK/);
    enter(at, "put /anything");
    await at.waitFor("[q]uit");
    at.press("s");
    await at.waitFor(/#2 {2}200 OK/);
  });
});

test("nobody is told of waiting in a pipe", async () => {
  const { stderr } = await runPlayground([], "get /delay/0.6");
  expect(stderr).toContain("200 OK");
  expect(stderr).not.toContain("Ctrl+C");
});

test.skipIf(!hasTmux())(
  "--plain says nothing of waiting and takes a line at the question",
  async () => {
    const at = await open(80, ["--plain"]);
    enter(at, "get /delay/0.6");
    expect(await at.waitFor("200 OK")).not.toContain("ends it");
    enter(at, "post /kept");
    await at.waitFor("q quit:");
    enter(at, "var a=1");
    enter(at, "var");
    await at.waitFor(/a=1\s+> *$/m);
  },
);
