// Scripts without a person: exit codes, expectations, records, environments; no prompt is ever loaded.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createHome, runPlayground } from "./run-playground.js";

const steps = [
  "# makes an order and looks at it",
  "post /anything json={item:'bolt', qty:{{qty}}}",
  "expect status 200",
  "expect $.json.item == bolt",
  "capture item = $.json.item",
  "get /anything/{{item}}?qty={{qty}}",
  "expect $.args.qty == '5'",
  "expect header Content-Type contains json",
  "expect $.nothing missing",
].join("\n");

describe("requests-ts run", () => {
  test.each([
    ["a file", ["run", "steps.req", "--var", "qty=5"], ""],
    ["standard input", ["run", "-", "--var", "qty=5"], steps],
    ["standard input with a final newline", ["run", "-", "--var", "qty=5"], `${steps}\n`],
    ["an environment", ["--env", "staging", "run", "steps.req"], ""],
    ["nothing on standard input", ["run", "-"], ""],
  ])("runs %s", async (_what, words, stdin) => {
    const place = createHome();
    writeFileSync(join(place.home, "steps.req"), steps);
    mkdirSync(join(place.home, "config/requests-ts"), { recursive: true });
    const config =
      "{ environments: { staging: { variables: { qty: 5 }, secrets: { token: 'hunter2' } } } }";
    writeFileSync(join(place.home, "config/requests-ts/config.json5"), config);
    const run = await runPlayground(words, stdin, place);
    expect([run.code, run.stderr.includes("✗")]).toEqual([0, false]);
  });

  test.each([
    ["an expectation that fails", "get /get\nexpect status 404\nget /never", 6, 1],
    ["a status of 400 or more", "get /status/404\nget /get", 7, 2],
    [
      "a status of 400 or more that was expected",
      "get /status/404\nexpect status 404\nget /get",
      0,
      2,
    ],
    ["a class of statuses", "get /status/503\nexpect status 5xx", 0, 1],
    ["a line that cannot be understood", "get /get\nget /get jsno=1", 3, 0],
    ["a server that is not there", "get http://127.0.0.1:1/", 4, 1],
    ["a server that does not answer", "get /delay/5 timeout=0.2", 5, 1],
    ["a variable that no one set", "get /anything/{{nope}}", 3, 0],
  ])("%s has its exit code", async (_what, script, code, sent) => {
    const place = createHome();
    writeFileSync(join(place.home, "s.req"), script);
    const run = await runPlayground(["run", "s.req"], "", place);
    expect([run.code, run.stderr.match(/^#\d+ /gm)?.length ?? 0]).toEqual([code, sent]);
  });

  test("--keep-going runs on behind a failure", async () => {
    const run = await runPlayground(
      ["run", "-", "--keep-going"],
      "get /get\nexpect status 404\nget /get\n",
    );
    expect([run.code, run.stderr.includes("#2  200")]).toEqual([6, true]);
  });

  test("a fault is named by its line, and nothing is sent", async () => {
    const place = createHome();
    writeFileSync(
      join(place.home, "s.req"),
      "get /get\npost /x json={\n a:1,\n}\nget /get jsno=1\n",
    );
    const run = await runPlayground(["run", "s.req"], "", place);
    expect(run.stderr).toContain(
      "s.req, line 5; nothing was sent:\n get /get jsno=1\n          ^^^^",
    );
  });

  test("a file that is not there is a sentence", async () => {
    const run = await runPlayground(["run", "missing.req"]);
    expect([run.code, run.stderr]).toEqual([
      3,
      "The file missing.req cannot be read: ENOENT: no such file or directory.\n",
    ]);
  });

  test("--json gives one record an exchange", async () => {
    const run = await runPlayground(
      ["run", "-", "--json"],
      "post /anything json={a:1} auth=ann:hunter2\nget /status/404\nget http://127.0.0.1:1/\n",
    );
    const records = run.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records).toMatchObject([
      {
        number: 1,
        request: { method: "POST" },
        response: { status: 200, body: { json: { a: 1 } } },
      },
      { number: 2, response: { status: 404 } },
      { number: 3, error: { code: "REQUESTS_CONNECTION" } },
    ]);
    expect(run.stdout + run.stderr).not.toContain("hunter2");
  });
});

test("a directory that is not there is not made for a body", async () => {
  const place = createHome();
  const run = await runPlayground(["run", "-"], "get /get\nbody > no/such/x.json\n", place);
  expect([run.code, existsSync(join(place.home, "no"))]).toEqual([3, false]);
  expect(run.stderr).toContain("The file no/such/x.json cannot be written: ENOENT");
  const saved = await runPlayground(["run", "-"], "get /get\nsave a\n", place);
  expect([saved.code, existsSync(join(place.home, "requests/a.req"))]).toEqual([0, true]);
});

test("words from a shell are echoed without their secrets", async () => {
  const words = ["get", "/x", "auth=ada:PW22", "headers.Authorization=Bearer SEC44", "bogus=1"];
  const { stderr, code } = await runPlayground(words);
  expect(code).toBe(3);
  expect(stderr).toContain("bogus=1");
  expect(stderr).not.toMatch(/PW22|SEC44/);
});

test("neither a script nor one request loads the prompts", async () => {
  for (const words of [["run", "-"], ["get", "/get"], ["--help"]]) {
    const place = createHome();
    const env = { ...place.env, NODE_DEBUG: "esm", NODE_OPTIONS: "" };
    const run = await runPlayground(words, "get /get\n", { ...place, env });
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/playground\/catalog\.ts/);
    expect(run.stderr).not.toMatch(/@inquirer/);
  }
});
