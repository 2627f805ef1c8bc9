// node:http with an agent that keeps connections, and nothing else.
import { Agent, type IncomingMessage, request } from "node:http";
import type { Client } from "./client.js";

export function open(connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const exchange = (url: string, body?: string): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const headers =
        body === undefined
          ? {}
          : { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
      const collect = (reply: IncomingMessage): void => {
        const chunks: Buffer[] = [];
        reply.on("data", (chunk: Buffer) => chunks.push(chunk));
        reply.on("end", () => resolve(Buffer.concat(chunks)));
        reply.on("error", reject);
      };
      const method = body === undefined ? "GET" : "POST";
      request(url, { agent, method, headers }, collect).on("error", reject).end(body);
    });
  return {
    getJson: async (url) => JSON.parse((await exchange(url)).toString()),
    postJson: async (url, value) =>
      JSON.parse((await exchange(url, JSON.stringify(value))).toString()),
    getBytes: async (url) => (await exchange(url)).byteLength,
  };
}
