// Breaks lines of the runtime, one at a time, in a copy of the project, and tells which break no test
// notices: `npx tsx test/mutations/run.ts`. It ends with 1 where there is one.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../laws/source-files.js";
import { mutations } from "./mutations.js";

const copied = ["spec", "codegen", "generated", "playground", "runtime", "test"];
const files = ["package.json", "tsconfig.json", "vitest.config.ts", "README.md", "CONTRIBUTING.md"];

const copy = mkdtempSync(join(tmpdir(), "requests-ts-mutations-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const name of [...copied, ...files]) {
  cpSync(join(root, name), join(copy, name), {
    recursive: true,
    filter: (path) => !path.includes("node_modules"),
  });
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

let survivors = 0;
for (const { file, is, becomes, tests } of mutations) {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  if (text.split(is).length !== 2) throw new Error(`${file} does not hold once: ${is}`);
  writeFileSync(
    path,
    text.replace(is, () => becomes),
  );
  const run = spawnSync("npx", ["vitest", "run", "--bail", "1", ...tests.split(" ")], {
    cwd: copy,
    encoding: "utf8",
  });
  writeFileSync(path, text);
  const [, failed] = /(?:FAIL|×)\s+(.*)/.exec(run.stdout.replace(/\p{Cc}\[\d+m/gu, "")) ?? [];
  const noticed = run.status !== 0 && failed !== undefined;
  if (!noticed) survivors++;
  console.log(`${noticed ? "noticed " : "SURVIVED"}  ${file}: ${is}`);
  if (noticed) console.log(`          by ${failed}`);
}
console.log(`${mutations.length - survivors} of ${mutations.length} broken lines were noticed`);
process.exitCode = survivors > 0 ? 1 : 0;
