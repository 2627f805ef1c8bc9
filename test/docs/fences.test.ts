// Every TypeScript fence of the documentation and the README compiles, strictly, as a module that
// imports the package.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import { filesBelow, root, textOf } from "../laws/source-files.js";

const folder = mkdtempSync(join(tmpdir(), "fences-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = [...filesBelow("generated/docs", ".md"), "README.md"];
/** Files of one fence each, and the lines of pages that they come from. */
const origins = new Map<string, string>();
for (const page of pages) {
  const text = textOf(page);
  for (const match of text.matchAll(/^```ts(?: .*)?\n([\s\S]*?)^```$/gm)) {
    const line = text.slice(0, match.index).split("\n").length;
    const file = join(folder, `fence-${origins.size}.mts`);
    writeFileSync(file, `${match[1]}\nexport {};\n`);
    origins.set(file, `${page}:${line}`);
  }
}

function compile(files: readonly string[]): readonly string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const strict = {
    ...options,
    noUnusedLocals: false,
    typeRoots: [join(root, "node_modules/@types")],
  };
  const program = ts.createProgram([...files], strict);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ messageText }) =>
        `${origins.get(file) ?? file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  });
}

test("all compile", { timeout: 60_000 }, () => {
  expect(origins.size).toBeGreaterThan(20);
  expect(compile([...origins.keys()])).toEqual([]);
});

test("one that does not would be told by its place", { timeout: 60_000 }, () => {
  const file = join(folder, "wrong.mts");
  writeFileSync(file, 'import requests from "requests-ts";\nrequests.get("ftp://a/");\n');
  expect(compile([file]).join()).toMatch(/wrong\.mts: .*starts with http/s);
});
