// Time limits that are reached, and calls that are ended by their signal.
import type { Socket } from "node:net";
import { startFullListener } from "../support/full-listener.js";
import { type FaultCase, type Options, row, type Stage } from "./fault-case.js";

const ok = "HTTP/1.1 200 OK\r\n";
const silent = (): void => {};

/** Gets from a server that does as it likes once the request has come. */
async function getFrom(
  stage: Stage,
  act: (socket: Socket) => void,
  options: Options,
): Promise<unknown> {
  const { port } = await stage.listen((socket) => socket.once("data", () => act(socket)));
  return stage.get(`http://127.0.0.1:${port}/x`, options);
}

/** Sends a byte every few milliseconds, for ever. */
function drip(socket: Socket): void {
  socket.write(`${ok}Content-Length: 100000\r\n\r\n`);
  const timer = setInterval(() => socket.write("x"), 10);
  socket.on("close", () => clearInterval(timer));
}

export const slowness: readonly FaultCase[] = [
  row(
    "read-limit-head",
    "a server that takes the request and says nothing",
    ["ReadTimeout", "headers-timeout", "headers", true],
    (stage) => getFrom(stage, silent, { timeout: { read: 0.1 } }),
  ),
  row(
    "read-limit-body",
    "a body that stalls",
    ["ReadTimeout", "body-timeout", "body", true],
    (stage) =>
      getFrom(stage, (socket) => socket.write(`${ok}Content-Length: 9\r\n\r\nab`), {
        timeout: { read: 0.1 },
      }),
  ),
  row(
    "read-limit-upload",
    "a server that stops taking the body",
    ["ReadTimeout", "headers-timeout", "send", true],
    async (stage) => {
      const { port } = await stage.listen((socket) => socket.pause());
      const data = new Uint8Array(32 * 1024 * 1024);
      return stage.call("put", `http://127.0.0.1:${port}/x`, { data, timeout: { read: 0.2 } });
    },
  ),
  row(
    "total-limit-drip",
    "a server that sends a byte at a time",
    ["Timeout", "total-timeout", "body", true],
    (stage) => getFrom(stage, drip, { timeout: 0.3 }),
  ),
  row(
    "total-limit-connect",
    "a total that ends while connecting",
    ["Timeout", "total-timeout", "connect", false],
    async (stage) => {
      const { port } = stage.keep(await startFullListener());
      return stage.get(`http://127.0.0.1:${port}/`, { timeout: 0.1 });
    },
  ),
  row(
    "abort-before",
    "a signal that was aborted before the call",
    ["AbortError", "aborted", "prepare", false],
    async (stage) => {
      const server = await stage.raw();
      return stage.get(server.url, { signal: AbortSignal.abort() });
    },
  ),
  row(
    "abort-connect",
    "a signal that aborts while connecting",
    ["AbortError", "aborted", "connect", false],
    async (stage) => {
      const { port } = stage.keep(await startFullListener());
      const signal = AbortSignal.timeout(50);
      return stage.get(`http://127.0.0.1:${port}/`, { signal });
    },
  ),
  row(
    "abort-tls",
    "a signal that aborts while TLS is set up",
    ["AbortError", "aborted", "tls", false],
    async (stage) => {
      const ending = new AbortController();
      const { port } = await stage.listen((socket) => socket.on("data", () => ending.abort()));
      return stage.get(`https://127.0.0.1:${port}/`, { signal: ending.signal });
    },
  ),
  row(
    "abort-headers",
    "a signal that aborts before the reply",
    ["AbortError", "aborted", "headers", true],
    (stage) => {
      const ending = new AbortController();
      return getFrom(stage, () => ending.abort(), { signal: ending.signal });
    },
  ),
  row(
    "abort-body",
    "a signal that aborts within the body",
    ["AbortError", "aborted", "body", true],
    (stage) => {
      const ending = new AbortController();
      const on_download = (): void => ending.abort();
      return getFrom(stage, drip, { signal: ending.signal, on_download });
    },
  ),
];
