// Classes as they are emitted: shape, constructor, the methods of one that makes calls.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../../codegen/generate.js";
import { loadSpec } from "../../../spec/load.js";
import { product, root } from "../project-copy.js";

const spec = loadSpec(join(root, "spec"));
const files = generate(spec, product);
const textOf = (path: string): string => files.get(path) ?? "";

describe("a class that users construct", () => {
  const text = textOf("response.ts");
  test("is a shape, a constructor of it, and the runtime's class as that", () => {
    expect(text).toContain("export interface Response {");
    expect(text).toContain("    headers?: string | Uint8Array | ArrayBuffer | null | undefined,\n");
    expect(text).toContain("export const Response: ResponseConstructor = RuntimeResponse;");
  });
  test("has the type of what a schema infers", () => {
    expect(text).toContain("  json<T = unknown>(schema?: StandardSchema<T> | undefined): T;");
  });
  test("tells what its members throw, and only they: no call throws for a status", () => {
    expect(text).toMatch(
      /@throws HTTPError - .*\n(?: \*.*\n| {3}\*.*\n)*? {3}\*\/\n {2}raise_for_status\(\): this;/,
    );
    for (const { name } of spec.verbs) expect(textOf(`${name}.ts`)).not.toContain("HTTPError");
  });
});

test("a class that users do not construct is a type alone, and imports nothing but types", () => {
  const text = textOf("prepared-request.ts");
  expect(text).not.toMatch(/^export const|^import (?!type)/m);
  expect(text).toContain("readonly headers: readonly PreparedHeader[];");
});

describe("a class that makes calls", () => {
  const text = textOf("session.ts");
  test("has one line for each call, whose URL may be relative", () => {
    for (const { name, method } of spec.verbs) {
      const given = method === null ? "url, options, method" : "url, options";
      expect(text).toContain(`return callBy(this, contract.verbs.${name}, ${given});`);
    }
    const whole = "this, contract.verbs.request, url, options, method";
    expect(text).toContain(`return prepareBy(${whole});`);
    expect(text).toContain(`return streamBy(${whole});`);
    expect(text).not.toContain("HttpUrl");
  });
  test("documents each of them as the function does, and says what its URL is relative to", () => {
    for (const { summary } of spec.verbs) expect(text).toContain(`   * ${summary}\n`);
    expect(text.match(/where it\s+(\*\s+)?has one\./g)).toHaveLength(spec.verbs.length + 2);
  });
  test("is given arguments that hold for every call, and what is its own", () => {
    const [, own = ""] = textOf("arguments.ts").split("export interface SessionArguments");
    expect(own).toMatch(/^ extends SharedArguments \{/);
    expect(own).toContain("base_url?: Url | undefined;");
  });
});

test("a function that is no verb has its docs and one line", () => {
  expect(textOf("prepare.ts")).toContain(
    "return prepareRequest(contract.verbs.request, url, options, method);",
  );
  expect(textOf("stream.ts")).toContain("): Promise<StreamedResponse> {");
  expect(textOf("prepare.ts")).not.toContain("ConnectionError");
});

test("what is given to a function for credentials is a prepared request", () => {
  expect(textOf("arguments.ts")).toContain(
    "(request: PreparedRequest, refused: boolean) => AuthHeaders",
  );
});
