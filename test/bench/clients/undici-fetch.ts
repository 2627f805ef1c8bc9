// undici.fetch as the package exports it.
import { openAsBlob } from "node:fs";
import { Agent, FormData, fetch } from "undici";
import type { Client } from "./client.js";

export function open(): Client {
  const dispatcher = new Agent();
  return {
    getJson: async (url) => (await fetch(url, { dispatcher })).json(),
    postJson: async (url, value) => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify(value);
      return (await fetch(url, { dispatcher, method: "POST", headers, body })).json();
    },
    getBytes: async (url) => (await (await fetch(url, { dispatcher })).arrayBuffer()).byteLength,
    upload: async (url, path) => {
      const body = new FormData();
      body.set("file", await openAsBlob(path), "payload.bin");
      const reply = await fetch(url, { dispatcher, method: "POST", body });
      await reply.arrayBuffer();
      return reply.status;
    },
  };
}
