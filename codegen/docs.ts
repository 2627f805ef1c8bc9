// The command behind `npm run docs`: writes generated/, then lets VitePress serve the site or build
// it. Knows nothing of what is on the pages.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, watch } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runCommand } from "./command.js";

const usage = `Usage: npm run docs [-- --build] [-- --port PORT]

Without a flag, serves the site on 127.0.0.1 and follows edits of spec/.
  --build      builds the static site into dist/docs
  --port PORT  where it is served; 5173 unless that is taken`;

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "generated/docs");

/** Writes generated/ and says what is wrong with the spec, if anything is. */
function write(): boolean {
  const { exitCode, stdout = "", stderr = "" } = runCommand([]);
  process.stderr.write(`${stdout}${stderr}\n`);
  return exitCode === 0;
}

function startVitePress(args: readonly string[]): ChildProcess {
  const manifest = createRequire(import.meta.url).resolve("vitepress/package.json");
  const program = join(dirname(manifest), "bin/vitepress.js");
  return spawn(process.execPath, [program, ...args], { cwd: root, stdio: "inherit" });
}

async function build(): Promise<number> {
  try {
    const [code] = await once(startVitePress(["build", source]), "exit");
    return typeof code === "number" ? code : 1;
  } finally {
    // VitePress leaves it behind where a build fails
    rmSync(join(source, ".vitepress/.temp"), { recursive: true, force: true });
  }
}

async function serve(port: string | undefined): Promise<number> {
  const given = port === undefined ? [] : ["--port", port];
  const vitepress = startVitePress(["dev", source, "--host", "127.0.0.1", ...given]);
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(join(root, "spec"), { recursive: true }, () => {
    // editors write in several steps
    clearTimeout(timer);
    timer = setTimeout(write, 100);
  });
  const [code] = await once(vitepress, "exit");
  watcher.close();
  clearTimeout(timer);
  return typeof code === "number" ? code : 0;
}

function readOptions(): { build?: boolean; port?: string } | undefined {
  try {
    const options = { build: { type: "boolean" }, port: { type: "string" } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
    return undefined;
  }
}

const options = readOptions();
if (options === undefined) process.exitCode = 2;
else if (!write()) process.exitCode = 1;
else process.exitCode = await (options.build ? build() : serve(options.port));
