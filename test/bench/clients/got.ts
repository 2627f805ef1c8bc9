// got over an agent that keeps connections; sessions with its tough-cookie jar.
import { Agent } from "node:http";
import got from "got";
import { CookieJar } from "tough-cookie";
import type { Client } from "./client.js";

export function open(connections: number): Client {
  const client = got.extend({
    agent: { http: new Agent({ keepAlive: true, maxSockets: connections }) },
  });
  const session = client.extend({ cookieJar: new CookieJar() });
  return {
    getJson: (url) => client.get(url).json(),
    postJson: (url, value) => client.post(url, { json: value }).json(),
    getBytes: async (url) => (await client.get(url).buffer()).byteLength,
    getInSession: async (url) => (await session.get(url)).statusCode,
  };
}
