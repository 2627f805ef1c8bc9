// Examples of the spec as code.
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CallView, viewCalls } from "../../codegen/call-view.js";
import { renderExample } from "../../codegen/render-example.js";
import { loadSpec } from "../../spec/load.js";
import type { Example } from "../../spec/schema.js";
import { product, root } from "./project-copy.js";

const spec = loadSpec(join(root, "spec"));
const calls = viewCalls(spec);
const open = calls.find(({ isVerb, verb }) => isVerb && verb.method === null);
const named = calls.find(({ isVerb, verb }) => isVerb && verb.method !== null);
const opened = calls.find(({ does }) => does === "stream");
const prepared = calls.find(({ does }) => does === "prepare");

function render(
  view: CallView | undefined,
  call: Partial<Example["call"]>,
  show = ["status_code"],
): string {
  if (view === undefined) throw new Error("the spec has no such call");
  const example = { id: "x", title: "X", show, expect: {} };
  const { name } = view;
  const given = { verb: name, url: "/path", arguments: {}, ...call };
  return renderExample({ ...example, call: given }, view, spec, product)
    .replaceAll(`session.${name}`, "session.verb")
    .replaceAll(`requests.${name}`, "requests.verb")
    .replaceAll(spec.examples.base, "BASE");
}

test("a call without arguments", () => {
  expect(render(named, {}, ["status_code", "json()"]).split("\n")).toEqual([
    'import requests from "made-up";',
    "",
    'const r = await requests.verb("BASE/path");',
    "console.log(r.status_code, r.json());",
    "",
  ]);
});

test("the caller's method comes where the verb has it", () => {
  expect(render(open, { method: "OPTIONS" })).toContain('requests.verb("OPTIONS", "BASE/path");');
});

test.each([
  ["short", { json: { a: 1 } }, '"BASE/path", { json: { a: 1 } });'],
  [
    "long",
    { json: { text: "x".repeat(60) }, headers: { "X-A": "b" } },
    `"BASE/path", {\n  json: { text: "${"x".repeat(60)}" },\n  headers: { "X-A": "b" },\n});`,
  ],
])("%s arguments are laid out", (_, given, want) => {
  expect(render(named, { arguments: given })).toContain(want);
});

test("what a session is made with comes before the call, whose URL is relative", () => {
  expect(render(named, { session: { timeout: 3 } }).split("\n")).toEqual([
    'import { Session } from "made-up";',
    "",
    'await using session = new Session({ base_url: "BASE", timeout: 3 });',
    'const r = await session.verb("/path");',
    "console.log(r.status_code);",
    "",
  ]);
});

test("what is disposed of is declared so, and what comes piece by piece is awaited so", () => {
  const call = { method: "GET" };
  expect(render(opened, call, ["status_code", "iter_lines()"]).split("\n").slice(2)).toEqual([
    'await using r = await requests.verb("GET", "BASE/path");',
    "console.log(r.status_code);",
    "for await (const item of r.iter_lines()) console.log(item);",
    "",
  ]);
  expect(render(opened, call, ["read()"])).toContain("console.log(await r.read());");
});

test("what is there at once is not awaited", () => {
  expect(render(prepared, { method: "GET" }, ["method"])).toContain(
    'const prepared = requests.verb("GET", "BASE/path");\nconsole.log(prepared.method);',
  );
});
