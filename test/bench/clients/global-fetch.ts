// The fetch that is built into Node.
import { openAsBlob } from "node:fs";
import type { Client } from "./client.js";

export function open(): Client {
  return {
    getJson: async (url) => (await fetch(url)).json(),
    postJson: async (url, value) => {
      const headers = { "content-type": "application/json" };
      return (await fetch(url, { method: "POST", headers, body: JSON.stringify(value) })).json();
    },
    getBytes: async (url) => (await (await fetch(url)).arrayBuffer()).byteLength,
    upload: async (url, path) => {
      const body = new FormData();
      body.set("file", await openAsBlob(path), "payload.bin");
      const reply = await fetch(url, { method: "POST", body });
      await reply.arrayBuffer();
      return reply.status;
    },
  };
}
