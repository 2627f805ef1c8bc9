// Makes ready what is measured: the peers by their lock file, this package as its users get it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the bench. */
export const bench: string = fileURLToPath(new URL(".", import.meta.url));
/** The project's folder. */
export const root: string = join(bench, "../..");
/** Where the bench is compiled to: what is measured runs as plain JavaScript. */
export const compiled: string = join(bench, "dist");

const quiet = ["--silent", "--no-audit", "--no-fund"];

export function installPeers(): void {
  if (existsSync(join(bench, "node_modules/undici"))) return;
  run("npm", ["ci", ...quiet], bench);
}

/** Builds, packs and installs this package beside the peers, so that it shares their undici. */
export function installPacked(): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-packed-"));
  const printed = run("npm", ["pack", "--silent", "--pack-destination", folder], root);
  const tarball = join(folder, printed.trim().split("\n").at(-1) ?? "");
  rmSync(join(bench, "node_modules/requests-ts"), { recursive: true, force: true });
  run("npm", ["install", "--no-save", "--prefer-offline", ...quiet, tarball], bench);
  rmSync(folder, { recursive: true, force: true });
}

export function compile(): void {
  rmSync(compiled, { recursive: true, force: true });
  run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "."], bench);
}

/** The entries that the installed package exports. */
export function installedExports(): readonly string[] {
  const text = readFileSync(join(bench, "node_modules/requests-ts/package.json"), "utf8");
  return Object.keys((JSON.parse(text) as { readonly exports: object }).exports);
}

function run(command: string, values: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, values, { cwd, encoding: "utf8" });
  if (status === 0) return stdout;
  throw new Error(`${command} ${values.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
}
