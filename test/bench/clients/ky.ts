// ky, which is a layer over the global fetch.
import ky from "ky";
import type { Client } from "./client.js";

export function open(): Client {
  return {
    getJson: (url) => ky.get(url).json(),
    postJson: (url, value) => ky.post(url, { json: value }).json(),
    getBytes: async (url) => (await ky.get(url).arrayBuffer()).byteLength,
  };
}
