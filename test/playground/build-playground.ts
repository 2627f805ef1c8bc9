// Builds the playground as it is published, once for all tests that start it: from source each start
// takes a second.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../laws/source-files.js";

// Below the project's folder, so that its packages are found; clones may share those.
const clone = createHash("sha256").update(root).digest("hex").slice(0, 12);
const folder = join(root, "node_modules/.cache/requests-ts", clone, "playground");

/** What is started. */
export const builtEntry: string = join(folder, "main.js");

/** Builds it; vitest calls this before the first test. */
export async function setup(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ["playground/main.ts"],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "warning",
  });
}
