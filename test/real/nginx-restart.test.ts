// nginx, restarted while it is at work: what was begun is no success, what can go on does.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as requests from "../../generated/index.js";
import { type Nginx, startNginx } from "./servers/nginx.js";
import { isInstalled } from "./servers/start-server.js";

const size = 3_000_000;
let nginx: Nginx;
let folder: string;

describe.runIf(isInstalled("nginx"))("nginx, restarted", () => {
  beforeAll(async () => {
    nginx = await startNginx("http://127.0.0.1:1");
    folder = await mkdtemp(join(tmpdir(), "requests-ts-"));
  });
  afterAll(async () => {
    await nginx?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Calls back once, as soon as some of a body has come. */
  function onFirst(react: () => void): (bytes: number) => void {
    let told = false;
    return (bytes) => {
      if (told || bytes === 0) return;
      told = true;
      react();
    };
  }

  test("a call whose reply breaks off is an error that says how far it came", async () => {
    let restarted: Promise<void> | undefined;
    const call = requests.get(`${nginx.url}/crawl/large.bin`, {
      on_download: onFirst(() => {
        restarted = nginx.restart();
      }),
    });
    const error: unknown = await call.catch((caught: unknown) => caught);
    await restarted;
    expect(error).toBeInstanceOf(requests.ChunkedEncodingError);
    expect(error).toMatchObject({ phase: "body", sent: true });
  });

  test("a file that is saved goes on where it was, and is whole", async () => {
    const path = join(folder, "large.bin");
    let restarted: Promise<void> | undefined;
    const told: number[] = [];
    const restart = onFirst(() => {
      restarted = nginx.restart();
    });
    // Slow enough to be cut for certain, then limited anew by each connection: 1 MB at once.
    await using reply = await requests.stream("GET", `${nginx.url}/stroll/large.bin`, {
      retries: { attempts: 8, backoff: 0.05 },
      on_download: (bytes) => {
        told.push(bytes);
        restart(bytes);
      },
    });
    const saved = await reply.save(path);
    await restarted;
    expect(restarted).toBeDefined();
    expect(saved.bytes).toBe(size);
    expect((await readFile(path)).every((byte) => byte === 7)).toBe(true);
    expect(await readdir(folder)).toEqual(["large.bin"]);
    expect(told.at(-1)).toBe(size);
    expect(told.every((bytes, at) => at === 0 || bytes >= (told[at - 1] ?? 0))).toBe(true);
  });

  test("connections that died meanwhile are replaced, for GET and for POST", async () => {
    await using session = new requests.Session({ base_url: nginx.url });
    await session.get("/text");
    await nginx.restart();
    expect((await session.post("/text", { data: "x" })).status_code).toBe(200);
    await nginx.restart();
    expect((await session.get("/text")).status_code).toBe(200);
  });

  test("a server that is away for a moment is found by retries", async () => {
    const restarted = nginx.restart();
    const retries = { attempts: 8, backoff: 0.1 };
    const response = await requests.get(`${nginx.url}/text`, { retries });
    await restarted;
    expect(response.status_code).toBe(200);
  });
});
