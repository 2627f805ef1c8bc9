// Routes whose JSON arrives content-encoded.
import { promisify } from "node:util";
import { brotliCompress, deflate, gzip } from "node:zlib";
import { describeHead } from "./inspect-request.js";
import { printJson } from "./print-json.js";
import type { EchoRoute } from "./routing.js";

type Compressor = (text: string) => Promise<Buffer>;

function compressed(name: string, flag: string, coding: string, compress: Compressor): EchoRoute {
  return {
    pattern: `/${name}`,
    methods: ["GET"],
    description: `JSON with Content-Encoding: ${coding}`,
    handler: async (exchange) => {
      const { headers, origin } = describeHead(exchange);
      const text = printJson({ [flag]: true, headers, method: exchange.method, origin });
      return {
        headers: { "Content-Type": "application/json", "Content-Encoding": coding },
        body: await compress(text),
      };
    },
  };
}

export const compressedRoutes: readonly EchoRoute[] = [
  compressed("gzip", "gzipped", "gzip", promisify<string, Buffer>(gzip)),
  compressed("deflate", "deflated", "deflate", promisify<string, Buffer>(deflate)),
  compressed("brotli", "brotli", "br", promisify<string, Buffer>(brotliCompress)),
];
