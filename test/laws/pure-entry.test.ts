// The entries that give one function by itself run where there is no Node: a browser, a worker, a
// bare context. Their modules reach no module of Node, no transport, and of packages one that is data.
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { prepare } from "../../generated/prepare.js";
import { filesBelow, root, textOf } from "./source-files.js";

/** Media types by file name: a table, without code for any platform. */
const tables = ["mrmime"];

const entries = catalog.functions.filter(({ own_entry }) => own_entry !== undefined);
const { exports } = JSON.parse(textOf("package.json")) as {
  readonly exports: Readonly<Record<string, unknown>>;
};

/** The entry as one script for browsers, and the files that it is made of. */
async function bundle(name: string): Promise<{ script: string; files: readonly string[] }> {
  const result = await build({
    ...{ absWorkingDir: root, entryPoints: [`generated/${name}.ts`], outfile: "entry.js" },
    ...{ bundle: true, write: false, metafile: true, logLevel: "silent" },
    ...{ platform: "browser", format: "iife", globalName: "entry", target: "es2022" },
  });
  return {
    script: result.outputFiles[0]?.text ?? "",
    files: Object.keys(result.metafile.inputs),
  };
}

describe.each(entries.map(({ name }) => [name]))("%s", (name) => {
  test("is an entry of the package", () => {
    expect(exports).toHaveProperty([`./${name}`], {
      types: `./dist/generated/${name}.d.ts`,
      default: `./dist/generated/${name}.js`,
    });
  });

  test("is made of the package's own modules and of tables", async () => {
    const { files } = await bundle(name);
    const own = new Set([...filesBelow("generated", ".ts"), ...filesBelow("runtime", ".ts")]);
    const strange = files
      .filter((file) => !own.has(file))
      .filter((file) => !tables.some((table) => file.includes(`node_modules/${table}/`)));
    expect(strange).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
    expect(files).not.toContain("runtime/transport.ts");
  });
});

/** What a browser has beside the language, and nothing of Node. */
const platform = { URL, URLSearchParams, TextEncoder, TextDecoder, crypto, btoa };

test("the bundle of prepare makes the same bytes in a bare context as here", async () => {
  const { script } = await bundle("prepare");
  const shown = `
    const request = entry.prepare("post", "https://ada:pw@a.example/b?c=1#d", {
      params: { q: ["x y", 2] },
      json: { id: 1, name: "é" },
      headers: { "X-Source": "openmv" },
      timeout: 5,
    });
    const parts = entry.prepare("POST", "http://a.example/", {
      files: { photo: ["photo.png", "bytes"], note: [null, "plain"] },
    });
    let refused;
    try {
      entry.prepare("POST", "http://a.example/", { json: 1, data: "x" });
    } catch (error) {
      refused = [error.name, error.message, error instanceof entry.InvalidArgument];
    }
    ({
      bytes: [...request.to_http({ secrets: true })],
      curl: request.to_curl(),
      code: request.to_typescript(),
      parts: String.fromCharCode(...parts.to_http()),
      refused,
      seen: [typeof Buffer, typeof process, typeof require, typeof setTimeout],
    });`;
  const context = { ...platform };
  const found = runInNewContext(`${script};${shown}`, context) as {
    readonly [key in "curl" | "code" | "parts"]: string;
  } & { readonly bytes: number[]; readonly refused: unknown[]; readonly seen: string[] };

  const want = prepare("post", "https://ada:pw@a.example/b?c=1#d", {
    params: { q: ["x y", 2] },
    json: { id: 1, name: "é" },
    headers: { "X-Source": "openmv" },
    timeout: 5,
  });
  expect(Uint8Array.from(found.bytes)).toEqual(want.to_http({ secrets: true }));
  expect(found.curl).toBe(want.to_curl());
  expect(found.code).toBe(want.to_typescript());
  expect(found.parts).toContain('filename="photo.png"\r\nContent-Type: image/png\r\n\r\nbytes');
  expect(found.refused).toEqual(["InvalidArgument", expect.stringContaining("at most one"), true]);
  expect(found.seen).toEqual(["undefined", "undefined", "undefined", "undefined"]);
});
