// The import table: which folder may know which. No exclusions.
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, importsOf, textOf } from "./source-files.js";

/** What a folder may import beside itself: folders, files of folders, packages, `node:`. */
const table: Readonly<Record<string, readonly string[]>> = {
  spec: ["json5", "zod", "node:"],
  codegen: ["spec/", "ts-morph", "node:"],
  generated: ["runtime/index.js", "runtime/pure.js", "runtime/sync/index.js"],
  runtime: ["undici", "mrmime", "tough-cookie", "@exodus/bytes", "eventsource-parser", "node:"],
  playground: ["generated/", "@inquirer/", "json5", "jsonpath-rfc9535", "vue", "node:"],
};

/** Packages that one folder alone imports. */
const oneFolder: Readonly<Record<string, string>> = { vue: "playground/web" };

/** Packages, and folders of packages, that exactly one file imports. */
const oneImporter: Readonly<Record<string, string>> = {
  undici: "runtime/transport.ts",
  mrmime: "runtime/body/multipart.ts",
  "tough-cookie": "runtime/exchange/cookies.ts",
  "@exodus/bytes": "runtime/decoding/text.ts",
  "eventsource-parser": "runtime/stream/event-reader.ts",
  "jsonpath-rfc9535": "playground/session/select-value.ts",
  "@inquirer/": "playground/prompts.ts",
};

function sources(folder: string): readonly string[] {
  return [...filesBelow(folder, ".ts"), ...filesBelow(folder, ".vue")].filter(
    (file) => !file.startsWith("generated/docs"),
  );
}

/** What an import names, with relative ones resolved to a path of the project. */
function targetOf(file: string, specifier: string): string {
  return specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : specifier;
}

describe.each(Object.entries(table))("%s", (folder, allowed) => {
  test(`imports itself and ${allowed.join(", ")} alone`, () => {
    const files = sources(folder);
    expect(files.length).toBeGreaterThan(0);
    const strays = files.flatMap((file) =>
      importsOf(file)
        .map((specifier) => targetOf(file, specifier))
        .filter((target) => !target.startsWith(`${folder}/`))
        .filter((target) => !allowed.some((prefix) => isWithin(target, prefix)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(strays).toEqual([]);
  });
});

function isWithin(target: string, allowed: string): boolean {
  return allowed.endsWith("/") || allowed.endsWith(":")
    ? target.startsWith(allowed)
    : target === allowed || target.startsWith(`${allowed}/`);
}

test.each(Object.entries(oneImporter))("%s has one importer, %s", (name, importer) => {
  const importers = Object.keys(table)
    .flatMap(sources)
    .filter((file) => importsOf(file).some((specifier) => isWithin(specifier, name)));
  expect(importers).toEqual([importer]);
});

test.each(Object.entries(oneFolder))("%s is imported in %s alone", (name, folder) => {
  const importers = Object.keys(table)
    .flatMap(sources)
    .filter((file) => importsOf(file).some((specifier) => isWithin(specifier, name)));
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((file) => dirname(file) !== folder)).toEqual([]);
});

test.each(["runtime/prepare.ts", "runtime/prepared-request.ts", "runtime/pure.ts"])(
  "%s and all that it imports know neither modules of Node nor the transport",
  (entry) => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const specifier of valueImportsOf(file)) {
        const target = targetOf(file, specifier);
        expect(target, file).not.toMatch(/^node:|^undici/);
        if (target.startsWith("runtime/")) visit(target.replace(/\.js$/, ".ts"));
      }
    };
    visit(entry);
    expect(seen.size).toBeGreaterThan(10);
  },
);

/** Imports that are left when types are erased. */
function valueImportsOf(file: string): readonly string[] {
  const text = textOf(file).replace(/^import type [^;]*;$/gm, "");
  return [...text.matchAll(/^(?:import|export)[^;]*? from "([^"]+)";$/gm)].map((m) => m[1] ?? "");
}

test("runtime and codegen name no verb", async () => {
  const { catalog } = await import("../../generated/catalog.js");
  const names = catalog.verbs.map((verb) => verb.name).filter((name) => name !== "request");
  const pattern = new RegExp(`["'\`](${names.join("|")})["'\`]`);
  const naming = [...sources("runtime"), ...sources("codegen")].filter((file) =>
    pattern.test(textOf(file).replace(/\.(get|delete)\(/g, "")),
  );
  expect(naming).toEqual([]);
});
