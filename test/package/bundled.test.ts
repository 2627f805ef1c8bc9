// A program in one file, as bundlers make it, far from the packages that it was made of.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Format } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltPackage, buildPackage } from "../support/built-package.js";

let built: BuiltPackage;
let away: string;
beforeAll(() => {
  built = buildPackage();
  away = mkdtempSync(join(tmpdir(), "bundled-"));
}, 60_000);
afterAll(() => {
  built.remove();
  rmSync(away, { recursive: true });
});

test.each<[Format, string]>([
  ["esm", "mjs"],
  ["cjs", "cjs"],
])("as %s it says at its first call what has to be left out", async (format, ending) => {
  const program = `import * as requests from "requests-ts";
    requests.get("http://127.0.0.1:1/").catch((error) => console.log(error.name, error.message));`;
  const outfile = join(away, `program.${ending}`);
  const entryPoints = [built.write(`bundled-${ending}.mjs`, program)];
  await build({ entryPoints, outfile, format, bundle: true, platform: "node", logLevel: "silent" });
  const { stdout, stderr } = spawnSync(process.execPath, [outfile], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^RequestException .*undici\S* cannot be loaded: Cannot find module/);
  expect(stdout).toMatch(/A bundle that is moved elsewhere has to leave this package out/);
});
