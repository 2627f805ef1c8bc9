// A verb that exists nowhere but in a copy of the spec reaches every artifact, formatted.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { generate } from "../../codegen/generate.js";
import { loadSpec } from "../../spec/load.js";
import { copyProject, product, root } from "./project-copy.js";

const copy = copyProject();
afterAll(() => copy.remove());
copy.write(
  "spec/verbs/purge.json5",
  `{
    name: "purge", order: 70, method: "PURGE", clause: "D1",
    summary: "Drops what a cache keeps of \`url\`.",
    semantics: { safe: false, idempotent: true, cacheable: "no", request_body: "tolerated", response_body: true, rfc: "9110#9" },
    arguments: { documented: ["url", "headers"], tolerated: ["json"], tolerated_remark: "Caches seldom read a body." },
  }`,
);
// no options at all, and a name that is a reserved word
copy.write(
  "spec/verbs/void.json5",
  `{
    name: "void", order: 71, method: "VOID", clause: "D1", summary: "Does nothing.",
    semantics: null, arguments: { documented: ["url"] },
  }`,
);
const loaded = loadSpec(join(copy.root, "spec"));
const files = generate(loaded, product);
const textOf = (path: string): string => files.get(path) ?? "";

describe("a verb that is one more file of the spec", () => {
  test("has its function, documented", () => {
    expect(textOf("purge.ts")).toContain("/**\n * Drops what a cache keeps of `url`.\n");
    expect(textOf("purge.ts")).toContain("@remarks Caches seldom read a body.");
    expect(textOf("purge.ts")).toContain("return send(contract.verbs.purge, url, options);");
  });
  test("has its arguments, without those that it does not take", () => {
    const [, own = ""] = textOf("arguments.ts").split("export interface PurgeArguments");
    expect(own).toMatch(/^ extends SharedArguments \{/);
    expect(own).toContain("json?: Json | undefined;");
    expect(own).not.toContain("data?:");
    expect(textOf("arguments.ts")).toContain('| "PURGE"');
  });
  test("is part of the entry, the contract and the catalogue", () => {
    expect(textOf("index.ts")).toContain('import { purge } from "./purge.js";');
    expect(textOf("contract.ts")).toContain('method: "PURGE"');
    expect(textOf("contract.ts")).toContain("PURGE: { safe: false, idempotent: true");
    expect(textOf("catalog.ts")).toContain('tolerated_remark: "Caches seldom read a body."');
  });
  test("has its page, and the other pages lead there", () => {
    expect(textOf("docs/reference/purge.md")).toContain("# purge");
    expect(textOf("docs/index.md")).toContain("[`purge`](./reference/purge.md)");
    expect(textOf("docs/reference/arguments.md")).toContain("[`purge`](./purge.md)");
    expect(textOf("docs/clauses.md")).toContain("[`purge`](./reference/purge.md)");
  });
});

test("where no extension is defined, a verb can be without options", () => {
  const { arguments: given, types, ...rest } = loaded.arguments;
  const documented = given.filter(({ origin }) => origin === "documented");
  const plain = generate(
    { ...loaded, guides: [], arguments: { ...rest, types, arguments: documented } },
    product,
  );
  expect(plain.get("void.ts")).toContain(
    "function void_<U extends Url>(url: HttpUrl<U>): Promise<Response> {",
  );
  expect(plain.get("void.ts")).toContain("return send(contract.verbs.void, url);");
  expect(plain.get("index.ts")).not.toContain("VoidArguments");
});

test("a reserved word is exported all the same", () => {
  expect(textOf("void.ts")).toContain("export { void_ as void };");
  expect(textOf("index.ts")).toContain('import { void as void_ } from "./void.js";');
});

test("all of it is what the formatter and the linter leave alone", () => {
  for (const [path, text] of files) copy.write(`generated/${path}`, text);
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const flags = ["--error-on-warnings", "--vcs-enabled=false", "--reporter=summary"];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, "check", ...flags, "generated"],
    { cwd: copy.root, encoding: "utf8" },
  );
  expect(status, stdout + stderr).toBe(0);
});
