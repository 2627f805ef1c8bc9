// Lists what a program has loaded when it ends, as V8's own coverage reports it.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../laws/source-files.js";

export interface Loaded {
  /** Files of the project, by their path in it. */
  readonly own: readonly string[];
  /** Files of packages: `undici/lib/core/util.js`. */
  readonly packaged: readonly string[];
}

/** What runs TypeScript here, which is not what is measured. */
const runner = /^(tsx|esbuild|get-tsconfig|resolve-pkg-maps)\//;

/** @param program - the text of an ES module; its imports are relative to the project's folder */
export async function listLoaded(program: string): Promise<Loaded> {
  const folder = await mkdtemp(join(tmpdir(), "loaded-"));
  const values = ["--import", "tsx", "--input-type=module", "--eval", program];
  const env = { ...process.env, NODE_V8_COVERAGE: folder };
  await promisify(execFile)(process.execPath, values, { cwd: root, env });
  const urls: string[] = [];
  for (const file of await readdir(folder)) {
    const { result } = JSON.parse(await readFile(join(folder, file), "utf8")) as {
      readonly result: readonly { readonly url: string }[];
    };
    urls.push(...result.map(({ url }) => url));
  }
  await rm(folder, { recursive: true, force: true });
  const unique = [...new Set(urls)].sort();
  const packaged = unique.flatMap((url) => url.split("/node_modules/").slice(1).slice(-1));
  const project = new URL(`file://${root}`).href;
  return {
    own: unique
      .filter((url) => url.startsWith(project) && !url.includes("/node_modules/"))
      .map((url) => url.slice(project.length)),
    packaged: packaged.filter((path) => !runner.test(path)),
  };
}
