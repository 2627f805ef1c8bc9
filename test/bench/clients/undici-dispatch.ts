// undici's dispatch with the smallest handler that works: the floor under all that is built on it.
import { Agent, type Dispatcher } from "undici";
import type { Client } from "./client.js";

export function open(): Client {
  const agent = new Agent();
  const exchange = (
    url: string,
    method: Dispatcher.HttpMethod,
    body: string | null,
    headers: string[],
  ): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const { origin, pathname } = new URL(url);
      const chunks: Buffer[] = [];
      agent.dispatch(
        { origin, path: pathname, method, body, headers },
        {
          onRequestStart() {},
          onResponseStart() {},
          onResponseData(_controller, chunk) {
            chunks.push(chunk);
          },
          onResponseEnd() {
            const [first] = chunks;
            resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks));
          },
          onResponseError(_controller, error) {
            reject(error);
          },
        },
      );
    });
  return {
    getJson: async (url) => JSON.parse((await exchange(url, "GET", null, [])).toString()),
    postJson: async (url, value) => {
      const headers = ["content-type", "application/json"];
      return JSON.parse((await exchange(url, "POST", JSON.stringify(value), headers)).toString());
    },
    getBytes: async (url) => (await exchange(url, "GET", null, [])).byteLength,
  };
}
