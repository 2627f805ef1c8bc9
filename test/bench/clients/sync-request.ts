// sync-request, the blocking client that people use.
import library from "sync-request";
import type { Client } from "./client.js";

/** A CommonJS package whose function is a property. */
const request = library.default;

export function open(): Client {
  return { getJson: async (url) => JSON.parse(request("GET", url).getBody("utf8")) };
}
