// What a ServerProcess runs: raw servers and the echo server, started and looked at by messages.
import { startEchoServer } from "../../playground/echo/server.js";
import { listenRaw } from "./listening.js";
import { type RawReply, type RawServer, startRawServer } from "./raw-server.js";
import type { Ask, Report, SentReply } from "./server-process.js";

const servers = new Map<string, RawServer>();
const send = (message: object): void => void process.send?.(message);

process.on("message", async ({ number, content }: { number: number; content: Ask }) => {
  try {
    send({ number, answer: await answer(content) });
  } catch (error) {
    send({ number, error: String(error) });
  }
});

async function answer(ask: Ask): Promise<unknown> {
  if (ask.kind === "echo") return (await startEchoServer()).url;
  if (ask.kind === "serve") {
    const [reply] = ask.replies;
    if (typeof reply === "object" && "first" in reply) return greet(reply.first);
    const server = await startRawServer(ask.replies.map(toReply));
    servers.set(server.url, server);
    return server.url;
  }
  const server = servers.get(ask.url);
  if (server === undefined) throw new Error(`no server ${ask.url}`);
  if (ask.kind === "report") {
    const { connections, open } = server;
    const requests = server.requests.map(({ header: _, ...plain }) => plain);
    return { connections, open, requests } satisfies Report;
  }
  servers.delete(ask.url);
  return server.close();
}

/** It lasts as long as the process. */
async function greet(bytes: string): Promise<string> {
  const { port } = await listenRaw((socket) => void socket.end(Buffer.from(bytes, "latin1")));
  return `http://127.0.0.1:${port}`;
}

function toReply(reply: SentReply): RawReply {
  if (typeof reply === "string" || reply instanceof Uint8Array) return reply;
  if (!("last" in reply)) return () => {};
  return (socket) => void socket.end(Buffer.from(reply.last, "latin1"));
}
