// The package as its users get it: packed, installed in empty projects, compiled strict and run.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listLoadedIn } from "../guards/loaded-modules.js";
import { root } from "../laws/source-files.js";
import { jsonReply, type RawServer, startRawServer } from "../support/raw-server.js";

const run = promisify(execFile);
const compiler = join(root, "node_modules/typescript/bin/tsc");
const minutes = 60_000;

let folder: string;
let server: RawServer;

/** The documented example, with nothing but its punctuation changed. */
const documented = `
// GET a JSON resource.
const r = await requests.get(url);
console.log(r.status_code, r.reason);
console.log(JSON.stringify(r.json()));

// POST JSON.
const echo = await requests.post(url, { json: { id: 1, value: 42 }, headers: { "X-Source": "openmv" } });
console.log(JSON.stringify(echo.json()));
`;
const printed = '200 OK\n{"ok":true}\n{"ok":true}\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "requests-ts-"));
  server = await startRawServer(jsonReply({ ok: true }));
  const packed = await run("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: root,
  });
  await writeFile(join(folder, "package.json"), '{ "name": "user", "private": true }');
  const tarball = join(folder, packed.stdout.trim().split("\n").at(-1) ?? "");
  await run(
    "npm",
    ["install", "--silent", "--prefer-offline", "--no-audit", "--no-fund", tarball],
    {
      cwd: folder,
    },
  );
}, 3 * minutes);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** As strict as can be, and with nothing but the language: no DOM library, no types of Node. */
const settings = {
  compilerOptions: {
    ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
    ...{ module: "nodenext", target: "es2022", lib: ["es2023"], types: [] },
  },
};

async function compileAndRun(file: string, text: string): Promise<string> {
  await writeFile(join(folder, file), text);
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ ...settings, files: [file] }));
  await run(process.execPath, [compiler, "-p", folder]).catch((error: { stdout?: string }) => {
    throw new Error(`${file} does not compile:\n${error.stdout}`);
  });
  const compiled = join(folder, file.replace(/ts$/, "js"));
  const result = await run(process.execPath, [compiled], { cwd: folder });
  expect(result.stderr).toBe("");
  return result.stdout;
}

const preamble = "declare const console: { log(...values: unknown[]): void };\n";

test("the documented example compiles under strict and runs, as an ES module", async () => {
  const text = `import * as requests from "requests-ts";\n${preamble}const url: string = "${server.url}/get";\n${documented}`;
  expect(await compileAndRun("example.mts", text)).toBe(printed);
  const [get, post] = server.requests;
  expect(get?.requestLine).toBe("GET /get HTTP/1.1");
  expect(post?.body.toString()).toBe('{"id":1,"value":42}');
  expect(post?.header("X-Source")).toBe("openmv");
});

test("the same from CommonJS by require", async () => {
  const text = `import requests = require("requests-ts");\n${preamble}const url: string = "${server.url}/get";\nasync function main(): Promise<void> {${documented}}\nmain();\n`;
  expect(await compileAndRun("example.cts", text)).toBe(printed);
});

test("the default export and named exports are the same functions", async () => {
  const text = `import requests, { delete as remove, get, Response } from "requests-ts";
import * as all from "requests-ts";
${preamble}const made = new Response(204, "No Content");
console.log(requests.get === get, requests.delete === remove, all.get === get, made.status_code);
`;
  expect(await compileAndRun("exports.mts", text)).toBe("true true true 204\n");
});

/** The same with nothing awaited. */
const blocking = documented.replaceAll("await ", "");

test("the documented example blocks, as an ES module and from CommonJS", async () => {
  const url = `const url: string = "${server.url}/get";`;
  const esm = `import * as requests from "requests-ts/sync";\n${preamble}${url}\n${blocking}`;
  expect(await compileAndRun("blocking.mts", esm)).toBe(printed);
  const cjs = `import requests = require("requests-ts/sync");\n${preamble}${url}\n${blocking}`;
  expect(await compileAndRun("blocking.cts", cjs)).toBe(printed);
});

test("what cannot block is not in the published types, and the errors are the same", async () => {
  const text = `import * as requests from "requests-ts/sync";
import blocking from "requests-ts/sync";
import { HTTPError } from "requests-ts";
${preamble}const names: readonly string[] = ["stream"];
// @${"ts-expect-error"} it has no blocking form
const streams = [requests.stream];
// @${"ts-expect-error"} it has no blocking form
streams.push(blocking.stream);
console.log(names.length, requests.HTTPError === HTTPError, streams[0] === streams[1]);
`;
  expect(await compileAndRun("published.mts", text)).toBe("1 true true\n");
});

test("the entry of prepare alone compiles and runs, and its requests are those of the whole", async () => {
  const text = `import { InvalidURL, type PreparedRequest, prepare } from "requests-ts/prepare";
import * as requests from "requests-ts";
${preamble}const made: PreparedRequest = prepare("PUT", "${server.url}/x", { json: 1 });
await using session = new requests.Session();
const sent = await session.send(made);
console.log(made.method, sent.status_code, InvalidURL === requests.InvalidURL);
`;
  expect(await compileAndRun("prepare.mts", text)).toBe("PUT 200 true\n");
});

test("the entry of prepare alone reaches no module of Node and no transport", async () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = await readFile(file, "utf8");
    for (const [, name = ""] of code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"\s]+)"/g)) {
      if (name.startsWith(".")) await visit(join(dirname(file), name));
      else if (name !== "requests-ts" && !name.includes("$")) packages.add(name);
    }
  };
  await visit(join(folder, "node_modules/requests-ts/dist/generated/prepare.js"));
  expect([...packages]).toEqual(["mrmime"]);
});

test("import loads few files, one small package, and nothing of Node that is slow to start", async () => {
  const loaded = await listLoadedIn(folder, 'import "requests-ts";');
  const ofOthers = loaded.packaged.filter((path) => !path.startsWith("requests-ts/"));
  expect(ofOthers).toEqual(["mrmime/index.mjs"]);
  expect(loaded.packaged).toContain("requests-ts/dist/generated/index.js");
  expect(loaded.packaged.length).toBeLessThanOrEqual(10);
  const slow = /^node:(tls|net|crypto|https?|http2|zlib|worker_threads)$/;
  expect(loaded.builtIn.filter((name) => slow.test(name))).toEqual([]);
});

test("the installed command answers", async () => {
  const bin = join(folder, "node_modules/.bin/requests-ts");
  const { stdout } = await run(bin, ["--version"]);
  expect(stdout.trim()).toMatch(/^requests-ts \d+\.\d+\.\d+$/);
});
