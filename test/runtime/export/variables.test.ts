// Secrets that exported code reads from the environment: no text of theirs stands in it, and what is
// sent is the same.
import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import fc from "fast-check";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "../../../generated/contract.js";
import { readInShell } from "../../../runtime/export/variables.js";
import { type PreparedRequest, prepareRequest, SessionCore } from "../../../runtime/index.js";
import { type RawServer, startRawServer } from "../../support/raw-server.js";

const { post } = contract.verbs;
const secret = "zq1hunter2";
const variables = { PASSWORD: secret };
const hasCurl = spawnSync("curl", ["--version"]).status === 0;
if (!hasCurl) console.log("curl is not installed: its commands are not run");

let server: RawServer;
const session = new SessionCore();
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(async () => {
  await session.close();
  await server.close();
});

const holders: readonly (readonly [string, string, object])[] = [
  ["Basic credentials", "/", { auth: ["ann", secret] }],
  ["a user name alone", "/", { auth: [secret, ""] }],
  ["a token", "/", { auth: { bearer: secret } }],
  ["a header", "/", { headers: { "X-Api-Key": `it's ${secret} "$HOME" \`b\`` } }],
  ["a query", `/x?a=1&key=${secret}&b=2`, {}],
  ["a parameter", "/x", { params: { key: secret } }],
  ["a path", `/a/${secret}/b`, {}],
  ["a cookie", "/", { cookies: { sid: secret } }],
  ["JSON", "/", { json: { "it's": [{ password: secret }], deep: `a ${secret}` } }],
  ["text", "/", { data: `'${secret}'` }],
  ["a form", "/", { data: new URLSearchParams({ p: `a ${secret}`, q: "é" }) }],
  ["a field", "/", { files: { p: [null, secret], f: ["a;b.txt", `x${secret}`] } }],
];

function prepare(path: string, options: object): PreparedRequest {
  return prepareRequest(post, server.url + path, options);
}

/** The last request, one boundary for all, its header lines sorted. */
function received(): unknown {
  const { requestLine, headers, body } = server.requests.at(-1) ?? expect.fail("nothing arrived");
  const boundary = /boundary=(\S+)/.exec(headers.map((pair) => pair.join(": ")).join("\n"))?.[1];
  const unify = (text: string): string =>
    boundary === undefined ? text : text.replaceAll(boundary, "BOUNDARY");
  const shown = headers
    .filter(([name]) => boundary === undefined || name.toLowerCase() !== "content-length")
    .map(([name, value]) => unify(`${name.toLowerCase()}: ${value}`));
  return { requestLine, headers: shown.sort(), body: unify(body.toString("latin1")) };
}

async function runShell(command: string, values: Readonly<Record<string, string>>): Promise<void> {
  const env = { PATH: process.env.PATH, LC_ALL: "C.UTF-8", ...values };
  await promisify(execFile)("sh", ["-c", command], { env, timeout: 15_000 });
}

const AsyncFunction = (async () => {}).constructor as new (
  ...words: string[]
) => (...given: unknown[]) => Promise<void>;

async function runProgram(program: string): Promise<void> {
  const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(program, { compilerOptions: options });
  const body = outputText.replaceAll(/^import .*$/gm, "");
  const requests = await import("../../../generated/index.js");
  const silent = { log: () => {} };
  await new AsyncFunction("requests", "env", "console", body)(requests, variables, silent);
}

describe.each(holders)("in %s", (_where, path, options) => {
  test.skipIf(!hasCurl)("curl reads it from the environment", async () => {
    const request = prepare(path, options);
    await session.send(request);
    const own = received();
    const command = request.to_curl({ secrets: true, variables, exact: true });
    expect(command).toContain('"$PASSWORD"');
    expect(command).not.toContain(secret);
    const count = server.requests.length;
    await runShell(command, variables);
    expect(server.requests, command).toHaveLength(count + 1);
    expect(received(), command).toEqual(own);
  });

  test("TypeScript reads it from the environment", async () => {
    const request = prepare(path, options);
    await session.send(request);
    const own = received();
    const program = request.to_typescript({ secrets: true, variables });
    expect(program).toContain('import { env } from "node:process";\n');
    expect(program).toContain('env.PASSWORD ?? ""');
    expect(program).not.toContain(secret);
    await runProgram(program);
    expect(received(), program).toEqual(own);
  });
});

test("a piece of a URL is encoded, what it begins with is not", () => {
  const request = prepareRequest(post, "http://a.example/x?key=zqkey", {});
  const given = { KEY: "zqkey", BASE: "http://a.example" };
  const program = request.to_typescript({ secrets: true, variables: given });
  const [, url] = /`(.*)`/.exec(program) ?? [];
  expect(url?.replaceAll("$", "")).toBe(
    '{env.BASE ?? ""}/x?key={encodeURIComponent(env.KEY ?? "")}',
  );
});

test("without the word for it secrets stay masked", () => {
  const request = prepare("/", { auth: { bearer: secret } });
  expect(request.to_curl({ variables })).toContain("'Authorization: ***'");
  expect(request.to_typescript({ variables })).toContain('bearer: "***"');
});

test("any text around a variable is kept", () => {
  const piece = fc.string({ unit: fc.constantFrom(..."a'\"\\ $`\n;é"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 4 }), (pieces) => {
      const command = `printf %s '${pieces.join(secret).replaceAll("'", "'\\''")}'`;
      const shown = readInShell(command, variables);
      const env = { PATH: process.env.PATH, ...variables };
      const { stdout } = spawnSync("sh", ["-c", shown], { env, encoding: "utf8" });
      expect(stdout, shown).toBe(pieces.join(secret));
      expect(shown).not.toContain(secret);
    }),
    { numRuns: 60, examples: [[["'\"$", "", ""]]] },
  );
});
