// The spec's faults and the runtime's agree, and every failure of undici's means one of them.
import { errors as undiciErrors } from "undici";
import { describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { contract } from "../../generated/contract.js";
import * as requests from "../../generated/index.js";
import { codeOf, faultOfCode } from "../../runtime/errors.js";
import { filesBelow, textOf } from "./source-files.js";

const faults = catalog.errors.faults;

test("every fault that the runtime raises is in the spec, and every fault of the spec is raised", () => {
  const raised = new Set<string>();
  for (const file of filesBelow("runtime", ".ts")) {
    for (const match of textOf(file).matchAll(/"([a-z0-9]+(?:-[a-z0-9]+)*)"/g)) {
      raised.add(match[1] ?? "");
    }
  }
  for (const fault of faults) if (fault.causes.length > 0) raised.add(fault.id);
  const ids = faults.map((fault) => fault.id);
  expect(ids.filter((id) => !raised.has(id))).toEqual([]);
  for (const file of filesBelow("runtime", ".ts")) {
    for (const match of textOf(file).matchAll(/\bfault\(\s*"([^"]+)"/g))
      expect(ids).toContain(match[1]);
  }
});

test("every placeholder of a fault's words has a name in lower case", () => {
  for (const { message, accepted = "", hint = "" } of faults) {
    const names = [...`${message}${accepted}${hint}`.matchAll(/\{([^}]*)\}/g)].map((m) => m[1]);
    for (const name of names) expect(name).toMatch(/^[a-z]+$/);
  }
});

const classes = Object.entries(undiciErrors).filter(([name]) => name !== "UndiciError");
describe("undici's errors", () => {
  test.each(classes)("%s means a fault of its own", (_name, type) => {
    const sample = Reflect.construct(type as never, ["x", undefined, {}]) as Error;
    const code = codeOf(sample) ?? sample.name;
    expect(faultOfCode(code, contract.causes), code).toBeDefined();
  });
});

describe("the tree", () => {
  test.each(catalog.errors.errors.map((error) => [error.name, error] as const))(
    "%s has its parents and its code",
    (name, error) => {
      const type = (requests as unknown as Record<string, unknown>)[name] as {
        new (message: string, details: unknown): Error & { code: string };
      };
      const made = new type("x", {});
      expect(made.name).toBe(name);
      expect(made.code).toBe(error.code);
      for (const parent of error.parents) {
        const above = (requests as unknown as Record<string, unknown>)[parent];
        expect(made).toBeInstanceOf(above);
      }
      expect(made).toBeInstanceOf(requests.RequestException);
      expect(made).toBeInstanceOf(Error);
    },
  );

  test("siblings are told apart", () => {
    const timeout = new requests.ReadTimeout("x", {} as never);
    expect(timeout).not.toBeInstanceOf(requests.ConnectionError);
    expect(new Error("x")).not.toBeInstanceOf(requests.RequestException);
  });
});
