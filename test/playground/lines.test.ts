// Lines from a pipe and words from a shell: what goes to which stream, and the exit code.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EchoServer, startEchoServer } from "../../playground/echo/server.js";
import { runPlayground } from "./run-playground.js";

let echo: EchoServer;
beforeAll(async () => {
  echo = await startEchoServer();
});
afterAll(() => echo.close());

describe("standard input that is no terminal", () => {
  test.each([
    ["nothing at all", "", 0],
    ["an empty line", "\n", 0],
    ["a line without an end", "get /get", 0],
    ["two lines", "get /get\nget /headers\n", 0],
    ["a reply of 404", "get /status/404\n", 7],
    ["a word that is none", "gte /get\n", 3],
    ["a bare verb", "post\n", 3],
    ["a variable that no one set", "get /anything/{{x}}\n", 3],
    ["a port where no one listens", "get http://127.0.0.1:1/\n", 4],
    ["quit", "quit\nget /status/404\n", 0],
  ])("%s ends by itself", async (_what, stdin, code) => {
    expect((await runPlayground([], stdin)).code).toBe(code);
  });

  test("gives the body to stdout and the words to stderr", async () => {
    const run = await runPlayground([], "get /robots.txt\n");
    expect(run.stdout).toMatch(/^User-agent: \*/);
    expect(run.stderr).toMatch(/^#1 {2}200 OK {2}text\/plain {2}\d+ B {2}[\d.]+ ms\n$/);
  });

  test("goes on over lines until brackets are closed", async () => {
    const run = await runPlayground([], "post /anything json={\n  a: 1,\n  b: [2]\n}\nget /get\n");
    expect(JSON.parse(run.stdout.slice(0, run.stdout.indexOf("\n}") + 2))).toMatchObject({
      json: { a: 1, b: [2] },
    });
    expect(run.stderr).toContain("#2  200");
  });

  test("says where a line is wrong and stops there", async () => {
    const run = await runPlayground([], "get /get jsno=1\nget /get\n");
    expect(run.stderr).toContain(" get /get jsno=1\n          ^^^^\n");
    expect(run.stderr).toContain("Did you mean json?");
    expect(run.stdout).toBe("");
  });
});

describe("one request as words", () => {
  test("gives the body alone to stdout", async () => {
    const run = await runPlayground(["get", `${echo.url}/headers`, "headers.Accept=text/x-mine"]);
    expect(JSON.parse(run.stdout)).toMatchObject({ headers: { Accept: "text/x-mine" } });
    expect(run.stderr).toMatch(/^#1 {2}200 OK/);
    expect(run.code).toBe(0);
  });

  test("takes values with spaces as the shell gave them", async () => {
    const run = await runPlayground(["post", `${echo.url}/anything`, "json={a:'b c'}"]);
    expect(JSON.parse(run.stdout)).toMatchObject({ json: { a: "b c" } });
  });

  test.each([
    ["a status of 400 or more", ["get", "/status/500"], 7],
    ["an unknown word", ["gett", "/get"], 2],
    ["an unknown option", ["--jsn"], 2],
    ["an unknown argument", ["get", "/get", "jsno=1"], 3],
    ["help", ["--help"], 0],
    ["version", ["--version"], 0],
  ])("%s has its exit code", async (_what, words, code) => {
    expect((await runPlayground(words)).code).toBe(code);
  });

  test("an unknown word gets the nearest match", async () => {
    expect((await runPlayground(["gett", "/get"])).stderr).toContain("Did you mean get?");
    expect((await runPlayground(["--vresion"])).stderr).toContain("Did you mean --version?");
  });
});
