// The command: what it writes, what --check says, how it exits.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../../codegen/command.js";
import { copyProject, type ProjectCopy, root } from "./project-copy.js";

let copy: ProjectCopy;
beforeEach(() => {
  copy = copyProject();
  run();
});
afterEach(() => copy.remove());
const run = (...argv: string[]) => runCommand([...argv, "--root", copy.root]);

describe("--check", () => {
  test("is content with what was written", () => {
    expect(run("--check")).toMatchObject({ exitCode: 0 });
  });

  test("names a changed file, its first lines that differ, and the mending command", () => {
    const committed = readFileSync(join(copy.root, "generated/get.ts"), "utf8");
    copy.write("generated/get.ts", committed.replace("import { send }", "import { sent }"));
    const { exitCode, stderr = "" } = run("--check");
    expect(exitCode).toBe(1);
    expect(stderr.split("\n")).toEqual([
      "changed: generated/get.ts",
      '  - 4: import { sent } from "../runtime/index.js";',
      '  + 4: import { send } from "../runtime/index.js";',
      "",
      "generated/ is not what spec/ gives. Run: npm run generate",
    ]);
  });

  test("names a file that nothing gives", () => {
    copy.write("generated/stray.ts", "");
    expect(run("--check").stderr).toContain("extra: generated/stray.ts\n");
  });

  test("names a file that is missing", () => {
    rmSync(join(copy.root, "generated/docs/reference/get.md"));
    expect(run("--check").stderr).toContain("missing: generated/docs/reference/get.md\n");
  });

  test("writes nothing", () => {
    copy.write("generated/stray.ts", "");
    run("--check");
    expect(existsSync(join(copy.root, "generated/stray.ts"))).toBe(true);
  });
});

describe("without a flag", () => {
  test("what differs is mended: changed, missing and extra files", () => {
    copy.write("generated/get.ts", "");
    copy.write("generated/stray.ts", "");
    rmSync(join(copy.root, "generated/docs"), { recursive: true });
    expect(run().stdout).toMatch(/^generated\/: \d+ files, \d+ changed$/);
    expect(run("--check").exitCode).toBe(0);
    expect(run().stdout).toMatch(/all up to date$/);
  });

  test("a folder that is left empty goes too", () => {
    copy.write("generated/old/stray.ts", "");
    run();
    expect(existsSync(join(copy.root, "generated/old"))).toBe(false);
  });

  test("a spec that does not hold is named by its place, without a stack", () => {
    copy.write("spec/verbs/get.json5", "{ name: 'get', }");
    const { exitCode, stderr = "" } = run();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^spec\/verbs\/get\.json5:1:/);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

test("an unknown flag is answered by the usage", () => {
  const { exitCode, stderr } = run("--chekc");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("'--chekc'");
  expect(stderr).toContain("Usage: npm run generate");
});

test("as a process, the exit code and the streams are those", () => {
  const main = [join(root, "codegen/main.ts"), "--check", "--root", copy.root];
  const output = execFileSync(process.execPath, ["--import", "tsx", ...main], {
    cwd: root,
    encoding: "utf8",
  });
  expect(output).toMatch(/^generated\/: \d+ files, all up to date\n$/);
});
