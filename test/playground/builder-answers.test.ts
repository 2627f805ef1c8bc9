// What the builder does with an answer: a wrong one is told at once and asked again, an old one is kept.
import { expect, test } from "vitest";
import { runLine } from "../../playground/session/run-line.js";
import { openSession } from "./open-session.js";
import { type Answer, enter, scriptPrompts } from "./scripted-prompts.js";

async function build(answers: readonly Answer[], line = "build") {
  const { prompts, asked } = scriptPrompts(answers);
  const opened = openSession(prompts);
  const outcome = await runLine(opened.session, line);
  return { ...opened, asked, outcome, last: opened.talk.at(-1) };
}

/** What is asked, the first line, answers, the question, what it begins with, what is said, the last line. */
type AskedAgain = [string, string, Answer[], string, unknown[], string, string];

test.each<AskedAgain>([
  [
    "the method",
    "request",
    ["GET /", "PURGE", "/x", "none", "", "", "s"],
    "method",
    ["", "GET /"],
    "method",
    "request PURGE /x",
  ],
  [
    "the URL",
    "get",
    ["http://h:99999/", "http://127.0.0.1:9/", "", "", "s"],
    "url",
    ["", "http://h:99999/"],
    "99999",
    "get http://127.0.0.1:9/",
  ],
  [
    "json",
    "post",
    ["/x", "json", "NaN", "1", "", "", "s"],
    "json",
    ["", "NaN"],
    "json cannot be",
    "post /x json=1",
  ],
  [
    "json in the editor",
    "post",
    ["/x", "json", "", "{a:", "", "{a:1}", "", "", "s"],
    "json in your editor",
    ["", "{a:"],
    "{ is not closed.",
    "post /x json={a:1}",
  ],
  [
    "a header",
    "get",
    ["/x", "Host", "null", "Host", "h", "", "", "s"],
    "Host",
    ["", "null"],
    "header Host cannot be",
    "get /x headers.Host=h",
  ],
  [
    "a further argument",
    "get",
    ["/x", "", "", ["timeout"], "abc", "5", "s"],
    "timeout",
    ["", "abc"],
    "timeout cannot be",
    "get /x timeout=5",
  ],
])(
  "%s that cannot be sent is told at once and asked again",
  async (_what, line, answers, question, initial, said, ends) => {
    const { asked, talk, sent, last } = await build(answers, line);
    const times = asked.filter(({ message }) => message.startsWith(question));
    expect(times.map((one) => one.initial)).toEqual(initial);
    expect(talk.join("\n")).toContain(said);
    expect([sent.length, last]).toEqual([1, ends]);
  },
);

test.each<[string, string, Answer[], string]>([
  ["get", "{connect:1", ["/x", "", "", ["timeout"], "{connect:1", "5"], "{ is not closed."],
  ["get", "'5' 6", ["/x", "", "", ["timeout"], "'5' 6", "5"], "Something follows"],
  ["post", "{a:1", ["/x", "json", "{a:1", "1", "", ""], "{ is not closed."],
  ["post", "{a:1} 2", ["/x", "json", "{a:1} 2", "1", "", ""], "Something follows"],
  ["post", "@", ["/x", "files", "f", "@", "1", "", "", ""], "named by its path"],
  ["get", "a:b", ["/x", "", "a:b", "ann", "pw"], "no colon"],
])("what %s cannot read is said beside the question: %s", async (line, _wrong, answers, said) => {
  const { prompts, problems } = scriptPrompts([...answers, "s"]);
  const { session } = openSession(prompts);
  expect([(await runLine(session, line)).exit, problems]).toEqual([
    "ok",
    [expect.stringContaining(said)],
  ]);
});

test.each<[string, Answer[], string?]>([
  ["get /x headers.A='b, c d'", ["A", enter, "", enter]],
  ["put /x data='a b'", ["data", enter, "", enter]],
  ["put /x data={a:'b c'}", ["data", enter, "", enter]],
  ["put /x data='a\\nb'", ["data", enter, "", enter]],
  ["put /x data={a:1}", ["data", "{a:2}", "", ""], "put /x data={a:2}"],
  ["get /x auth=ann:hunter2", ["", enter, ""], "get /x auth=ann:{{password}}"],
  ["get /x auth.bearer=abc", ["", enter], "get /x auth.bearer={{bearer}}"],
  ["post /x files.'a b'=@'my x'", ["files", "", "", ""]],
  ["post /x files.a=1", ["files", "b", "@'my x'", "", "", ""], "post /x files.a=1 files.b=@'my x'"],
])("Enter keeps what was given: %s", async (line, answers, ends = line) => {
  const first = line.startsWith("get") ? [] : ["k"];
  const { prompts } = scriptPrompts([...first, enter, ...answers, "s"]);
  const { session, files, talk } = openSession(prompts);
  files.set("my x", "content");
  await runLine(session, line);
  const before = session.state.setting.draft?.values;
  expect((await runLine(session, "build")).exit).toBe("ok");
  expect(talk.at(-1)).toBe(ends);
  if (line === ends) expect(session.state.setting.draft?.values).toEqual(before);
});
