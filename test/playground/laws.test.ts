// What the playground may not know: a verb and an argument that only the spec names appear everywhere,
// and every word that is shown stands in the spec.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test, vi } from "vitest";
import { filesBelow } from "../laws/source-files.js";

const brew = {
  name: "brew",
  order: 99,
  method: "BREW",
  clause: "P1",
  summary: "Starts the brewing of `url`.",
  prose: ["It is a made-up verb."],
  semantics: { safe: false, idempotent: true, request_body: "expected", response_body: true },
  arguments: { documented: ["url", "strength", "headers"], tolerated: [] },
  rules: [],
  warning: "BREW uses up coffee.",
  examples: [],
};
const strength = {
  name: "strength",
  type: "strength",
  origin: "documented",
  clause: "P1",
  positional: false,
  body: false,
  summary: "How strong it is.",
  prose: [],
  wire: [],
  typed: ["strength=7"],
  accepts: "a number of beans",
};

vi.mock("../../generated/catalog.js", async (original) => {
  const { catalog } = await original<typeof import("../../generated/catalog.js")>();
  return {
    catalog: {
      ...catalog,
      verbs: [...catalog.verbs, brew],
      arguments: [...catalog.arguments, strength],
    },
  };
});

// Modules are shared with other files: these here see the verb, those there do not.
vi.resetModules();
afterAll(() => {
  vi.doUnmock("../../generated/catalog.js");
  vi.resetModules();
});

const { catalog } = await import("../../generated/catalog.js");
const { commandNames } = await import("../../playground/commands/commands.js");
const { openClient } = await import("../../playground/session/client.js");
const { runLine } = await import("../../playground/session/run-line.js");
const { completeLine } = await import("../../playground/terminal/complete.js");
const { highlightLine } = await import("../../playground/terminal/highlight.js");
const { readOptions } = await import("../../playground/files/read-options.js");
const { openSession } = await import("./open-session.js");
const { scriptPrompts } = await import("./scripted-prompts.js");

describe("a verb and an argument that only the spec names", () => {
  const none = { variables: [], environments: [], saved: [], exchanges: [], urls: [], formats: [] };
  const complete = (line: string) =>
    completeLine(line, line.length, { ...none, files: () => [], members: () => [] }).items;

  test("are completed with their summaries", () => {
    expect(complete("br")).toEqual([{ text: "brew ", description: brew.summary }]);
    expect(complete("brew /x str")).toEqual([{ text: "strength=", description: strength.summary }]);
  });

  test("are coloured as known", () => {
    expect(highlightLine("brew /x strength=3").map(({ role }) => role)).toEqual(["word", "key"]);
  });

  test("are explained by help", async () => {
    const { session, data } = openSession();
    for (const line of ["help", "help brew", "help brew strength"]) await runLine(session, line);
    const shown = data.join("");
    for (const words of [
      brew.summary,
      ...brew.prose,
      brew.warning,
      strength.summary,
      strength.accepts,
    ]) {
      expect(shown).toContain(words);
    }
  });

  test("are asked for by the builder, previewed with their warning and sent", async () => {
    const { prompts, asked } = scriptPrompts(["brew", "/pot", "7", "", "s"]);
    // The package itself knows nothing of what was made up here.
    const preview = async () => ({
      method: "BREW",
      url: "/pot",
      headers: [],
      cookies: [],
      body: "",
      http: "",
    });
    const client = { ...openClient(), preview };
    const { session, talk, sent } = openSession(prompts, undefined, client);
    await runLine(session, "build");
    expect(asked.map(({ message }) => message).join("\n")).toContain(strength.summary);
    expect(talk.join("\n")).toContain(brew.warning);
    expect(sent[0]?.given.map(({ argument, value }) => [argument.name, value])).toEqual([
      ["url", "http://127.0.0.1:9/pot"],
      ["strength", 7],
    ]);
    expect(talk.at(-1)).toBe("brew /pot strength=7");
  });
});

const sources = filesBelow("playground", ".ts").filter((file) => !file.includes("/echo/"));
const code = sources
  .map((file) => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8"))
  .join("\n");

test("every text that is asked for stands in the spec, and each that stands there is used", () => {
  const asked = [...code.matchAll(/\btext\(\s*"([a-z0-9-]+)"/g)].map(([, id]) => id ?? "");
  expect(asked.filter((id) => catalog.playground.texts[id] === undefined)).toEqual([]);
  const unused = Object.keys(catalog.playground.texts).filter(
    (id) => !code.includes(`"${id}"`) && !/^(undo|redo|twice)-/.test(id),
  );
  expect(unused).toEqual([]);
});

test("the spec's commands are the commands", () => {
  const names = catalog.playground.commands.map(({ name }) => name);
  expect([...commandNames].sort()).toEqual(names.sort());
});

test("every option of the spec is understood", () => {
  for (const { name } of catalog.playground.options) {
    expect(readOptions([name, "value", "get"]).wrong).toBeUndefined();
  }
  expect(readOptions(["--nope"]).wrong).toBe("--nope");
});

test("no file names a verb or a method", () => {
  const names = catalog.verbs.flatMap(({ name, method }) => [name, method ?? name]);
  const pattern = new RegExp(
    `["'\`](${names.filter((name) => !/^(request|brew)$/i.test(name)).join("|")})["'\`]`,
  );
  const naming = sources.filter((file) => {
    const source = readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8");
    return pattern.test(source.replace(/\.(get|delete)\(/g, ""));
  });
  // What curl does by itself is a fact about curl.
  expect(naming.filter((file) => !/\/curl-(in|options)\.ts$/.test(file))).toEqual([]);
});
