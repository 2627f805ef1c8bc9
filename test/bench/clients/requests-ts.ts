// This package, as installed from its tarball.
import { open as openFile } from "node:fs/promises";
import { get, post, prepare, Session } from "requests-ts";
import type { Client } from "./client.js";

export function open(): Client {
  const session = new Session();
  return {
    getJson: async (url) => (await get(url)).json(),
    postJson: async (url, value) => (await post(url, { json: value })).json(),
    getBytes: async (url) => (await get(url)).bytes().byteLength,
    upload: async (url, path) => {
      await using file = await openFile(path);
      return (await post(url, { files: { file: ["payload.bin", file] } })).status_code;
    },
    getInSession: async (url) => (await session.get(url)).status_code,
    prepare: async (url, value, times) => {
      for (let made = 0; made < times; made += 1) prepare("POST", url, { json: value });
      return times;
    },
  };
}
