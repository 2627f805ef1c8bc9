// Every example of the spec runs as it is shown, against the echo server, and gives what it says,
// which is what is written down of it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findCall, viewCalls } from "../../codegen/call-view.js";
import type { Product } from "../../codegen/product.js";
import { loadSpec } from "../../spec/load.js";
import { root } from "../laws/source-files.js";
import { openStage, record, type Stage } from "./run-example.js";

const product = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Product;
const spec = loadSpec(join(root, "spec"));
const calls = viewCalls(spec);
const { examples } = spec.examples;
const { runs } = spec.recorded;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(spec, product);
});
afterAll(() => stage.close());

describe.each(examples.map((example) => [example.id, example] as const))("%s", (id, example) => {
  test("prints something of each member that it shows", async () => {
    const { printed } = await stage.run(example);
    expect(printed.flat().length).toBeGreaterThanOrEqual(example.show.length);
    for (const value of printed.flat()) expect(value).toBeDefined();
  });

  test("gives what is written down of it; else run: npx tsx test/docs/record-examples.ts", async () => {
    const recorded = record(example, await stage.run(example), spec, product);
    expect(recorded).toEqual(runs.find((run) => run.example === id));
  });

  test.each(Object.entries(example.expect))("gives %s as %j", async (member, want) => {
    const { printed } = await stage.run({ ...example, show: [member] });
    const { members } = findCall(example, calls).returns;
    const shown = members.find(({ name }) => name === member.replace(/\(.*/, ""));
    const given = shown?.form === "iterable" ? printed.flat() : printed[0]?.[0];
    expect({ given }).toMatchObject({ given: want });
  });
});

test("nothing is written down of an example that there is not, or twice", () => {
  expect(runs.map(({ example }) => example)).toEqual(examples.map(({ id }) => id));
});

test("every example stands on a page", () => {
  const used = new Set([
    ...calls.flatMap((call) => call.examples.map(({ id }) => id)),
    ...spec.classes.flatMap((entry) => entry.examples),
    ...examples.flatMap(({ id, call }) => (Object.keys(call.arguments).length > 0 ? [id] : [])),
  ]);
  expect(examples.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
});
