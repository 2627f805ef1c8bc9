// superagent over an agent that keeps connections.
import { Agent } from "node:http";
import superagent from "superagent";
import type { Client } from "./client.js";

export function open(connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const session = superagent.agent();
  return {
    getJson: async (url) => (await superagent.get(url).agent(agent)).body,
    postJson: async (url, value) =>
      (
        await superagent
          .post(url)
          .agent(agent)
          .send(value as object)
      ).body,
    getInSession: async (url) => (await session.get(url).agent(agent)).status,
  };
}
