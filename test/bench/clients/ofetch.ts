// ofetch, which is a layer over the global fetch.
import { ofetch } from "ofetch";
import type { Client } from "./client.js";

export function open(): Client {
  return {
    getJson: (url) => ofetch(url),
    postJson: (url, value) => ofetch(url, { method: "POST", body: value as object }),
    getBytes: async (url) =>
      (await ofetch<ArrayBuffer, "arrayBuffer">(url, { responseType: "arrayBuffer" })).byteLength,
  };
}
