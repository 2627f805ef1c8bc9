// Scripts without a person: exit codes, expectations, records, environments; no prompt is ever loaded.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
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
    expect(run.stderr).toContain("s.req:5; nothing was sent:\n get /get jsno=1\n          ^^^^");
  });

  test("a fault in a step of several lines is named by its own line", async () => {
    const place = createHome();
    writeFileSync(join(place.home, "s.req"), "get /get\npost /x json={\n a:1,\n b:}\n}\n");
    const run = await runPlayground(["run", "s.req"], "", place);
    expect([run.code, run.stderr]).toEqual([
      3,
      expect.stringMatching(/^s\.req:4; .*\n +b:\}\n +\^/),
    ]);
  });

  test("what fails while it runs is named by its line too", async () => {
    const place = createHome();
    const lines = [
      "# a remark",
      "get /get",
      "expect status 201",
      "get /status/404 auth=ann:hunter2",
    ];
    writeFileSync(join(place.home, "s.req"), `${lines.join("\n")}\nget /x/{{nope}}`);
    const run = await runPlayground(["run", "s.req", "--keep-going"], "", place);
    const places = run.stderr.split("\n").filter((line) => line.startsWith("s.req:"));
    expect(places).toEqual([
      "s.req:3: expect status 201",
      "s.req:5: get /x/{{nope}}",
      "s.req:4: get /status/404 auth=ann:••••",
    ]);
    expect(run.code).toBe(6);
  });

  test("a script that runs itself is refused", async () => {
    const place = createHome();
    writeFileSync(join(place.home, "a.req"), "run b.req");
    writeFileSync(join(place.home, "b.req"), "run a.req");
    const run = await runPlayground(["run", "a.req"], "", place);
    expect([run.code, run.stderr]).toEqual([3, expect.stringContaining("a.req runs itself.")]);
  });

  test("a file that is not there is a sentence", async () => {
    const run = await runPlayground(["run", "missing.req"]);
    const [, , said, hint] = run.stderr.split("\n");
    expect([run.code, said, hint]).toEqual([
      2,
      "The file missing.req cannot be read: ENOENT: no such file or directory.",
      expect.stringMatching(/^It was looked for in \/.*/),
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
  expect([run.code, existsSync(join(place.home, "no"))]).toEqual([1, false]);
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
    expect(run.stderr).toContain("playground/main.js");
    expect(run.stderr).not.toMatch(/@inquirer/);
  }
});

test("a body comes from standard input", async () => {
  const { stdout, code } = await runPlayground(["post", "/anything", "data=@-"], "piped");
  expect([code, JSON.parse(stdout).data]).toEqual([0, "piped"]);
});

test("help of a verb and an argument is the same without a prompt", async () => {
  const { stdout, code } = await runPlayground(["help", "post", "json"]);
  const wanted = catalog.arguments.find(({ name }) => name === "json")?.summary ?? "none";
  expect([code, stdout]).toEqual([0, expect.stringContaining(wanted)]);
});

test("redirects are told", async () => {
  const { stderr } = await runPlayground(["get", "/redirect/2"]);
  expect(stderr).toMatch(/after 2 redirects: http:\/\/127\.0\.0\.1:\d+\/get/);
});
