// Examples of the spec as code.
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderExample } from "../../codegen/render-example.js";
import { viewVerbs } from "../../codegen/verb-view.js";
import { loadSpec } from "../../spec/load.js";
import type { Example } from "../../spec/schema.js";
import { product, root } from "./project-copy.js";

const spec = loadSpec(join(root, "spec"));
const views = viewVerbs(spec);
const open = views.find(({ verb }) => verb.method === null);
const named = views.find(({ verb }) => verb.method !== null);

function render(view: typeof open, call: Partial<Example["call"]>, show = ["status_code"]): string {
  if (view === undefined) throw new Error("the spec has no such verb");
  const example = { id: "x", title: "X", show, expect: {} };
  const { name } = view.verb;
  const given = { verb: name, url: "/path", arguments: {}, ...call };
  return renderExample({ ...example, call: given }, view, spec, product)
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
