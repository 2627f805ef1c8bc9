// Blocking calls wherever a program may make them: each program here is a process of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltPackage, buildPackage } from "../support/built-package.js";
import { ServerProcess } from "../support/server-process.js";

let built: BuiltPackage;
let servers: ServerProcess;
let echo: string;
beforeAll(async () => {
  servers = new ServerProcess();
  echo = await servers.echo();
  built = buildPackage();
}, 60_000);
afterAll(async () => {
  await servers.close();
  built.remove();
});

let programs = 0;

function write(code: string): string {
  const text = `import requests from "requests-ts/sync";\n${code}\n`;
  return built.write(`program-${++programs}.mjs`, text);
}

function start(
  file: string,
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [...options, file], {
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

interface Outcome {
  readonly output: string;
  readonly errors: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let [output, errors] = ["", ""];
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (errors += chunk));
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { output, errors, code, signal };
}

const get = (): string => `requests.get(${JSON.stringify(`${echo}/get`)}).status_code`;

test("a script ends by itself after its calls", async () => {
  const outcome = await outcomeOf(start(write(`console.log(${get()}, ${get()});`)));
  expect(outcome).toEqual({ output: "200 200\n", errors: "", code: 0, signal: null });
});

test("a session that is never closed does not keep the process alive", async () => {
  const code = `new requests.Session({ base_url: ${JSON.stringify(echo)} }).get("/get"); console.log(1);`;
  expect(await outcomeOf(start(write(code)))).toMatchObject({ output: "1\n", code: 0 });
});

test("an error that nobody catches ends the script with its stack and code 1", async () => {
  const code = 'requests.get("http://127.0.0.1:1/");';
  const { code: exit, errors } = await outcomeOf(start(write(code)));
  expect(exit).toBe(1);
  expect(errors).toContain("ConnectionError: GET http://127.0.0.1:1/");
  expect(errors).toMatch(/program-\d+\.mjs/);
});

test("Ctrl+C ends a script that waits for a reply", async () => {
  const server = await servers.serve({ never: true });
  const child = start(write(`requests.get(${JSON.stringify(server.url)});`));
  const ended = outcomeOf(child);
  await expect.poll(async () => (await server.requests()).length, { timeout: 15_000 }).toBe(1);
  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: null, signal: "SIGINT" });
  await server.close();
});

test("calls after process.chdir", async () => {
  const code = `process.chdir("/"); console.log(${get()});`;
  expect(await outcomeOf(start(write(code)))).toMatchObject({ output: "200\n", errors: "" });
});

test("calls in a worker, which can be ended while it waits", async () => {
  const server = await servers.serve({ never: true });
  const code = `
    import { Worker, isMainThread, parentPort } from "node:worker_threads";
    if (isMainThread) {
      const worker = new Worker(new URL(import.meta.url));
      worker.on("message", (message) => {
        console.log(message);
        if (message === 200) setTimeout(() => worker.terminate(), 300);
      });
      worker.on("exit", () => console.log("ended", ${get()}));
    } else {
      parentPort?.postMessage(${get()});
      requests.get(${JSON.stringify(server.url)});
    }`;
  const worker = write(code);
  expect(await outcomeOf(start(worker))).toMatchObject({ output: "200\nended 200\n", code: 0 });
  await server.close();
});

test.each([
  ["--inspect=0", ["--inspect=0"], {}],
  ["--expose-gc and --stack-trace-limit", ["--expose-gc", "--stack-trace-limit=50"], {}],
  ["NODE_OPTIONS with --inspect", [], { NODE_OPTIONS: "--inspect=0" }],
  ["NODE_OPTIONS with memory", [], { NODE_OPTIONS: "--max-old-space-size=200 --no-warnings" }],
])("calls in a process with %s", async (_, options, env) => {
  const outcome = await outcomeOf(start(write(`console.log(${get()});`), options, env));
  expect(outcome).toMatchObject({ output: "200\n", code: 0 });
});

test("by require, from CommonJS", async () => {
  const code = `const requests = require("requests-ts/sync"); console.log(${get()}, requests.Response.name);`;
  const { output, code: exit } = await outcomeOf(start(built.write("program.cjs", code)));
  expect({ output, exit }).toEqual({ output: expect.stringMatching(/^200 /), exit: 0 });
});

test("a preload of the program is not run again for the thread that sends", async () => {
  const preload = built.write("preload.mjs", 'process._rawDebug("preloaded");\n');
  const options = ["--import", pathToFileURL(preload).href];
  const { output, errors } = await outcomeOf(start(write(`console.log(${get()});`), options));
  expect(output).toBe("200\n");
  expect(errors).toBe("preloaded\n");
});

test("a module that NODE_OPTIONS preloads in every thread may itself make a blocking call", async () => {
  const preload = write(`process._rawDebug("preloaded", ${get()});`);
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(preload).href}` };
  const outcome = await outcomeOf(start(write(`console.log(${get()});`), [], env));
  expect(outcome).toMatchObject({ output: "200\n", code: 0 });
  expect(outcome.errors).toContain("preloaded 200\n");
});

test("a preload that fails in a thread is told at once, as what ended it, and the next call tries again", async () => {
  const preload = built.write(
    "failing.mjs",
    `import { isMainThread } from "node:worker_threads";
     if (!isMainThread && process.env.FAILING) throw new Error("not here");`,
  );
  const code = `
    try {
      ${get()};
    } catch (error) {
      console.log(error.name, error.sent, error.elapsed < 15, error.message);
    }
    delete process.env.FAILING;
    console.log(${get()});`;
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(preload).href}`, FAILING: "1" };
  const { output } = await outcomeOf(start(write(code), [], env));
  expect(output).toMatch(
    /^ConnectionError false true .*ended while it started.*NODE_OPTIONS.*\n200\n$/,
  );
});

test("a limit of header bytes that is given as a flag holds in the thread that sends", async () => {
  const reply = `HTTP/1.1 200 OK\r\nX-Long: ${"x".repeat(30_000)}\r\nContent-Length: 0\r\n\r\n`;
  const server = await servers.serve(reply);
  const code = `console.log(requests.get(${JSON.stringify(server.url)}).status_code);`;
  const outcome = await outcomeOf(start(write(code), ["--max-http-header-size=65536"]));
  expect(outcome).toMatchObject({ output: "200\n", errors: "" });
  await server.close();
});

test("what a program sets for all of its connections holds in the thread that sends", async () => {
  const code = `
    import net from "node:net";
    net.setDefaultAutoSelectFamily(false);
    try {
      requests.get("http://localhost:1/");
    } catch (error) {
      console.log(error.cause.name, error.cause.address);
    }`;
  const options = ["--dns-result-order=ipv4first"];
  expect((await outcomeOf(start(write(code), options))).output).toBe("Error 127.0.0.1\n");
});

test("a bundle in CommonJS can be loaded, and says at the first call what it lacks", async () => {
  const source = write(
    `try { ${get()}; } catch (error) { console.log(error.name, error.message); }`,
  );
  const outfile = source.replace(".mjs", ".cjs");
  await build({
    ...{ entryPoints: [source], outfile, bundle: true, platform: "node", format: "cjs" },
    logLevel: "silent",
  });
  const { output, errors } = await outcomeOf(start(outfile));
  expect(errors).toBe("");
  expect(output).toMatch(
    /^ConnectionError .*there is no file:.*worker\.js; a bundler has to leave/,
  );
});

test("a package that is not whole, as in a bundle, says so at once", async () => {
  const { rmSync } = await import("node:fs");
  const whole = buildPackage();
  try {
    rmSync(`${whole.folder}/node_modules/requests-ts/dist/runtime/sync/worker.js`);
    const code = 'import { get } from "requests-ts/sync";\nget("http://127.0.0.1:1/");\n';
    const { errors } = await outcomeOf(start(whole.write("program.mjs", code)));
    expect(errors).toMatch(/ConnectionError: .*could not be started: there is no .*worker\.js/);
  } finally {
    whole.remove();
  }
});
