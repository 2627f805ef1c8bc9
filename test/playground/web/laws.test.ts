// What the form may not know and may not reach: words and verbs come from the spec, code runs in a
// browser, nothing is fetched by itself.
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { catalog } from "../../../playground/catalog.js";
import { filesBelow, root, textOf } from "../../laws/source-files.js";

const sources = [".ts", ".vue", ".css"].flatMap((ending) => filesBelow("playground/web", ending));
const components = sources.filter((file) => file.endsWith(".vue"));
const all = sources.map(textOf).join("\n");

test("every word that is asked for stands in the spec, and each that stands there is used", () => {
  const { web } = catalog.playground;
  const asked = [...all.matchAll(/\bword\(\s*["']([a-z0-9-]+)["']/g)].map(([, id = ""]) => id);
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((id) => web[id] === undefined)).toEqual([]);
  const named = new Set([...all.matchAll(/["']([a-z0-9-]+)["']/g)].map(([, id = ""]) => id));
  // The names of these two families are put together.
  const made = [...named].flatMap((name) => [`scheme-${name}`, `tab-${name}`]);
  const used = new Set([...named, ...made]);
  expect(Object.keys(web).filter((id) => !used.has(id))).toEqual([]);
});

describe.each(components)("%s", (file) => {
  const template = /<template>([\s\S]*)<\/template>/.exec(textOf(file))?.[1] ?? "";
  test("says nothing of its own", () => {
    expect(template).not.toBe("");
    const own = template
      .replace(/\{\{[\s\S]*?\}\}/g, "")
      .replace(/<(?:"[^"]*"|[^">])*>/g, "")
      .replaceAll("\\r\\n", "");
    expect(own).not.toMatch(/\p{L}/u);
    expect(template).not.toMatch(/\s(?:aria-label|title|placeholder|alt)="/);
  });
});

test("no file names a verb or a method", () => {
  const names = catalog.verbs.flatMap(({ name, method }) => [name, method ?? []]).flat();
  const pattern = new RegExp(
    `["'\`](${names.filter((name) => name !== "request").join("|")})["'\`]`,
  );
  expect(sources.filter((file) => pattern.test(textOf(file)))).toEqual([]);
});

test("no file names an address, and one alone can send", () => {
  const addresses = /\b(?:https?|wss?):\/\/|@import|\burl\(/;
  expect(sources.filter((file) => addresses.test(textOf(file)))).toEqual([]);
  const sending =
    /\b(?:fetch\(|fetch\b *=|= *fetch\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon)/;
  expect(sources.filter((file) => sending.test(textOf(file)))).toEqual([
    "playground/web/send-by-browser.ts",
  ]);
});

test("what the components stand on runs in a browser: no module of Node, no transport", async () => {
  const { metafile } = await build({
    ...{ absWorkingDir: root, outdir: "out", bundle: true, write: false },
    metafile: true,
    ...{ platform: "browser", format: "esm", logLevel: "silent" },
    entryPoints: [...filesBelow("playground/web", ".ts")],
  });
  const files = Object.keys(metafile.inputs);
  const packages = files.flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? []);
  expect([...new Set(packages)].sort()).toEqual(["json5", "mrmime"]);
  expect(files).toContain("runtime/prepare.ts");
  expect(
    files.filter((file) => /transport|playground\/(terminal|session|echo)/.test(file)),
  ).toEqual([]);
});
