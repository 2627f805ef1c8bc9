// undici.request, which undici's own documents advise for speed.
import { createReadStream, statSync } from "node:fs";
import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { Agent, request } from "undici";
import type { Client } from "./client.js";

const boundary = "----bench-boundary-0123456789";

export function open(): Client {
  const dispatcher = new Agent();
  let cookie = "";
  return {
    getJson: async (url) => (await request(url, { dispatcher })).body.json(),
    postJson: async (url, value) => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify(value);
      return (await request(url, { dispatcher, method: "POST", headers, body })).body.json();
    },
    getBytes: async (url) => {
      const gzipped = url.endsWith("/gzip.json");
      const headers = gzipped ? { "accept-encoding": "gzip" } : {};
      const bytes = await (await request(url, { dispatcher, headers })).body.arrayBuffer();
      return gzipped ? gunzipSync(bytes).byteLength : bytes.byteLength;
    },
    // A stream of large pieces: the quickest that undici.request is known to upload.
    upload: async (url, path) => {
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="payload.bin"\r\nContent-Type: application/octet-stream\r\n\r\n`;
      const tail = `\r\n--${boundary}--\r\n`;
      async function* pieces(): AsyncGenerator<Buffer> {
        yield Buffer.from(head);
        yield* createReadStream(path, { highWaterMark: 256 * 1024 });
        yield Buffer.from(tail);
      }
      const body = Readable.from(pieces(), { objectMode: false });
      const headers = {
        "content-type": `multipart/form-data; boundary=${boundary}`,
        "content-length": String(head.length + statSync(path).size + tail.length),
      };
      const reply = await request(url, { dispatcher, method: "POST", headers, body });
      await reply.body.dump();
      return reply.statusCode;
    },
    getInSession: async (url) => {
      const reply = await request(url, { dispatcher, headers: cookie === "" ? {} : { cookie } });
      const set = reply.headers["set-cookie"];
      cookie = [set ?? []]
        .flat()
        .map((line) => line.split(";")[0])
        .join("; ");
      await reply.body.arrayBuffer();
      return reply.statusCode;
    },
  };
}
