// Lists what a program has loaded when it ends, as V8's own coverage reports it.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { root } from "../laws/source-files.js";

export interface Loaded {
  /** Files of the project, by their path in it. */
  readonly own: readonly string[];
  /** Files of packages: `undici/lib/core/util.js`. */
  readonly packaged: readonly string[];
  /** Public modules of Node that a program without imports does not load: `node:tls`. */
  readonly builtIn: readonly string[];
}

/** What runs TypeScript here, which is not what is measured. */
const runner = /^(tsx|esbuild|get-tsconfig|resolve-pkg-maps)\//;

/** @param program - the text of an ES module; it imports the project's sources by their paths */
export async function listLoaded(program: string): Promise<Loaded> {
  return await listLoadedIn(root, program, ["--import", "tsx"]);
}

/**
 * @param folder - where the program runs; its imports are relative to it
 * @param loader - options of node
 */
export async function listLoadedIn(
  folder: string,
  program: string,
  loader: readonly string[] = [],
): Promise<Loaded> {
  const load = (text: string): Promise<readonly string[]> => listUrls(folder, text, loader);
  const [urls, always] = await Promise.all([load(program), load("")]);
  const packaged = urls.flatMap((url) => url.split("/node_modules/").slice(1).slice(-1));
  const own = pathToFileURL(join(folder, "/")).href;
  return {
    own: urls
      .filter((url) => url.startsWith(own) && !/\/node_modules\/|\[eval/.test(url))
      .map((url) => url.slice(own.length)),
    packaged: packaged.filter((path) => !runner.test(path)),
    builtIn: urls.filter((url) => /^node:(?!internal\/)/.test(url) && !always.includes(url)),
  };
}

async function listUrls(
  folder: string,
  program: string,
  loader: readonly string[],
): Promise<readonly string[]> {
  const reports = await mkdtemp(join(tmpdir(), "loaded-"));
  const values = [...loader, "--input-type=module", "--eval", program];
  const env = { ...process.env, NODE_V8_COVERAGE: reports };
  await promisify(execFile)(process.execPath, values, { cwd: folder, env });
  const urls = new Set<string>();
  for (const file of await readdir(reports)) {
    const { result } = JSON.parse(await readFile(join(reports, file), "utf8")) as {
      readonly result: readonly { readonly url: string }[];
    };
    for (const { url } of result) urls.add(url);
  }
  await rm(reports, { recursive: true, force: true });
  return [...urls].sort();
}
