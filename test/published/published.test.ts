// The package as it is published, before judges that nobody here wrote.
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judges, type Packed, pack, run } from "./pack.js";

let first: Packed;
let second: Packed;
let user: string;

beforeAll(async () => {
  first = await pack();
  second = await pack();
  user = await mkdtemp(join(tmpdir(), "requests-ts-user-"));
  await writeFile(join(user, "package.json"), '{ "private": true, "type": "module" }');
  const quiet = ["--silent", "--prefer-offline", "--no-audit", "--no-fund", "--omit=dev"];
  await run("npm", ["install", ...quiet, first.path], user);
});

afterAll(async () => {
  await Promise.all([first, second].map(({ path }) => rm(dirname(path), { recursive: true })));
  await rm(user, { recursive: true });
});

test("packing twice gives the same bytes", () => {
  expect(second.sha256).toBe(first.sha256);
});

test("publint finds nothing", async () => {
  await run(process.execPath, [join(judges, "publint/src/cli.js"), "--strict", first.path]);
});

test("the types are not wrong, by @arethetypeswrong/cli", async () => {
  const cli = join(judges, "@arethetypeswrong/cli/dist/index.js");
  await run(process.execPath, [cli, "--profile", "esm-only", first.path]);
});

test("knip finds no file, export or dependency that nothing uses", async () => {
  const cli = join(judges, "knip/bin/knip.js");
  const what = ["--include", "files,dependencies,unlisted,unresolved,exports,duplicates"];
  await run(process.execPath, [cli, "--config", "test/published/knip.json", ...what]);
});

test("holds what runs and its types, and nothing else", async () => {
  const files = await filesBelow(join(user, "node_modules/requests-ts"));
  const others = files.filter((file) => !/^dist\/.*\.(js|js\.map|d\.ts)$/.test(file));
  expect(others).toEqual(["LICENSE", "README.md", "package.json"]);
  const declared = files.filter((file) => file.endsWith(".d.ts"));
  expect(declared.filter((file) => file.startsWith("dist/playground"))).toEqual([]);
});

test("its size, and how many packages come with it", async () => {
  const modules = join(user, "node_modules");
  const lock = (await run("npm", ["ls", "--all", "--parseable"], user)).stdout.trim().split("\n");
  const own = await sizeOf(join(modules, "requests-ts"));
  const whole = await sizeOf(modules);
  console.log(
    `installed: ${kibibytes(own)} of its own, ${kibibytes(whole)} with ${lock.length - 2} dependencies`,
  );
  expect(lock.length - 2).toBeLessThanOrEqual(40);
});

/** What a user writes, and what must not compile. */
const program = `import * as requests from "requests-ts";
import { prepare } from "requests-ts/prepare";
import { catalog } from "requests-ts/catalog";
export async function main(url: string): Promise<number> {
  const r: requests.Response = await requests.get(url, { timeout: 5, headers: { a: "b" } });
  const made = prepare("GET", "https://a.example/");
  return r.status_code + made.url.length + catalog.verbs.length;
}
const wrong = (): unknown => requests.get("ftp://a.example/");
`;

describe.each(["typescript-5.6", "typescript", "typescript-6.0", "typescript-7.0"])(
  "%s",
  (name) => {
    test.each([
      ["node16", "node16"],
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ])("module %s, moduleResolution %s", async (module, moduleResolution) => {
      const options = {
        ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true },
        ...{ module, moduleResolution, target: "es2022", lib: ["es2022"], types: [] },
      };
      await writeFile(join(user, "program.ts"), program);
      const config = { compilerOptions: options, files: ["program.ts"] };
      await writeFile(join(user, "tsconfig.json"), JSON.stringify(config));
      const compiler = join(judges, name, "bin/tsc");
      const failure = await run(process.execPath, [compiler, "-p", user]).then(
        () => "nothing",
        (error: Error) => error.message,
      );
      const complaints = failure.split("\n").filter((line) => /error TS/.test(line));
      expect(complaints).toHaveLength(1);
      expect(complaints[0]).toMatch(/program\.ts\(9,/);
    });
  },
);

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function sizeOf(folder: string): Promise<number> {
  const files = await filesBelow(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function kibibytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KiB`;
}
