// Routes about response headers: chosen ones, caching, conditional requests.
import { createHash } from "node:crypto";
import { namesEtag } from "./entity-tags.js";
import type { Exchange, Reply } from "./exchange.js";
import { describeHead, gather } from "./inspect-request.js";
import { wholeNumber } from "./numeric-parameters.js";
import { jsonReply, printJson } from "./print-json.js";
import { checkHeader } from "./reply-headers.js";
import type { EchoRoute } from "./routing.js";

export const cachingRoutes: readonly EchoRoute[] = [
  {
    pattern: "/response-headers",
    methods: ["GET", "POST"],
    description: "sends each ?name=value as a header, and lists them",
    handler: ({ query }) => answerHeaders(query),
  },
  {
    pattern: "/cache",
    methods: ["GET"],
    description: "304 if the request is conditional, else /get with validators",
    handler: (exchange) => {
      const { headers } = exchange;
      const conditional = headers.get("if-modified-since") ?? headers.get("if-none-match");
      if (conditional !== undefined) return { status: 304 };
      const tag = createHash("sha256").update(exchange.url).digest("hex").slice(0, 32);
      return show(exchange, { "Last-Modified": new Date().toUTCString(), ETag: `"${tag}"` });
    },
  },
  {
    pattern: "/cache/{n}",
    methods: ["GET"],
    description: "may be cached for n seconds",
    handler: (exchange) => {
      const age = wholeNumber(exchange.param("n"), "n");
      return show(exchange, { "Cache-Control": `public, max-age=${age}` });
    },
  },
  {
    pattern: "/etag/{etag}",
    methods: ["GET"],
    description: "has this ETag and heeds If-None-Match and If-Match",
    handler: (exchange) => {
      const tag = exchange.param("etag");
      checkHeader("ETag", tag);
      const none = exchange.headers.get("if-none-match");
      const some = exchange.headers.get("if-match");
      const headers = { ETag: `"${tag}"` };
      if (none !== undefined && namesEtag(none, tag)) return { status: 304, headers };
      if (some !== undefined && !namesEtag(some, tag)) return { status: 412, headers };
      return show(exchange, headers);
    },
  },
];

function show(exchange: Exchange, headers: Readonly<Record<string, string>>): Reply {
  return jsonReply(describeHead(exchange), headers);
}

function answerHeaders(query: URLSearchParams): Reply {
  const wanted = new Map<string, { name: string; values: string[] }>();
  for (const [name, value] of [["Content-Type", "application/json"] as const, ...query]) {
    checkHeader(name, value);
    const key = name.toLowerCase();
    // Framing stays ours, and a Content-Type can only be replaced.
    if (key === "content-length" || key === "transfer-encoding") continue;
    const earlier = wanted.get(key);
    if (earlier === undefined || key === "content-type") wanted.set(key, { name, values: [value] });
    else earlier.values.push(value);
  }
  const headers = Object.fromEntries(
    [...wanted.values()].map(({ name, values }) => [name, values]),
  );
  const listed = [...wanted.values()].flatMap(({ name, values }) =>
    values.map((value) => [name, value] as const),
  );
  // The listing includes its own length, so it is printed until that length is true.
  let length = 0;
  for (;;) {
    const body = printJson(gather([...listed, ["Content-Length", String(length)]]));
    if (body.length === length) return { headers, body };
    length = body.length;
  }
}
