// node-fetch over an agent that keeps connections; without one it closes each.
import { Agent } from "node:http";
import fetch from "node-fetch";
import type { Client } from "./client.js";

export function open(connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    getJson: async (url) => (await fetch(url, { agent })).json(),
    postJson: async (url, value) => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify(value);
      return (await fetch(url, { agent, method: "POST", headers, body })).json();
    },
    getBytes: async (url) => (await (await fetch(url, { agent })).arrayBuffer()).byteLength,
  };
}
