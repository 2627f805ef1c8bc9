// Every example of the spec runs as it is shown, against the echo server, and gives what it says.
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findCall, viewCalls } from "../../codegen/call-view.js";
import { renderExample } from "../../codegen/render-example.js";
import * as requests from "../../generated/index.js";
import { type EchoServer, startEchoServer } from "../../playground/echo/server.js";
import { loadSpec } from "../../spec/load.js";
import type { Example } from "../../spec/schema.js";
import { root } from "../laws/source-files.js";

const product = { name: "requests-ts", version: "0.0.0" };
const spec = loadSpec(join(root, "spec"));
const calls = viewCalls(spec);

let server: EchoServer;
beforeAll(async () => {
  server = await startEchoServer();
});
afterAll(() => server.close());

/** Runs an example and gives what it prints, a list of values a line. */
async function run(example: Example): Promise<readonly unknown[][]> {
  const text = renderExample(example, findCall(example, calls), spec, product);
  const { outputText } = ts.transpileModule(text.replaceAll(spec.examples.base, server.url), {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  });
  const printed: unknown[][] = [];
  const scope = {
    require: (name: string) => {
      expect(name).toBe(product.name);
      return { ...requests, __esModule: true };
    },
    exports: {},
    console: { log: (...values: unknown[]) => printed.push(values) },
  };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  await new AsyncFunction(...Object.keys(scope), outputText)(...Object.values(scope));
  return printed;
}

describe.each(spec.examples.examples.map((example) => [example.id, example] as const))(
  "%s",
  (_, example) => {
    test("prints something of each member that it shows", async () => {
      const printed = await run(example);
      expect(printed.flat().length).toBeGreaterThanOrEqual(example.show.length);
      for (const value of printed.flat()) expect(value).toBeDefined();
    });

    test.each(Object.entries(example.expect))("gives %s as %j", async (member, want) => {
      const printed = await run({ ...example, show: [member] });
      const { members } = findCall(example, calls).returns;
      const shown = members.find(({ name }) => name === member.replace(/\(.*/, ""));
      const given = shown?.form === "iterable" ? printed.flat() : printed[0]?.[0];
      expect({ given }).toMatchObject({ given: want });
    });
  },
);
