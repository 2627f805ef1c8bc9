// axios over an agent that keeps connections.
import { Agent } from "node:http";
import axios from "axios";
import type { Client } from "./client.js";

export function open(connections: number): Client {
  const httpAgent = new Agent({ keepAlive: true, maxSockets: connections });
  const client = axios.create({ httpAgent });
  return {
    getJson: async (url) => (await client.get(url)).data,
    postJson: async (url, value) => (await client.post(url, value)).data,
    getBytes: async (url) =>
      (await client.get<Buffer>(url, { responseType: "arraybuffer" })).data.byteLength,
  };
}
