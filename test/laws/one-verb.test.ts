// One verb, one file: a verb added to a copy of the spec gets its function, page, prompt and wire
// tests with no other edit.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "./source-files.js";

const run = promisify(execFile);
const copied = ["spec", "codegen", "runtime", "generated", "playground", "test"].concat([
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
]);
const verb = `{
  name: "purge", order: 70, method: "PURGE", clause: "D1",
  summary: "Drops what a cache keeps of the resource.",
  semantics: { safe: false, idempotent: true, cacheable: "no", request_body: "tolerated", response_body: true, rfc: "9110#9" },
  arguments: { documented: ["url", "headers"], tolerated: ["json"], tolerated_remark: "Caches seldom read a body." },
  warning: "PURGE empties the cache.",
}`;

let copy: string;

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), "one-verb-"));
  for (const entry of copied) cpSync(join(root, entry), join(copy, entry), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  writeFileSync(join(copy, "spec/verbs/purge.json5"), verb);
  await run("npm", ["run", "--silent", "generate"], { cwd: copy });
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("it has its function, documented, and its page", () => {
  const helper = readFileSync(join(copy, "generated/purge.ts"), "utf8");
  expect(helper).toContain("export function purge");
  expect(helper).toContain("Drops what a cache keeps of the resource.");
  const page = readFileSync(join(copy, "generated/docs/reference/purge.md"), "utf8");
  expect(page).toContain("Caches seldom read a body.");
});

test("it compiles, strictly", async () => {
  const program = `import { purge } from "./generated/index.js";
const response = await purge("http://a/", { headers: { Accept: "*/*" } });
console.log(response.status_code);
// @${"ts-expect-error"} data was not listed
await purge("http://a/", { data: "x" });
`;
  writeFileSync(join(copy, "program.ts"), program);
  writeFileSync(
    join(copy, "tsconfig.program.json"),
    '{ "extends": "./tsconfig.json", "include": ["program.ts"] }',
  );
  await run("npx", ["tsc", "-p", "tsconfig.program.json"], { cwd: copy });
}, 60_000);

test("it has its wire tests, and they pass", async () => {
  const { stdout } = await run(
    "npx",
    ["vitest", "run", "--reporter=verbose", "test/wire/every-verb.test.ts"],
    { cwd: copy, env: { ...process.env, NO_COLOR: "1" } },
  );
  expect(stdout).toContain("D1 purge puts PURGE on the wire");
  expect(stdout).toContain("requests-ts/sync: purge");
  expect(stdout).toContain("purge with json");
  expect(stdout).not.toContain("FAIL");
}, 60_000);

test("the playground knows it: its help, and its lines", async () => {
  const child = spawn("npx", ["tsx", "playground/main.ts"], { cwd: copy, stdio: "pipe" });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (output += chunk));
  child.stdin.end("help purge\npurge /anything/x\n");
  await once(child, "close");
  expect(output).toContain("Drops what a cache keeps of the resource.");
  expect(output).toContain("PURGE");
  expect(output).toContain("200");
}, 60_000);
