// Routes that make bodies of a chosen size: bytes, chunked streams, ranges.

import { alphabet, byteMaker, inBlocks } from "./byte-sources.js";
import { namesEtag } from "./entity-tags.js";
import type { Exchange, Reply } from "./exchange.js";
import { describeHead } from "./inspect-request.js";
import { wholeNumber } from "./numeric-parameters.js";
import { printJsonLine } from "./print-json.js";
import type { EchoRoute } from "./routing.js";

const mostBytes = 1024 ** 3;
const mostLines = 10_000;
const octets = { "Content-Type": "application/octet-stream" };

export const dataRoutes: readonly EchoRoute[] = [
  {
    pattern: "/bytes/{n}",
    methods: ["GET"],
    description: "n random bytes; ?seed= makes them repeatable",
    handler: (exchange) => {
      const n = size(exchange);
      const body = inBlocks(n, 65_536, byteMaker(seed(exchange)));
      return { headers: { ...octets, "Content-Length": String(n) }, body };
    },
  },
  {
    pattern: "/stream-bytes/{n}",
    methods: ["GET"],
    description: "n random bytes in chunks of ?chunk_size= bytes",
    handler: (exchange) => {
      const chunk = wholeNumber(exchange.query.get("chunk_size") ?? "10240", "chunk_size");
      const body = inBlocks(size(exchange), Math.max(1, chunk), byteMaker(seed(exchange)));
      return { headers: octets, body };
    },
  },
  {
    pattern: "/stream/{n}",
    methods: ["GET"],
    description: "n lines of JSON, each a chunk",
    handler: (exchange) => ({
      headers: { "Content-Type": "application/json" },
      body: jsonLines(exchange, wholeNumber(exchange.param("n"), "n", mostLines)),
    }),
  },
  {
    pattern: "/range/{n}",
    methods: ["GET"],
    description: "n letters that can be fetched in ranges",
    handler: answerRange,
  },
];

function size(exchange: Exchange): number {
  return wholeNumber(exchange.param("n"), "n", mostBytes);
}

function seed(exchange: Exchange): number | undefined {
  const text = exchange.query.get("seed");
  return text === null ? undefined : wholeNumber(text, "seed");
}

async function* jsonLines(exchange: Exchange, n: number): AsyncGenerator<Uint8Array> {
  const description = describeHead(exchange);
  for (let id = 0; id < n; id += 1) {
    yield Buffer.from(`${printJsonLine({ ...description, id })}\n`);
  }
}

function answerRange(exchange: Exchange): Reply {
  const n = size(exchange);
  const tag = `range${n}`;
  const headers = { ...octets, ETag: `"${tag}"`, "Accept-Ranges": "bytes" };
  const condition = exchange.headers.get("if-range");
  const applies = condition === undefined || namesEtag(condition, tag);
  const range = applies ? readRange(exchange.headers.get("range") ?? "", n) : undefined;
  if (range === "unsatisfiable") {
    return { status: 416, headers: { ...headers, "Content-Range": `bytes */${n}` } };
  }
  const { first, last } = range ?? { first: 0, last: n - 1 };
  const length = last - first + 1;
  const body = inBlocks(length, 65_536, (offset, count) => alphabet(first + offset, count));
  const whole = { ...headers, "Content-Length": String(length) };
  if (range === undefined) return { headers: whole, body };
  const contentRange = `bytes ${first}-${last}/${n}`;
  return { status: 206, headers: { ...whole, "Content-Range": contentRange }, body };
}

/** Undefined means "send it all", as RFC 9110 wants for ranges a server does not understand. */
function readRange(
  header: string,
  n: number,
): { readonly first: number; readonly last: number } | "unsatisfiable" | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === "" && to === "") return undefined;
  if (from !== "" && to !== "" && Number(from) > Number(to)) return undefined;
  const first = from === "" ? Math.max(0, n - Number(to)) : Number(from);
  const last = from === "" || to === "" ? n - 1 : Math.min(Number(to), n - 1);
  return first >= n ? "unsatisfiable" : { first, last };
}
