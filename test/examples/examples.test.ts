// Programs as users write them, compiled strict against the packed package and run.
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freePort } from "../support/listening.js";
import { type ExampleApi, serveApi } from "./serve-api.js";
import { createUserProject, type UserProject } from "./user-project.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const own = ["serve-api", "user-project", "examples.test"];
let project: UserProject;
let api: ExampleApi;

beforeAll(async () => {
  const names = readdirSync(here)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -".ts".length))
    .filter((name) => !own.includes(name));
  const programs = names.map((name) => [name, readFileSync(join(here, `${name}.ts`), "utf8")]);
  project = await createUserProject();
  await project.compile(Object.fromEntries(programs));
}, 240_000);
afterAll(() => project?.remove());

beforeEach(async () => {
  api = await serveApi();
  return () => api.close();
});

test("list-issues walks all pages by their links", async () => {
  const ran = await project.run("list-issues", api.url);
  expect(ran).toEqual({
    status: 0,
    stdout:
      "#1 Bolts are loose\n#2 Nuts are missing\n#3 Paint is dry\n#4 Lid sticks\n#5 Key is bent\n5 issues\n",
    stderr: "",
  });
  expect(api.seen).toHaveLength(3);
  expect(api.connections).toBe(1);
});

test("upload-file sends a file as it is and tells how far it is", async () => {
  const folder = await mkdtemp(join(tmpdir(), "requests-ts-"));
  const path = join(folder, "day 1.jpg");
  const content = randomBytes(1_000_000);
  await writeFile(path, content);
  const ran = await project.run("upload-file", `${api.url}/photos`, path);
  await rm(folder, { recursive: true });
  const [sent] = api.seen;
  const stdout = `25 %\n50 %\n75 %\n100 %\nstored as photo-${sent?.body.length}\n`;
  expect(ran).toEqual({ status: 0, stdout, stderr: "" });
  expect(sent?.headers["content-length"]).toBe(String(sent?.body.length));
  expect(sent?.body.includes(content)).toBe(true);
  expect(sent?.body.toString("latin1")).toContain('name="photo"; filename="day 1.jpg"');
});

test("upload-file says how it is used", async () => {
  const ran = await project.run("upload-file");
  expect(ran).toEqual({ status: 2, stdout: "", stderr: "usage: upload-file URL FILE\n" });
});

test("check-health asks the restarting again, and ends with 1 where one is ill", async () => {
  const paths = ["/well", "/restarting", "/broken", "/silent", "/crashing"];
  const nobody = `http://127.0.0.1:${await freePort()}/nobody`;
  const ran = await project.run("check-health", ...paths.map((path) => api.url + path), nobody);
  expect(ran.stdout.split("\n")).toEqual([
    "well /well: 200 OK",
    "well /restarting: 200 OK",
    "ILL  /broken: status 500",
    "ILL  /silent: no answer in time",
    "ILL  /crashing: not reachable",
    "ILL  /nobody: not reachable",
    "",
  ]);
  expect([ran.status, ran.stderr]).toEqual([1, ""]);
  expect((await project.run("check-health", `${api.url}/well`)).status).toBe(0);
});

test("post-telemetry keeps what was not taken, and delivers it later", async () => {
  const ran = await project.run("post-telemetry", api.url, "t0ken");
  expect(ran).toEqual({
    status: 0,
    stdout:
      "503 Service Unavailable: 1 kept\n202 Accepted: 2 delivered\n202 Accepted: 1 delivered\n201 /pictures/3.jpg\n",
    stderr: "",
  });
  const keys = api.seen.map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toEqual(["board-7-1", "board-7-1", "board-7-2", "board-7-3", undefined]);
  expect(api.seen.every(({ headers }) => headers["x-source"] === "openmv")).toBe(true);
  expect(api.seen.at(-1)?.body.subarray(0, 2).toString("hex")).toBe("ffd8");
});

test("typed-client has dates where zod made some, and says what does not fit", async () => {
  const ran = await project.run("typed-client", api.url);
  expect(ran).toEqual({
    status: 0,
    stdout: "added 1, in 2026\n12 of bolt\npart 99: none\npart 0: JSONDecodeError\n",
    stderr: "",
  });
});

test("look-up blocks until it knows", async () => {
  const known = await project.run("look-up", api.url, "café");
  expect(known).toEqual({ status: 0, stdout: "1. a place\n2. a drink\n", stderr: "" });
  const unknown = await project.run("look-up", api.url, "nought");
  expect(unknown).toEqual({ status: 1, stdout: "", stderr: "nought: not found\n" });
});
