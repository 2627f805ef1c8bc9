// The limits of time: each covers what it says, and none outlives its call.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import * as requests from "../../../generated/index.js";
import { startFullListener } from "../../support/full-listener.js";
import { listenRaw } from "../../support/listening.js";
import { textReply } from "../../support/raw-server.js";
import { serveRaw, started } from "../../support/started.js";

const caught = (call: Promise<unknown>): Promise<requests.RequestException> =>
  call.then(
    () => Promise.reject(new Error("the call succeeded")),
    (error: requests.RequestException) => error,
  );

describe("a limit is kept, and its error says after how long", () => {
  test("while connecting", async () => {
    const full = await started(startFullListener());
    const url = `http://127.0.0.1:${full.port}/` as const;
    const error = await caught(requests.get(url, { timeout: { connect: 0.2 } }));
    expect(error).toMatchObject({ fault: "connect-timeout", phase: "connect", sent: false });
    expect(error).toBeInstanceOf(requests.ConnectTimeout);
    expect(error).toBeInstanceOf(requests.Timeout);
    expect(error).toBeInstanceOf(requests.ConnectionError);
    expect(error.elapsed).toBeGreaterThanOrEqual(0.19);
    expect(error.elapsed).toBeLessThan(2);
    expect(error.message).toContain(error.elapsed.toFixed(3));
  });

  test("while waiting and within the body, to far less than a second", async () => {
    const server = await serveRaw((socket, { requestLine }) => {
      if (requestLine.includes("body"))
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\na");
    });
    for (const [path, fault] of [
      ["head", "headers-timeout"],
      ["body", "body-timeout"],
    ]) {
      const call = requests.get(`${server.url}/${path}` as "http://x", { timeout: { read: 0.1 } });
      const error = await caught(call);
      expect(error).toMatchObject({ fault, sent: true });
      expect(error).toBeInstanceOf(requests.ReadTimeout);
      expect(error.elapsed).toBeGreaterThanOrEqual(0.09);
      expect(error.elapsed).toBeLessThan(0.8);
    }
  });

  test("in all, over redirects and repeats", async () => {
    let count = 0;
    const server = await serveRaw(async (socket) => {
      await sleep(60);
      count += 1;
      const moved = textReply("", { status: 302, headers: { Location: `/${count}` } });
      socket.write(count % 2 === 0 ? moved : textReply("", { status: 503 }));
    });
    const error = await caught(
      requests.get(server.url as "http://x", {
        timeout: 0.5,
        retries: { attempts: 100, backoff: 0 },
        allow_redirects: 100,
      }),
    );
    expect(error).toMatchObject({ fault: "total-timeout", sent: true });
    expect(error).not.toBeInstanceOf(requests.ReadTimeout);
    expect(count).toBeGreaterThan(1);
  });
});

describe("a limit is not reached", () => {
  test("by a body that drips faster than the read limit, however long it takes", async () => {
    const server = await serveRaw(async (socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n");
      for (const letter of "abcdef") {
        await sleep(60);
        socket.write(letter);
      }
    });
    const timeout = { read: 0.3 };
    const response = await requests.get(server.url as "http://x", { timeout });
    expect(response.content).toBe("abcdef");
  });

  test("by interim replies that come while the server works", async () => {
    const server = await serveRaw(async (socket) => {
      for (let count = 0; count < 6; count++) {
        await sleep(60);
        socket.write("HTTP/1.1 102 Processing\r\n\r\n");
      }
      socket.write(textReply("done"));
    });
    const timeout = { read: 0.3 };
    const response = await requests.get(server.url as "http://x", { timeout });
    expect(response.content).toBe("done");
  });

  test("by an upload that the server takes slowly", async () => {
    const size = 24 * 1024 * 1024;
    const { port } = await started(
      listenRaw(async (socket) => {
        let taken = 0;
        while (taken < size && !socket.destroyed) {
          socket.pause();
          await sleep(50);
          for (let chunk = socket.read(); chunk !== null; chunk = socket.read())
            taken += chunk.length;
          // What is past 4 MiB a turn waits, so that the whole takes several times the limit.
          for (let more = 0; more < 4 * 1024 * 1024 && taken < size; ) {
            socket.resume();
            const [chunk] = (await once(socket, "data")) as [Buffer];
            taken += chunk.length;
            more += chunk.length;
          }
        }
        socket.end(textReply("got it"));
      }),
    );
    const data = new Uint8Array(size);
    const timeout = { read: 0.25 };
    const response = await requests.put(`http://127.0.0.1:${port}/`, { data, timeout });
    expect(response.content).toBe("got it");
  });

  test("by a stream of the caller's that pauses", async () => {
    const server = await serveRaw();
    async function* slow(): AsyncGenerator<string> {
      yield "a";
      await sleep(400);
      yield "b";
    }
    const timeout = { read: 0.1 };
    const response = await requests.post(server.url as "http://x", { data: slow(), timeout });
    expect(response.status_code).toBe(200);
    expect(server.requests[0]?.body.toString()).toBe("ab");
  });

  test("by a program that was busy while the reply came", async () => {
    const server = await serveRaw();
    const call = requests.get(server.url as "http://x", { timeout: { connect: 0.1, read: 0.1 } });
    await expect.poll(() => server.requests.length).toBe(1);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    expect((await call).status_code).toBe(200);
  });

  test("where it is null", async () => {
    const server = await serveRaw(async (socket) => {
      await sleep(200);
      socket.write(textReply("late"));
    });
    for (const timeout of [null, { connect: null, read: null, total: null }]) {
      const response = await requests.get(server.url as "http://x", { timeout });
      expect(response.content).toBe("late");
    }
  });
});

describe("a signal", () => {
  test("that was aborted before sends nothing, and its reason is the cause", async () => {
    const server = await serveRaw();
    const reason = new Error("changed my mind");
    const signal = AbortSignal.abort(reason);
    const error = await caught(requests.get(server.url as "http://x", { signal }));
    expect(error).toBeInstanceOf(requests.AbortError);
    expect(error).not.toBeInstanceOf(requests.Timeout);
    expect(error).toMatchObject({ sent: false, cause: reason });
    expect(server.connections).toBe(0);
  });

  test("closes the connection that it ended, and no other", async () => {
    const ending = new AbortController();
    const server = await serveRaw((socket, { requestLine }) => {
      if (requestLine.includes("slow")) setImmediate(() => ending.abort());
      else socket.write(textReply("fine"));
    });
    const { signal } = ending;
    const url = server.url as "http://x";
    const [slow, fine] = await Promise.allSettled([
      requests.get(`${url}/slow`, { signal }),
      requests.get(`${url}/fine`),
    ]);
    expect(slow).toMatchObject({ status: "rejected", reason: { fault: "aborted" } });
    expect(fine).toMatchObject({ status: "fulfilled" });
    await expect.poll(() => server.open).toBe(1);
  });

  test("is let go of when the call has settled", async () => {
    const server = await serveRaw();
    const ending = new AbortController();
    let listeners = 0;
    const { signal } = ending;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listeners += 1;
      add(...given);
    };
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...given);
    };
    await requests.get(server.url as "http://x", { signal });
    expect(listeners).toBe(0);
    ending.abort();
  });
});

test("no limit keeps the program alive after its call", async () => {
  const server = await serveRaw();
  const program = `
    import { get } from ${JSON.stringify(new URL("../../../generated/index.ts", import.meta.url).href)};
    const limits = { connect: 60, read: 60, total: 60 };
    await get(process.argv[1], { timeout: limits, signal: AbortSignal.timeout(60_000) });
    await get("http://127.0.0.1:1/", { timeout: limits }).catch(() => {});
    console.log("done");
  `;
  const flags = ["--import", "tsx", "--input-type=module", "--eval", program, server.url];
  const child = spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "inherit"] });
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  const before = performance.now();
  const [code] = await once(child, "exit");
  expect(chunk.toString()).toBe("done\n");
  expect(code).toBe(0);
  expect(performance.now() - before).toBeLessThan(2000);
});
