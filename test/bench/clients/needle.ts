// needle over an agent that keeps connections; without one it closes each.
import { Agent } from "node:http";
import needle from "needle";
import type { Client } from "./client.js";

export function open(connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    getJson: async (url) => (await needle("get", url, { agent })).body,
    postJson: async (url, value) =>
      (await needle("post", url, value as object, { agent, json: true })).body,
  };
}
