// Expectations and captures: what holds, what does not, and what a capture is worth later.
import { expect, test } from "vitest";
import { openSession, replyWith } from "./open-session.js";
import { open, run } from "./run-commands.js";

test.each<[string, number]>([
  ["expect status 200", 0],
  ["expect status 2xx", 0],
  ["expect status 404", 6],
  ["expect $.id == 7", 0],
  ["expect $.id 7", 0],
  ["expect $.id > 6", 0],
  ["expect $.id != 7", 6],
  ["expect $.item contains ol", 0],
  ["expect $.item matches /^b.LT$/i", 0],
  ["expect $.item exists", 0],
  ["expect $.nope exists", 6],
  ["expect $.nope missing", 0],
  ["expect $.items == [{q:1},{q:2}]", 0],
  ["expect header content-type contains json", 0],
  ["expect body contains bolt", 0],
  ["expect elapsed < 1000", 0],
  ["expect $.id == {{seven}}", 0],
  ["expect $.id matches /(/", 3],
  ["expect colour red", 3],
  ["expect $.[", 3],
])("%s ends with %i", async (line, code) => {
  expect((await run(open(), "var seven=7", "get /x", line)).code).toBe(code);
});

test("a captured value is used in URLs, encoded, and in JSON, typed", async () => {
  const opened = open();
  await run(
    opened,
    "get /x",
    "capture id = $.id",
    "capture path = type",
    "post /{{path}} json={id:{{id}}, s:'n{{id}}'}",
  );
  expect(opened.sent.at(-1)?.given.map(({ value }) => value)).toEqual([
    "http://127.0.0.1:9/application%2Fjson",
    { id: 7, s: "n7" },
  ]);
  expect((await run(opened, "capture token = $.token")).talk).toBe('token = "••••"');
});

test.each<[string, number, RegExp]>([
  [
    "expect $.a exists",
    6,
    /✗ \$\.a exists: The body cannot be read as JSON \(Content-Type: application\/json\)/,
  ],
  ["expect $.a == 1", 6, /✗/],
  ["expect $.a missing", 6, /✗/],
  ["capture a = $.a", 6, /cannot be read as JSON/],
])("%s fails on a truncated body", async (line, code, said) => {
  const opened = openSession(undefined, () => ({ ...replyWith({}), text: '{"a":1' }));
  const result = await run(opened, "get /x", line);
  expect(result.code).toBe(code);
  expect(result.talk).toMatch(said);
});

test("a capture of what is not there is a failed expectation", async () => {
  expect((await run(open(), "get /x", "capture a = $.nope")).code).toBe(6);
});

test.each([
  ["REQUESTS_TIMEOUT", "!! timeout=30 waits longer."],
  ["REQUESTS_CONNECTION", "!! sends it again."],
])("a failure says what to type next: %s", async (code, next) => {
  const failure = {
    name: "Timeout",
    code,
    phase: "connect",
    message: "no",
    hint: null,
    sent: false,
  };
  const { talk } = await run(
    openSession(undefined, () => failure),
    "get /x",
  );
  expect(talk).toContain(next);
  expect(talk).not.toContain("`");
});

test("an expectation behind a failed connection did not hold", async () => {
  const failure = {
    name: "ConnectionError",
    code: "X",
    phase: "connect",
    message: "no",
    hint: null,
    sent: false,
  };
  const opened = openSession(undefined, () => failure);
  const result = await run(opened, "get /x", "expect status 200");
  expect([result.code, result.talk]).toEqual([6, "✗ status 200: That request got no reply."]);
});
