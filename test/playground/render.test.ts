// What is shown of replies: folded, cut, and harmless whatever a server sends.
import { describe, expect, test } from "vitest";
import { glance, viewBody, wholeBody } from "../../playground/render/body-view.js";
import { viewDiff } from "../../playground/render/diff-view.js";
import { escapeControls } from "../../playground/render/escape-controls.js";
import { viewJson } from "../../playground/render/json-view.js";
import { formatDuration, formatSize } from "../../playground/render/measures.js";
import { choosePaint } from "../../playground/render/paint.js";
import { viewHeadline } from "../../playground/render/result-view.js";
import type { Reply } from "../../playground/session/exchange.js";
import { runLine } from "../../playground/session/run-line.js";
import { processorTime } from "../support/processor-time.js";
import { openSession, replyWith } from "./open-session.js";

const paint = choosePaint(false);
const all = { members: 1000, depth: 100, lines: 1000, width: 1000 };

function replyOf(text: string, mediaType = "text/plain"): Reply {
  return { ...replyWith(null), text, mediaType, bytes: new TextEncoder().encode(text) };
}

test.each([
  [
    '{"a":1,"b":[true,null,"x"],"c":{}}',
    ["{", '  "a": 1,', '  "b": [', "    true,", "    null,", '    "x"', "  ],", '  "c": {}', "}"],
  ],
  ["12345678901234567890", ["12345678901234567890"]],
  ["1.0e5", ["1.0e5"]],
  ['{"a":1,"a":2}', ["{", '  "a": 1,', '  "a": 2', "}"]],
  ["[]", ["[]"]],
  ['"a\\u001b[31m"', ['"a\\u001b[31m"']],
])("%s is shown as it was received, indented", (source, lines) => {
  expect(viewJson(source, paint, all)?.lines).toEqual(lines);
});

test.each(["", "{", "[1,", "{1:2}", "[1 2]", '{"a"}', "tru", "[1]]", "nope", "{]"])(
  "%s is no JSON",
  (source) => {
    expect(viewJson(source, paint, all)).toBeUndefined();
  },
);

test("members, levels, lines and long texts are folded and counted", () => {
  const list = JSON.stringify(Array.from({ length: 100 }, (_, at) => at));
  expect(viewJson(list, paint, { ...all, members: 2 })).toEqual({
    lines: ["[", "  0,", "  1,", "  … 98 more", "]"],
    folded: true,
  });
  expect(viewJson('{"a":{"b":{"c":[1,2]}}}', paint, { ...all, depth: 2 })?.lines[2]).toBe(
    '    "b": {… 1 members …}',
  );
  expect(viewJson(list, paint, { ...all, lines: 3 })?.lines).toHaveLength(3);
  expect(viewJson(JSON.stringify("x".repeat(500)), paint, { ...all, width: 20 })?.lines[0]).toMatch(
    /^"x{19}…$/,
  );
});

describe("a hostile reply", () => {
  const raw = /(?![\t\n])[\p{Cc}]|\p{Bidi_Control}/u;
  const cases: [string, Reply][] = [
    [
      "escape sequences",
      replyOf("\u001b]0;title\u0007\u001b[2J\u001b[31mred\u009b31m\r\nnext\rover"),
    ],
    [
      "escape sequences in JSON",
      replyOf('{"a\u007f":"\u001b[2J","b":"\u202egnp"}', "application/json"),
    ],
    ["NUL", replyOf("a\u0000b", "application/octet-stream")],
    ["100 MB of one line", replyOf("x".repeat(100_000_000))],
    ["100 MB of JSON", replyOf(`[${"1,".repeat(50_000_000)}1]`, "application/json")],
    ["JSON that is very deep", replyOf("[".repeat(100_000), "application/json")],
    ["invalid UTF-8", replyOf("\ufffd".repeat(200), "application/octet-stream")],
    ["one endless string", replyOf(`"${"\\".repeat(100_000)}`, "application/json")],
  ];
  test.each(cases)("%s is shown at once and harmless", (_what, reply) => {
    for (const limits of [glance(60), wholeBody(80)]) {
      const started = processorTime();
      const shown = viewBody(reply, paint, limits).join("\n");
      expect(processorTime() - started).toBeLessThan(250);
      expect(shown).not.toMatch(raw);
      expect(shown.length).toBeLessThan(300_000);
    }
  });

  test("its reason, type and headers are harmless too", async () => {
    const headers = Array.from({ length: 10_000 }, (_, at) => [`x-${at}`, "\u001b[2J"] as const);
    const reply: Reply = {
      ...replyOf("x"),
      reason: "\u001b[31mOK",
      mediaType: "text/\u0007",
      headers,
      headerBlock: headers.map(([name, value]) => `${name}: ${value}\r\n`).join(""),
    };
    const { session, data, talk } = openSession(undefined, () => reply);
    await runLine(session, "get /x");
    await runLine(session, "headers");
    expect([...data, ...talk].join("")).not.toMatch(raw);
    expect(data.length).toBeLessThan(300);
  });
});

test("a body that is cut says how to see the rest", () => {
  const lines = viewBody(replyOf("x\n".repeat(100_000)), paint, wholeBody(80));
  expect(lines.at(-1)).toContain("body > FILE");
  expect(viewBody(replyOf("x\n".repeat(100)), paint, glance(80)).at(-1)).toContain(
    "body shows all",
  );
});

test("bytes are shown in hexadecimal that fits", () => {
  const reply = { ...replyOf("\u0000\u0001ab", "application/octet-stream") };
  expect(viewBody(reply, paint, glance(80))).toEqual([
    "00000000  00 01 61 62                                      |..ab|",
  ]);
  for (const line of viewBody(reply, paint, glance(60))) expect(line.length).toBeLessThan(60);
});

test("a headline is one line", () => {
  const { session } = openSession();
  const exchange = { number: 4, result: { ...replyWith({ a: 1 }, 201), reason: "Created" } };
  expect(
    session.mask(viewHeadline({ ...exchange } as Parameters<typeof viewHeadline>[0], paint)),
  ).toBe("#4  201 Created  application/json  7 B  12 ms");
});

test("differences are named by their place", () => {
  const left = replyWith({ a: 1, list: [1, 2], same: "x" });
  const right = { ...replyWith({ a: 2, list: [1], "b c": null, same: "x" }), status: 201 };
  expect(viewDiff(left, right, paint)).toEqual([
    "status",
    "  - 200 OK",
    "  + 201 OK",
    "$.a",
    "  - 1",
    "  + 2",
    "$.list[1]",
    "  - 2",
    '$["b c"]',
    "  + null",
  ]);
  expect(viewDiff(replyOf("a\nb\nc"), replyOf("a\nx\nc"), paint)).toEqual([
    "line 2",
    "  - b",
    "line 2",
    "  + x",
  ]);
});

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1.0 KiB"],
  [1024 * 1024 - 1, "1.0 MiB"],
])("%i bytes are %s", (bytes, shown) => expect(formatSize(bytes)).toBe(shown));

test.each([
  [3.14, "3.1 ms"],
  [48.4, "48 ms"],
  [1240, "1.24 s"],
])("%d milliseconds are %s", (time, shown) => expect(formatDuration(time)).toBe(shown));

test("text is escaped, line breaks and tabs are not", () => {
  expect(escapeControls("a\r\nb\tc\u0000\u001b\u009b\u202e")).toBe("a\nb\tc\\x00\\x1b\\x9b\\u202e");
});
