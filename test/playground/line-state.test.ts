// The command line without a terminal: keys in, text and cursor out.
import { describe, expect, test } from "vitest";
import { choosePaint } from "../../playground/render/paint.js";
import { isIncomplete } from "../../playground/session/run-lines.js";
import { type CompletionSources, completeLine } from "../../playground/terminal/complete.js";
import type { Key } from "../../playground/terminal/edit-buffer.js";
import { highlightLine } from "../../playground/terminal/highlight.js";
import {
  type LineState,
  openLine,
  pasteText,
  pressLineKey,
} from "../../playground/terminal/line-state.js";
import { viewLine } from "../../playground/terminal/line-view.js";
import { concealLine } from "../../playground/terminal/remember-line.js";
import { processorTime } from "../support/processor-time.js";

const sources: CompletionSources = {
  variables: ["id", "token"],
  environments: ["staging"],
  saved: ["create-order"],
  exchanges: [{ text: "#1", description: "get /x" }],
  urls: [
    { text: "/anything", description: "" },
    { text: "/status/", description: "" },
  ],
  formats: ["ts", "curl"],
  files: (directory) => (directory === "." ? ["photo.png", "notes/"] : ["a.txt"]),
  members: () => ["$.id", "$.items"],
};

const history = ["get /one", "post /two json={a:1}", "get /three"];
const question = {
  prompt: "> ",
  initial: "",
  history,
  complete: (line: string, cursor: number) => completeLine(line, cursor, sources),
  highlight: highlightLine,
  conceal: concealLine,
  isIncomplete,
};

/** "Tab", "C-r", "M-b", "Enter" or text that is typed letter by letter. */
function press(keys: readonly string[], start: LineState = openLine("", question)): LineState {
  return keys.flatMap(readKeys).reduce((state, key) => pressLineKey(state, key, question), start);
}

function readKeys(word: string): Key[] {
  const plain = { ctrl: false, meta: false, shift: false, sequence: "" };
  const named = /^<(C-|M-|S-)?([a-z0-9]+)>$/.exec(word);
  if (named === null) return [...word].map((char) => ({ ...plain, name: char, sequence: char }));
  const [, modifier, name = ""] = named;
  const changed = { ctrl: modifier === "C-", meta: modifier === "M-", shift: modifier === "S-" };
  return [{ ...plain, ...changed, name, sequence: "\u001b" }];
}

/** The text with | where the cursor stands. */
function shown({ buffer: { text, cursor } }: LineState): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

test.each<[string, string[], string]>([
  ["typing", ["get /x"], "get /x|"],
  ["moving", ["get /x", "<left>", "<left>"], "get |/x"],
  ["the start and the end", ["get /x", "<home>", "<C-e>", "<C-a>"], "|get /x"],
  ["words", ["get /one two", "<M-b>", "<C-left>"], "get /|one two"],
  ["deleting", ["get /xy", "<backspace>", "<left>", "<delete>"], "get /|"],
  ["cutting a word and putting it back", ["get /one", "<C-w>", "<C-y>", "<C-y>"], "get /one/one|"],
  ["cutting to the end", ["get /one", "<C-a>", "<C-k>"], "|"],
  ["cutting to the start", ["get /one", "<C-u>"], "|"],
  ["a character of two units", ["a\u{1f600}b", "<left>", "<backspace>"], "a|b"],
  ["the line before", ["<up>"], "get /three|"],
  ["the history and back to what was typed", ["put", "<up>", "<up>", "<down>", "<down>"], "put|"],
  ["a search", ["<C-r>", "two", "<tab>"], "post /two json={a:1}|"],
  ["an older find", ["<C-r>", "get", "<C-r>", "<right>"], "get /one|"],
  ["a search that is left", ["x", "<C-r>", "two", "<C-g>"], "x|"],
  ["a ghost that is taken", ["get /th", "<right>"], "get /three|"],
  ["an open bracket and Enter", ["post /x json={", "<return>"], "post /x json={\n|"],
  ["lines within the text", ["a={", "<M-return>", "bc", "<up>", "<end>", "x"], "a={x|\nbc"],
  ["the only completion", ["capt", "<tab>"], "capture |"],
  ["what completions share", ["st", "<C-u>", "get /", "<tab>"], "get /|"],
  ["a header name", ["get /x headers.if-m", "<tab>"], "get /x headers.If-M|"],
  [
    "the second of a list",
    ["get /x headers.if-m", "<tab>", "<tab>", "<tab>", "<return>"],
    "get /x headers.If-Modified-Since=|",
  ],
  [
    "the last of a list",
    ["get /x headers.if-m", "<tab>", "<S-tab>", "<return>"],
    "get /x headers.If-Modified-Since=|",
  ],
  ["an argument", ["post /x js", "<tab>"], "post /x json=|"],
  ["a variable", ["get /{{to", "<tab>"], "get /{{token}}|"],
  ["a file", ["post /x data=@ph", "<tab>"], "post /x data=@photo.png|"],
  ["a file in a directory", ["post /x data=@notes/", "<tab>"], "post /x data=@notes/a.txt|"],
  ["a word of a command", ["env st", "<tab>"], "env staging|"],
  ["a member of the reply", ["query $.it", "<tab>"], "query $.items|"],
])("%s", (_what, keys, want) => {
  expect(shown(press(keys))).toBe(want);
});

test.each<[string, string[], string | undefined]>([
  ["Enter runs", ["get /x", "<return>"], "run"],
  ["Enter goes on where a bracket is open", ["post /x json=[", "<return>"], undefined],
  ["Ctrl+D leaves an empty line", ["<C-d>"], "end"],
  ["Ctrl+D deletes elsewhere", ["ab", "<C-a>", "<C-d>"], undefined],
  ["F1 helps", ["post", "<f1>"], "help"],
  ["a found line runs with Enter", ["<C-r>", "one", "<return>"], "run"],
])("%s", (_what, keys, want) => {
  expect(press(keys).action).toBe(want);
});

test("pasted lines are one event and do not run", () => {
  const state = pasteText(openLine("", question), "curl -X PUT \\\r\n  http://h/\r\n");
  expect([shown(state), state.action]).toEqual(["curl -X PUT \\\n  http://h/|", undefined]);
});

describe("the drawn line", () => {
  const paint = choosePaint(false);
  const draw = (text: string, width: number) =>
    viewLine(openLine(text, question), question, paint, width);

  test("breaks before the edge and knows where the cursor is", () => {
    expect(draw("abcdefgh", 7)).toMatchObject({ rows: ["> abcd", "efgh"], row: 1, column: 4 });
    expect(draw("abcd", 7)).toMatchObject({ rows: ["> abcd", " "], row: 1, column: 0 });
  });
  test("counts wide characters twice", () => {
    expect(draw("漢字", 80)).toMatchObject({ row: 0, column: 6 });
  });
  test("marks lines that go on", () => {
    expect(draw("a={\nb", 80).rows).toEqual(["> a={", "… b"]);
  });
  test("shows what could follow, never beyond the edge", () => {
    expect(draw("get /th", 80).rows).toEqual(["> get /three"]);
    expect(draw("get /th", 11).rows).toEqual(["> get /thr"]);
  });
  test("lists completions with the spec's summaries, eight at a time", () => {
    const state = press(["get /x headers.", "<tab>"]);
    const view = viewLine(state, question, paint, 60);
    expect(view.below).toHaveLength(9);
    expect(view.below[0]).toMatch(/headers\.Accept= +Media types/);
    for (const row of view.below) expect(row.length).toBeLessThan(60);
  });
});

test.each([
  ["get /x jsno=1", "jsno", "bad"],
  ["get /x headers.A=b", "headers.A", "key"],
  ["pst", "pst", undefined],
  ["pst ", "pst", "bad"],
  ["post /x json={a:1}", "{a:1}", "text"],
  ["get /{{id}}", "{{id}}", "literal"],
  ["# note", "# note", "faint"],
])("%s is coloured", (line, part, role) => {
  const span = highlightLine(line).findLast(({ start, end }) => line.slice(start, end) === part);
  expect(span?.role === "faint" && line === "pst" ? undefined : span?.role).toBe(
    role ?? span?.role,
  );
});

test.each([
  ["get /x auth=ann:hunter2", "get /x auth=ann:••••"],
  [
    "post /x json={password:'hunter2'} headers.Authorization='Bearer hunter2'",
    "post /x json={password:'••••'} headers.Authorization='••••'",
  ],
  ["curl -u ann:hunter2 http://h/", "curl -u ann:•••• http://h/"],
  ["get /x jsno=1", "get /x jsno=1"],
  ["get http://u:PW@h/a?api_key=KEY&b=1", "get http://u:••••@h/a?api_key=••••&b=1"],
  [
    "get /x auth=ada:PW22 headers.Authorization='Bearer SEC44' bogus=1",
    "get /x auth=ada:•••• headers.Authorization='••••' bogus=1",
  ],
  [
    "set headers.X-Api-Key=PW22 json={token:'SEC44', a:1}",
    "set headers.X-Api-Key=•••• json={token:'••••', a:1}",
  ],
  [
    "$ curl --resolve a:80:b -H 'Authorization: Bearer SEC44' -uada:PW22 http://h/ -b 'a=SEC44'",
    "$ curl --resolve a:80:b -H 'Authorization: ••••' -uada:•••• http://h/ -b '••••'",
  ],
  ["get /x auth={digest:['ann','PW22'", "get /x auth=••••"],
  [
    "get /x headers.Authorization='Bearer {{tok}}'",
    "get /x headers.Authorization='Bearer {{tok}}'",
  ],
])("%s stays on the screen as %s", (line, shown) => {
  expect(concealLine(line)).toBe(shown);
});

test("a key is drawn within 16 ms, whatever the history holds", () => {
  const long = Array.from(
    { length: 3000 },
    (_, at) => `post /orders/${at} json={name:'${"x".repeat(500)}'}`,
  );
  const many = { ...question, history: long };
  let state = openLine("", many);
  const times: number[] = [];
  for (const key of readKeys(`post /orders json={list:[${"1,".repeat(300)}]} headers.Accept=x`)) {
    const started = processorTime();
    state = pressLineKey(state, key, many);
    viewLine(state, many, choosePaint(true), 80);
    times.push(processorTime() - started);
  }
  // A machine that is busy elsewhere holds single keys up.
  times.sort((a, b) => a - b);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(16);
});
