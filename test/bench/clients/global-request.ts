// The Request class that is built into Node: as near as the platform comes to preparing a request.
import type { Client } from "./client.js";

export function open(): Client {
  return {
    prepare: async (url, value, times) => {
      for (let made = 0; made < times; made += 1) {
        const headers = { "content-type": "application/json" };
        new Request(url, { method: "POST", headers, body: JSON.stringify(value) });
      }
      return times;
    },
  };
}
