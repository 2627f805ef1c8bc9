// save() over a file that is there: its permissions and the links to it stay as they were.
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RawServer, startRawServer } from "../../support/raw-server.js";
import { chunk, chunkedHead, Gate, inSteps, stream, until } from "./stream-opening.js";

let folder: string;
let server: RawServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "save-mode-"));
  server = await startRawServer(chunkedHead + chunk("new") + chunk());
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function save(path: string): Promise<void> {
  await using r = await stream("GET", server.url);
  expect(await r.save(path)).toEqual({ path, bytes: 3 });
}

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

test.each([0o600, 0o640, 0o666, 0o755])("permissions %o are kept", async (mode) => {
  const path = join(folder, "file");
  await writeFile(path, "old");
  await chmod(path, mode);
  await save(path);
  expect(await readFile(path, "utf8")).toBe("new");
  expect(await modeOf(path)).toBe(mode);
});

test("what is written to a private file is private while it is written", async () => {
  const path = join(folder, "file");
  await writeFile(path, "old", { mode: 0o600 });
  await server.close();
  const gate = new Gate();
  server = await startRawServer(inSteps(chunkedHead, chunk("new"), gate, chunk()));
  await using r = await stream("GET", server.url);
  const saving = r.save(path);
  await until(() => r.bytes_received === 3);
  const part = (await readdir(folder)).find((name) => name.endsWith(".part"));
  expect(await modeOf(join(folder, part ?? "none"))).toBe(0o600);
  gate.pass();
  await saving;
});

test("a new file has the permissions that new files have", async () => {
  await writeFile(join(folder, "made"), "");
  await save(join(folder, "file"));
  expect(await modeOf(join(folder, "file"))).toBe(await modeOf(join(folder, "made")));
});

test("a link stays, and the file that it leads to is replaced", async () => {
  const real = join(folder, "real");
  await mkdir(real);
  await writeFile(join(real, "file"), "old", { mode: 0o600 });
  await symlink(join("real", "file"), join(folder, "first"));
  await symlink("first", join(folder, "second"));
  await save(join(folder, "second"));
  expect(await readFile(join(real, "file"), "utf8")).toBe("new");
  expect(await modeOf(join(real, "file"))).toBe(0o600);
  expect(await readlink(join(folder, "second"))).toBe("first");
  expect((await readdir(folder)).sort()).toEqual(["first", "real", "second"]);
  expect(await readdir(real)).toEqual(["file"]);
});

test("a link to nothing becomes the file", async () => {
  await symlink("none", join(folder, "link"));
  await save(join(folder, "link"));
  expect((await lstat(join(folder, "link"))).isFile()).toBe(true);
  expect(await readdir(folder)).toEqual(["link"]);
});
