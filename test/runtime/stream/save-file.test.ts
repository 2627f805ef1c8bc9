// save(): all of the body under its name, or nothing.
import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { type RawReply, type RawServer, startRawServer } from "../../support/raw-server.js";
import { chunk, chunkedHead, Gate, inSteps, stream, until } from "./stream-opening.js";

let folder: string;
let server: RawServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "save-"));
});
afterEach(async () => {
  await server?.close();
  await rm(folder, { recursive: true });
});

async function serve(...replies: RawReply[]): Promise<string> {
  server = await startRawServer(replies);
  return server.url;
}

const target = (): string => join(folder, "file.bin");
const cut = inSteps(chunkedHead, chunk("good"), "5\r\nab", "end");

describe("a whole body", () => {
  test("is saved, and its size told", async () => {
    const url = await serve(chunkedHead + chunk("abc") + chunk("de") + chunk());
    await using r = await stream("GET", url);
    expect(await r.save(target())).toEqual({ path: target(), bytes: 5 });
    expect(await readFile(target(), "utf8")).toBe("abcde");
    expect(await readdir(folder)).toEqual(["file.bin"]);
  });

  test("is saved decoded, under the path of a URL, in place of what was there", async () => {
    const body = gzipSync("a".repeat(100_000));
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
    const url = await serve(inSteps(head, body));
    await writeFile(target(), "old".repeat(100_000));
    await using r = await stream("GET", url);
    expect(await r.save(pathToFileURL(target()))).toEqual({ path: target(), bytes: 100_000 });
    expect(await readFile(target(), "utf8")).toBe("a".repeat(100_000));
  });

  test("may be empty", async () => {
    const url = await serve("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    await using r = await stream("GET", url);
    expect((await r.save(target())).bytes).toBe(0);
    expect((await stat(target())).size).toBe(0);
  });

  test("has its name only when it is whole", async () => {
    const gate = new Gate();
    const url = await serve(inSteps(chunkedHead, chunk("abc"), gate, chunk()));
    await using r = await stream("GET", url);
    const saving = r.save(target());
    await until(() => r.bytes_received === 3);
    expect(await readdir(folder)).not.toContain("file.bin");
    gate.pass();
    await saving;
  });
});

describe("nothing is left", () => {
  test.each([
    ["a cut body", {}, cut, "reply-cut"],
    [
      "the total time",
      { timeout: 0.1 },
      inSteps(chunkedHead, chunk("a"), new Gate()),
      "total-timeout",
    ],
    [
      "silence",
      { timeout: { read: 0.1 } },
      inSteps(chunkedHead, chunk("a"), new Gate()),
      "body-timeout",
    ],
  ])("by %s", async (_, options, reply, id) => {
    await using r = await stream("GET", await serve(reply), options);
    await expect(r.save(target())).rejects.toMatchObject({ fault: id });
    expect(await readdir(folder)).toEqual([]);
  });

  test("by close(), and what was there stays", async () => {
    await writeFile(target(), "old");
    await using r = await stream("GET", await serve(inSteps(chunkedHead, chunk("a"), new Gate())));
    const saving = r.save(target());
    await until(() => r.bytes_received === 1);
    await r.close();
    await expect(saving).rejects.toMatchObject({ fault: "body-closed" });
    expect(await readdir(folder)).toEqual(["file.bin"]);
    expect(await readFile(target(), "utf8")).toBe("old");
  });

  test("under its name by a process that is killed", async () => {
    const url = await serve(inSteps(chunkedHead, chunk("a".repeat(1000)), new Gate()));
    const child = spawn(process.execPath, ["--import", "tsx", saver, url, target()]);
    const died = new Promise((resolve) => child.once("exit", resolve));
    const listing = async (): Promise<string[]> => readdir(folder);
    while ((await listing()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGKILL");
    await died;
    expect(await listing()).toEqual([expect.stringMatching(/^file\.bin\.[0-9a-f]{12}\.part$/)]);
  });
});

const saver = new URL("save-file-child.ts", import.meta.url).pathname;

describe("a file that cannot be written", () => {
  test.each([
    ["a folder", () => folder, /it is a directory/],
    ["a folder that is missing", () => join(folder, "none", "x"), /ENOENT/],
  ])("is told: %s", async (_, pathOf, reason) => {
    await using r = await stream("GET", await serve(cut));
    const error: unknown = await r.save(pathOf()).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(requests.RequestException);
    expect(error).toMatchObject({
      fault: "file-unwritable",
      message: expect.stringMatching(reason),
    });
    expect(await readdir(folder)).toEqual([]);
    await until(() => server.open === 0);
  });

  test.each([[""], [1], [null], [new URL("http://127.0.0.1/")]])("is refused: %o", async (path) => {
    const url = await serve("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab");
    await using r = await stream("GET", url);
    await expect(r.save(path as string)).rejects.toBeInstanceOf(requests.InvalidArgument);
    // Nothing was read: the body is still there.
    expect((await r.read()).content).toBe("ab");
  });

  test("does not hide a file in a folder of its name", async () => {
    await mkdir(target());
    await using r = await stream("GET", await serve(cut));
    await expect(r.save(target())).rejects.toMatchObject({ fault: "file-unwritable" });
    expect(await readdir(target())).toEqual([]);
  });
});

test("256 MiB are saved in little memory", { timeout: 120_000 }, async () => {
  const MiB = 1024 * 1024;
  const piece = Buffer.alloc(MiB);
  const pourer = createServer(({ url = "" }, reply) => {
    let left = Number(url.slice(1));
    const pour = (): void => {
      while (left > 0) {
        left--;
        if (!reply.write(piece)) return void reply.once("drain", pour);
      }
      reply.end();
    };
    pour();
  });
  await new Promise<void>((resolve) => pourer.listen(0, "127.0.0.1", resolve));
  const { port } = pourer.address() as AddressInfo;
  try {
    const url = (size: number): string => `http://127.0.0.1:${port}/${size}`;
    const run = promisify(execFile);
    const words = ["--import", "tsx", saver, url(256), target(), url(1)];
    const { stdout } = await run(process.execPath, words);
    const { bytes, growth } = JSON.parse(stdout) as { bytes: number; growth: number };
    expect(bytes).toBe(256 * MiB);
    expect((await stat(target())).size).toBe(256 * MiB);
    expect(growth).toBeLessThan(96 * MiB);
  } finally {
    pourer.closeAllConnections();
    pourer.close();
  }
});
