// What is shown as TypeScript compiles as it stands, is formatted, and makes the same call.
import { spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "../../../generated/contract.js";
import * as requests from "../../../generated/index.js";
import { type PreparedRequest, prepareRequest, SessionCore } from "../../../runtime/index.js";
import { type RawExchange, type RawServer, startRawServer } from "../../support/raw-server.js";
import { exportCases, prepareCase } from "./export-cases.js";

const { get, post } = contract.verbs;
const root = join(import.meta.dirname, "../../..");
const long = "x".repeat(90);

/** What has no text form, each with what is said of it. */
const others: readonly (readonly [object, RegExp])[] = [
  [{ data: new Blob(["abc"], { type: "a/b" }) }, /^\/\/ data: the 3 bytes of the Blob/m],
  [{ data: new File(["abc"], "f.bin") }, /await openAsBlob\("f\.bin"\)/],
  [{ files: { f: ["f.txt", createReadStream("/dev/null")] } }, /createReadStream\("f\.txt"\)/],
  [{ auth: () => ({ Authorization: "x" }) }, /^\/\/ auth: put your function/m],
  [{ auth: { digest: ["u", "p"] } }, /auth: { digest: \["u", "\*\*\*"\] }/],
  [
    { signal: AbortSignal.timeout(1), on_upload: () => {} },
    /Left out: signal\.\n.*Left out: on_up/,
  ],
  [{ cert: ["c.pem", "k.pem"], verify: "ca.pem", proxy: null }, /verify: "ca\.pem"/],
  [{ timeout: { connect: null, total: 1.5 }, retries: 2, max_size: 5 }, /connect: null/],
  [{ allow_redirects: { max: 3 } }, /allow_redirects: { max: 3 }/],
  [{ cert: { cert: "c", key: new Uint8Array([1]), passphrase: "p" } }, /passphrase: "\*\*\*"/],
];

function prepareOther(options: object): PreparedRequest {
  return prepareRequest(post, `http://a.example/${long}?a=b`, options);
}

/** Where only a method was named, and what is called for it. */
const named: readonly (readonly [string, object, string])[] = [
  ["post", { json: 1 }, 'requests.post("http'],
  ["DELETE", { data: "x" }, 'requests.delete("http'],
  ["PUT", { files: { f: ["f", "x"] } }, 'requests.request("PUT", "http'],
  ["OPTIONS", {}, 'requests.request("OPTIONS", "http'],
];

function prepareNamed(method: string, options: object): PreparedRequest {
  return prepareRequest(contract.verbs.request, "http://a.example/", options, method);
}

const programs = [
  ...exportCases.flatMap((one) => {
    const request = prepareCase(one, "http://127.0.0.1:1");
    return [request.to_typescript(), request.to_typescript({ secrets: true })];
  }),
  ...others.map(([options]) => prepareOther(options).to_typescript()),
  ...named.map(([method, options]) => prepareNamed(method, options).to_typescript()),
];

test("every program compiles under the strict options", { timeout: 120_000 }, () => {
  const names = programs.map((_, at) => join(root, `test/runtime/program-${at}.ts`));
  const sources = new Map(names.map((name, at) => [name, programs[at]]));
  sources.set(join(root, "test/runtime/wrong.ts"), `import "${long}";`);
  const file = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(file.config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = sources.get(name);
    if (text === undefined) return getSourceFile(name, target, ...rest);
    return ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  const wrong = [...sources.keys()].flatMap((name) => {
    const source = program.getSourceFile(name);
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return found.map(({ messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, "\n");
      return `${message}\n${sources.get(name)}`;
    });
  });
  // The one that is wrong on purpose shows that errors are seen.
  expect(wrong).toEqual([expect.stringContaining(long)]);
});

describe("the formatter changes nothing in", () => {
  const format = (text: string): string => {
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
    const style = ["--line-width=80", "--indent-style=space", "--stdin-file-path=program.ts"];
    const words = [biome, "format", ...style];
    const { stdout, stderr } = spawnSync(process.execPath, words, {
      input: text,
      encoding: "utf8",
      cwd: root,
      maxBuffer: 2 ** 26,
    });
    if (stdout === "") throw new Error(stderr);
    return stdout;
  };

  test("any program of the table", () => {
    const all = programs.join("\n");
    expect(format(all)).toBe(all);
  });

  test("programs of any JSON, headers and parameters", () => {
    const text = fc.string({ unit: fc.constantFrom(..."abcdefg 1'\"\\\n-é"), maxLength: 90 });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const leaf = fc.oneof(number, fc.integer(), text, fc.boolean(), fc.constant(null));
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.array(tie("tree"), { maxLength: 8 }),
        fc.array(fc.integer(), { maxLength: 40 }),
        fc.dictionary(fc.string({ maxLength: 12 }), tie("tree"), { maxKeys: 5 }),
      ),
    }));
    const path = fc.nat(90).map((length) => `http://a.example/${"p".repeat(length)}`);
    const call = fc.record({ path, json: tree, params: fc.array(fc.tuple(text, text)) });
    fc.assert(
      fc.property(fc.array(call, { minLength: 20, maxLength: 40 }), (calls) => {
        const all = calls
          .map(({ path: url, ...options }) => prepareRequest(post, url, options).to_typescript())
          .join("\n");
        expect(format(all)).toBe(all);
      }),
      { numRuns: 15 },
    );
  });
});

describe("run, it makes the same call:", () => {
  let server: RawServer;
  const session = new SessionCore();
  beforeAll(async () => {
    server = await startRawServer();
  });
  afterAll(async () => {
    await session.close();
    await server.close();
  });

  /** The bytes of the last request, one boundary for all. */
  function received(): string {
    const exchange: RawExchange | undefined = server.requests.at(-1);
    const text = exchange?.bytes.toString("latin1") ?? "";
    const [, boundary] = /^Content-Type: multipart\/form-data; boundary=(\S+)/m.exec(text) ?? [];
    return boundary === undefined ? text : text.replaceAll(boundary, "BOUNDARY");
  }

  async function run(program: string): Promise<void> {
    const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
    const { outputText } = ts.transpileModule(program, { compilerOptions: options });
    const body = outputText.replace(/^import \* as requests from "requests-ts";$/m, "");
    const silent = { log: () => {} };
    // The same process runs it, with the package under test as what it imports.
    await new AsyncFunction("requests", "console", body)(requests, silent);
  }
  const AsyncFunction = (async () => {}).constructor as new (
    ...words: string[]
  ) => (...given: unknown[]) => Promise<void>;

  test.each(exportCases.map((one) => [one.title, one] as const))("%s", async (_, one) => {
    const request = prepareCase(one, server.url);
    await session.send(request);
    const own = received();
    const count = server.requests.length;
    await run(request.to_typescript({ secrets: true }));
    expect(server.requests).toHaveLength(count + 1);
    expect(received()).toBe(own);
  });
});

describe("what has no text form", () => {
  test.each(others)("%o", (options, said) => {
    expect(prepareOther(options).to_typescript()).toMatch(said);
  });

  test("an open file is opened again", async () => {
    const handle = await open("/dev/null");
    try {
      const program = prepareOther({ files: [["f", ["a.bin", handle]]] }).to_typescript();
      expect(program).toContain('import { open } from "node:fs/promises";\n');
      expect(program).toContain('f: ["a.bin", await open("a.bin")]');
    } finally {
      await handle.close();
    }
  });
});

test.each(named)("a named method %s with %j is %s", (method, options, wanted) => {
  expect(prepareNamed(method, options).to_typescript()).toContain(wanted);
});

test("the call is the caller's: its verb, its URL, its arguments", () => {
  const url = "http://u:p@a.example/x";
  const options = { params: { q: [1, "a b"] }, headers: { Accept: null }, timeout: 5 };
  expect(prepareRequest(get, url, options).to_typescript({ secrets: true })).toBe(
    `import * as requests from "requests-ts";

const response = await requests.get("http://a.example/x", {
  params: { q: [1, "a b"] },
  headers: { Accept: null },
  timeout: 5,
  auth: ["u", "p"],
});
console.log(response.status_code, response.reason);
`,
  );
});
