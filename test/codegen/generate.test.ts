// The whole of codegen: the same spec gives the same bytes, and they are those that are committed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../codegen/disk.js";
import { generate } from "../../codegen/generate.js";
import type { Product } from "../../codegen/product.js";
import { loadSpec } from "../../spec/load.js";
import { product, root } from "./project-copy.js";

const spec = loadSpec(join(root, "spec"));

test("the same spec gives the same bytes", () => {
  expect(generate(spec, product)).toEqual(generate(loadSpec(join(root, "spec")), product));
});

test("the order in which files are read does not matter", () => {
  const shuffled = {
    ...spec,
    verbs: [...spec.verbs].reverse(),
    classes: [...spec.classes].reverse(),
    functions: [...spec.functions].reverse(),
  };
  expect([...generate(shuffled, product)]).toEqual([...generate(spec, product)]);
});

describe("generated/ is what spec/ gives", () => {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Product;
  const generated = generate(spec, { name, version });
  const committed = readFiles(join(root, "generated"));

  test("with no file more or less", () => {
    expect([...committed.keys()].sort()).toEqual([...generated.keys()].sort());
  });
  test.each([...generated])("%s", (path, text) => {
    expect(committed.get(path)).toBe(text);
  });
});

describe("every file", () => {
  test.each([...generate(spec, product)])("%s is text as it should be", (path, text) => {
    expect(text.endsWith("\n"), "ends with a line end").toBe(true);
    expect(text.endsWith("\n\n"), "ends with one line end").toBe(false);
    expect(text).not.toMatch(/[ \t]$|\r/m);
    expect(text.slice(0, 200)).toContain("npm run generate");
    expect(text).not.toMatch(/\[object Object\]|\bNaN\b/);
    if (path.endsWith(".ts"))
      expect(text).not.toMatch(/\bany\b[;,>)\]]|-ignore|expect-error|nocheck/);
  });
});

test("a verb that would overwrite another file is refused", () => {
  const [verb] = spec.verbs;
  const verbs = verb ? [...spec.verbs, { ...verb, name: "contract" }] : [];
  const clash = { ...spec, verbs };
  expect(() => generate(clash, product)).toThrow("generated/contract.ts is claimed twice");
});
