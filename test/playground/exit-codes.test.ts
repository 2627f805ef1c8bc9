// How a run ends: the same exit code for the same outcome in every mode, interrupted, or with no room for output.
import { spawn } from "node:child_process";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { command, createHome, runPlayground } from "./run-playground.js";

describe("the same outcome has the same exit code", () => {
  const silent = ["get", "/delay/9", "timeout=0.2"];
  test.each([
    ["ok", ["get", "/get"], 0],
    ["a parse error", ["get", "/get", "jsno=1"], 3],
    ["no server", ["get", "http://127.0.0.1:1/"], 4],
    ["no answer", silent, 5],
    ["a status of 400 or more", ["get", "/status/404"], 7],
  ])("%s", async (_what, words, code) => {
    const place = createHome();
    const line = words.join(" ");
    writeFileSync(join(place.home, "s.req"), `${line}\n`);
    const runs = await Promise.all([
      runPlayground(words, "", place),
      runPlayground(["run", "s.req"], "", place),
      runPlayground(["run", "-"], line, place),
      runPlayground([], `${line}\n`, place),
    ]);
    expect(runs.map((run) => run.code)).toEqual([code, code, code, code]);
  });

  test.each([
    ["an expectation", [], "get /get\nexpect status 201\n", 6],
    ["run without a file", ["run"], "", 2],
    ["an option without its value", ["run", "s.req", "--var"], "", 2],
    ["a command with too much behind it", ["send", "now"], "", 3],
  ])("%s", async (_what, words, stdin, code) => {
    expect((await runPlayground(words, stdin)).code).toBe(code);
  });

  test.each([
    ["one request", ["get", "/delay/9"], ""],
    ["a script", ["run", "-", "--keep-going"], "get /delay/9\nget /get\n"],
  ])("%s that is interrupted", async (_what, words, stdin) => {
    const { env, home } = createHome();
    const [node = "", ...flags] = command;
    const child = spawn(node, [...flags, ...words], { cwd: home, env });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdin.end(stdin);
    // The echo server is there once the port is asked for; a signal before the request ends it all the same.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, said.includes("200")]).toEqual([130, false]);
  });

  const unwritten = "has to be there and yours to write; another place such as /";
  test.each([
    ["export ts > no/such/x.ts", "The file no/such/x.ts cannot be written: ENOENT", unwritten],
    ["body > no/such/x.json", "The file no/such/x.json cannot be written: ENOENT", unwritten],
    ["cookies save no/such/jar", "The file no/such/jar cannot be written: ENOENT", unwritten],
    ["save order", "The directory requests cannot be made: EEXIST", "export req > /"],
  ])("a file that cannot be written is no line that is wrong: %s", async (line, what, hint) => {
    const place = createHome();
    writeFileSync(join(place.home, "requests"), "a file where a directory is wanted");
    writeFileSync(join(place.home, "s.req"), `get /get\n${line}\n`);
    const run = await runPlayground(["run", "s.req"], "", place);
    const said = run.stderr.replace(/\s+/g, " ");
    expect(run.code).toBe(1);
    for (const part of [what, hint, `s.req:2: ${line}`]) expect(said).toContain(part);
  });

  test("output that cannot be written is a sentence", async () => {
    const { env, home } = createHome();
    const full = openSync("/dev/full", "w");
    const [node = "", ...flags] = command;
    const child = spawn(node, [...flags, "get", "/get"], {
      cwd: home,
      env,
      stdio: ["ignore", full, "pipe"],
    });
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    closeSync(full);
    expect([code, said]).toEqual([1, expect.stringMatching(/ENOSPC[^\n]*\n$/)]);
  });
});
