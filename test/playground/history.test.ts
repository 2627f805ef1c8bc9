// The history on disk: its owner's alone, capped, complete when two write at once, without secrets.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { appendHistory, longestHistory, readHistory } from "../../playground/files/history-file.js";
import { spellForHistory } from "../../playground/terminal/remember-line.js";

function createFile(): string {
  return join(mkdtempSync(join(tmpdir(), "playground-history-")), "state", "history.jsonl");
}

test("is created for its owner alone and read back in its order", async () => {
  const file = createFile();
  for (const line of ["get /a", "post /b json={\n a:1}", "get /ü"]) await appendHistory(file, line);
  expect(await readHistory(file)).toEqual(["get /a", "post /b json={\n a:1}", "get /ü"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(file, "..")).mode & 0o777).toBe(0o700);
});

test("is closed to others even where it was open before", async () => {
  const file = createFile();
  await appendHistory(file, "get /a");
  writeFileSync(file, readFileSync(file), { mode: 0o644 });
  await appendHistory(file, "get /b");
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("is shortened, and a broken line in it is passed over", async () => {
  const file = createFile();
  await appendHistory(file, "first");
  const many = Array.from({ length: longestHistory * 1.5 }, (_, at) =>
    JSON.stringify({ line: `get /${at}` }),
  );
  writeFileSync(file, `not json\n${many.join("\n")}\n`);
  await appendHistory(file, "last");
  const lines = await readHistory(file);
  expect([lines.length, lines.at(-1)]).toEqual([longestHistory, "last"]);
});

test("a line behind a torn write is a line of its own", async () => {
  const file = createFile();
  await appendHistory(file, "get /a");
  writeFileSync(file, `${readFileSync(file, "utf8")}{"line":"get /to`);
  await appendHistory(file, "get /b");
  expect(await readHistory(file)).toEqual(["get /a", "get /b"]);
});

test("two processes at once lose no line", async () => {
  const file = createFile();
  const module = new URL("../../playground/files/history-file.ts", import.meta.url).href;
  const write = (name: string) =>
    promisify(execFile)(process.execPath, [
      "--import",
      import.meta.resolve("tsx"),
      "--input-type=module",
      "--eval",
      `import { appendHistory } from ${JSON.stringify(module)};
       for (let n = 0; n < 100; n++) await appendHistory(${JSON.stringify(file)}, "${name} " + n);`,
    ]);
  await Promise.all([write("a"), write("b")]);
  const lines = await readHistory(file);
  for (const name of ["a", "b"]) {
    expect(lines.filter((line) => line.startsWith(name))).toEqual(
      Array.from({ length: 100 }, (_, at) => `${name} ${at}`),
    );
  }
}, 30_000);

test.each<[string, string | undefined]>([
  ["get /x", "get /x"],
  ["post /x json={a:1,\n b:2}", "post /x json={a:1,\n b:2}"],
  [" get /x", undefined],
  ["get /x auth=ann:hunter2", "get /x auth=ann:{{password}}"],
  ["get /x auth.bearer=hunter2", "get /x auth.bearer={{bearer}}"],
  ["get /x auth={digest:['ann','hunter2']}", "get /x auth.digest=['ann', {{password}}]"],
  ["get /x headers.X-Api-Key=hunter2", "get /x headers.X-Api-Key={{x_api_key}}"],
  ["get /x cookies.session=hunter2", "get /x cookies.session={{session}}"],
  ["get /x params.token=hunter2", "get /x params.token={{token}}"],
  ["get /x proxy=http://a:hunter2@h", "get /x proxy=http://a:{{password}}@h"],
  ["get http://ann:hunter2@h/", "get http://ann:{{password}}@h/"],
  ["post /x json={deep:[{secret:'hunter2'}]}", "post /x json={deep:[{secret:{{secret}}}]}"],
  ["curl -u ann:hunter2 http://h/", "get http://h/ auth=ann:{{password}} allow_redirects=false"],
  [
    "curl http://h/ -H 'Cookie: a=hunter2'",
    "get http://h/ headers.Cookie={{cookie}} allow_redirects=false",
  ],
  ["var token=hunter2", undefined],
  ["var qty=5", "var qty=5"],
  ["target http://ann:hunter2@h", undefined],
  ["!4 auth=ann:hunter2", undefined],
  ["set headers.Authorization=hunter2", undefined],
  ["get /x auth=ann:hunter2 jsno=1", undefined],
  ["pst /x auth=ann:hunter2", undefined],
])("%s is kept as %s", (line, kept) => {
  expect(spellForHistory(line)).toBe(kept);
});
