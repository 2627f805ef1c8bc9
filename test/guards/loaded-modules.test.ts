// What importing the package and making one call may load: starting is paid by every program.
// Counts, so that they hold on a machine that does other work.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jsonReply, type RawServer, startRawServer } from "../support/raw-server.js";
import { type Loaded, listLoaded } from "./loaded-modules.js";

let server: RawServer;
let imported: Loaded;
let called: Loaded;

beforeAll(async () => {
  server = await startRawServer(jsonReply({ ok: true }));
  const program = 'import { get } from "./generated/index.ts";';
  const call = `(await get("${server.url}/")).json();`;
  [imported, called] = await Promise.all([listLoaded(program), listLoaded(program + call)]);
}, 60_000);

afterAll(() => server.close());

/** A table of media types: `prepare` names files by it, and waits for nothing. */
const always = ["mrmime/index.mjs"];
/** Files of the project that `import` may load. */
const mostOwn = 125;
/** Files of undici that a call may load: the parts that send, not the package's index. */
const mostOfUndici = 30;

describe("import", () => {
  test("loads no package but a table of media types", () => {
    expect(imported.packaged.filter((path) => !always.includes(path))).toEqual([]);
  });

  test(`loads at most ${mostOwn} files of the project`, () => {
    expect(imported.own).toContain("generated/index.ts");
    expect(imported.own.length).toBeLessThanOrEqual(mostOwn);
  });
});

describe("one call", () => {
  test(`loads at most ${mostOfUndici} files of undici, and no other package`, () => {
    const ofUndici = called.packaged.filter((path) => path.startsWith("undici/"));
    expect(ofUndici.length).toBeGreaterThan(0);
    expect(ofUndici.length).toBeLessThanOrEqual(mostOfUndici);
    expect(ofUndici).not.toContain("undici/index.js");
    const others = called.packaged.filter((path) => !path.startsWith("undici/"));
    expect(others.filter((path) => !always.includes(path))).toEqual([]);
  });
});
