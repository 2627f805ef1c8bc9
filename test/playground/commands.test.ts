// Every command on a session in memory: what it shows, what it says, what it changes.
import { describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { parseLine } from "../../playground/grammar/parse.js";
import { viewRecord } from "../../playground/render/record-view.js";
import { runLine } from "../../playground/session/run-line.js";
import { openSession, replyWith } from "./open-session.js";
import { open, run } from "./run-commands.js";

test.each<[string, string[], string | RegExp]>([
  ["a member", ["query $.item"], '"bolt"'],
  ["several members", ["query $.items[*].q"], "1\n2"],
  ["a filter", ["query $.items[?@.q > 1]"], '{\n  "q": 2\n}'],
  ["a numbered exchange", ["get /y", "query #1 $.count"], "1"],
  ["a header", ["query header Content-Type"], '"application/json"'],
  ["headers", ["headers"], "Content-Type: application/json"],
  ["variables", ["var a=1 b='x y' c={d:[true]}", "var"], "a=1\nb='x y'\nc={d:[true]}"],
  ["a secret variable", ["var token=hunter2", "var"], "token=••••"],
  ["the whole body", ["body"], /"token": "s3cr3t"/],
  ["time by phase", ["timing"], /^dns +1\.0 ms +█+\nbody +11 ms +█+\ntotal +12 ms$/],
  ["the log", ["log"], /^#1 {2}200 OK.*\n {4}post \/x json=\{a:1\}$/],
  ["the wire", ["wire"], /^POST \/x HTTP\/1\.1\nhost: 127\.0\.0\.1:9\n[\s\S]*\n\n\{"a":1\}$/],
  ["the reasons", ["why"], /Content-Type: application\/json\n {4}json= was given/],
  ["a difference", ["!!", "diff"], /^\$\.count\n {2}- 1\n {2}\+ 2$/],
  ["a difference of named ones", ["!!", "diff #2 #1"], /- 2\n {2}\+ 1/],
  ["an exchange again", ["get /y", "#1"], /"count": 1/],
])("shows %s", async (_what, lines, want) => {
  const { data, code } = await run(open(), "post /x json={a:1}", ...lines);
  expect(code).toBe(0);
  if (typeof want === "string") expect(data).toBe(want);
  else expect(data).toMatch(want);
});

test("a long integer keeps its digits", async () => {
  const reply = replyWith({});
  const opened = openSession(undefined, () => ({
    ...reply,
    text: '{"id":12345678901234567890,"s":"1"}',
  }));
  await run(opened, "get /x", "capture id = $.id", "get /{{id}}");
  expect(opened.sent.at(-1)?.given[0]?.value).toBe("http://127.0.0.1:9/12345678901234567890");
  expect((await run(opened, "query $.id")).data).toBe("12345678901234567890");
  const record = viewRecord(opened.session.state.exchanges[0] ?? expect.fail("nothing was sent"));
  expect(record).toContain('"body":{"id":12345678901234567890,"s":"1"}');
});

test("secrets of a line that does not hold are masked, the caret under the right word", async () => {
  const opened = open();
  const line = "get /x auth=ada:PW22 headers.Authorization='Bearer SEC44' bogus=1";
  const [shown, caret] = (await run(opened, line)).talk.split("\n");
  expect(shown).toBe(" get /x auth=ada:•••• headers.Authorization='••••' bogus=1");
  expect(caret?.trimEnd()).toBe(`${" ".repeat(shown?.indexOf("bogus") ?? -1)}^^^^^`);
  const curl = await run(
    opened,
    "curl --resolve a -H 'Authorization: Bearer SEC44' -u ada:PW22 http://h/",
  );
  expect(curl.talk).toContain("--resolve");
  expect(curl.talk).not.toMatch(/SEC44|PW22/);
});

test("exit leaves", async () => {
  expect(await runLine(open().session, "exit")).toMatchObject({ quit: true });
});

test("an interrupted request says so in a sentence", async () => {
  const failure = {
    name: "AbortError",
    code: "X",
    phase: "body",
    message: "signal",
    hint: "signal",
    sent: false,
  };
  const opened = openSession(undefined, () => failure);
  const result = await run(opened, "get /x");
  expect([result.code, result.talk]).toEqual([130, "#1  Interrupted after 0.0 s."]);
});

test("undo and redo bring back the draft, the variables and the target", async () => {
  const opened = open();
  await run(opened, "var a=1", "var a=2", "target http://h/api");
  expect((await run(opened, "undo", "undo", "var")).data).toBe("a=1");
  expect((await run(opened, "redo", "redo", "target")).talk).toContain("http://h/api");
  expect((await run(opened, "redo")).talk).toContain("nothing");
  await run(opened, "undo", "undo", "undo");
  expect((await run(opened, "undo")).talk).toContain("nothing");
});

test("set and unset change the draft, send sends it", async () => {
  const opened = open();
  await run(opened, "post /x json={a:1,b:2}", "set json.b=3 headers.A=x", "unset json.a", "send");
  expect(opened.sent.at(-1)?.given.at(1)?.value).toEqual({ b: 3 });
  expect((await run(opened, "unset headers", "draft")).talk).not.toContain("A: x");
  expect((await run(opened, "set jsno=1")).talk).toContain("Did you mean json?");
});

test("a saved request is one line of text without its secrets, and loads again", async () => {
  const opened = open();
  await run(opened, "post /x json={a:1} auth=ann:hunter2", "save create-order");
  expect(opened.files.get("requests/create-order.req")).toBe(
    "post /x json={a:1} auth=ann:{{password}}\n",
  );
  opened.files.set("create-order.req", "");
  await run(opened, "get /other", "load create-order");
  expect((await run(opened, "send")).talk).toContain("no variable password");
  expect((await run(opened, "var password=hunter2", "send")).code).toBe(0);
  expect((await run(opened, "load create-ordr")).talk).toContain("Did you mean create-order?");
});

test("an environment sets target and variables; its secrets are not shown", async () => {
  const opened = open();
  const config =
    "{ environments: { staging: { target: 'http://s', variables: { qty: 5 }, secrets: { key: 'hunter2' } } } }";
  opened.files.set("config.json5", config);
  expect((await run(opened, "env")).talk).toContain("staging");
  await run(opened, "env staging", "post /x json={q:{{qty}}, k:'{{key}}'}");
  expect(opened.sent.at(-1)?.given.map(({ value }) => value)).toEqual([
    "http://s/x",
    { q: 5, k: "hunter2" },
  ]);
  expect((await run(opened, "wire")).data).not.toContain("hunter2");
  expect((await run(opened, "env stagign")).talk).toContain("Did you mean staging?");
});

test.each([
  ["put", "promises that a repeat changes nothing more, yet"],
  ["post", "makes no promise"],
])("twice says what %s promises", async (verb, words) => {
  expect((await run(open(), `${verb} /x json=1`, "twice")).talk).toContain(words);
});

test("a page does not tell a secret that a reply repeats", async () => {
  const opened = open();
  await run(opened, "var token=s3cr3t", "get /x headers.X-Api-Key={{token}}");
  expect((await run(opened, "export md")).data).not.toContain("s3cr3t");
  expect((await run(opened, "export md --secrets > page.md")).code).toBe(0);
  expect(opened.files.get("page.md")).toContain("s3cr3t");
});

test("the body goes into a file as it was received", async () => {
  const opened = open();
  await run(opened, "get /x", "body > out.json");
  expect(JSON.parse(opened.files.get("out.json") ?? "")).toMatchObject({ id: 7 });
});

describe("before anything was sent", () => {
  test.each([
    "send",
    "show",
    "body",
    "headers",
    "timing",
    "query $.a",
    "diff",
    "twice",
    "!!",
    "#3",
    "export ts",
  ])("%s is a sentence and what to do", async (line) => {
    const { code, talk } = await run(open(), line);
    expect(code).toBe(3);
    expect(talk.split("\n").length).toBeGreaterThanOrEqual(3);
  });
});

test.each([
  ["get ftp://h/x", "Type http://h/x for another host, or /h/x for a path"],
  ["env nope", "Environments: none (config.json5)."],
])("%s says what to type instead", async (line, hint) => {
  expect((await run(open(), line)).talk.replace(/\s+/g, " ")).toContain(hint);
});

test.each(
  catalog.arguments.flatMap(({ name, typed }) => typed.map((line) => [name, line] as const)),
)("help %s says what can be typed: %s", async (name, typed) => {
  expect((await run(open(), `help ${name}`)).data).toContain(`  Type ${typed}\n`);
  expect(parseLine(`request PURGE /x ${typed}`)).toMatchObject({ kind: "request" });
});

test("help holds no place that was to be filled", async () => {
  for (const { name } of catalog.arguments) {
    const { data } = await run(open(), `help ${name}`);
    expect(data).not.toMatch(/: \{\w+\} \(/);
  }
});

test.each(catalog.playground.commands.map(({ name, summary }) => [name, summary]))(
  "help %s is the spec's own text",
  async (name, summary) => {
    const { data } = await run(open(), `help ${name}`);
    expect(data.replace(/\s+/g, " ")).toContain(summary);
  },
);

test("headers says how the rest of many is seen, and shows them", async () => {
  const names = Array.from({ length: 203 }, (_, at) => `X-${at}: v`);
  const headerBlock = `${names.join("\r\n")}\r\n`;
  const opened = openSession(undefined, () => ({ ...replyWith({}), headerBlock }));
  expect((await run(opened, "get /x", "headers")).talk).toBe("… 3 more; headers all shows them.");
  expect((await run(opened, "headers #1")).talk).toBe("… 3 more; headers #1 all shows them.");
  for (const line of ["headers all", "headers #1 all"]) {
    const { data, talk } = await run(opened, line);
    expect([data.split("\n").length, talk]).toEqual([203, ""]);
  }
  expect((await run(opened, "headers many")).code).toBe(3);
});
