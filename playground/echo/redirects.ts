// Routes that redirect, in chains or to a chosen URL.
import { type Exchange, Refusal, type Reply } from "./exchange.js";
import { wholeNumber } from "./numeric-parameters.js";
import { checkHeader } from "./reply-headers.js";
import type { EchoRoute } from "./routing.js";

export const redirectRoutes: readonly EchoRoute[] = [
  {
    pattern: "/redirect/{n}",
    methods: ["GET"],
    description: "redirects n times, then /get; ?absolute=true for whole URLs",
    handler: (exchange) =>
      exchange.query.get("absolute") === "true" ? absoluteStep(exchange) : relativeStep(exchange),
  },
  {
    pattern: "/relative-redirect/{n}",
    methods: ["GET"],
    description: "redirects n times by path",
    handler: relativeStep,
  },
  {
    pattern: "/absolute-redirect/{n}",
    methods: ["GET"],
    description: "redirects n times by whole URL",
    handler: absoluteStep,
  },
  {
    pattern: "/redirect-to",
    methods: ["*"],
    description: "redirects to ?url= with ?status_code= (302)",
    handler: ({ query }) => {
      const url = query.get("url");
      if (url === null) throw new Refusal(400, "redirect-to needs ?url=");
      checkHeader("Location", url);
      const status = wholeNumber(query.get("status_code") ?? "302", "status_code");
      // As in httpbin, a code that is no redirect counts for nothing.
      return redirectTo(url, status >= 300 && status < 400 ? status : 302);
    },
  },
];

export function redirectTo(location: string, status = 302): Reply {
  return {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", Location: location },
    body: `Over there: ${location}\n`,
  };
}

function relativeStep(exchange: Exchange): Reply {
  const left = hopsLeft(exchange);
  return redirectTo(left === 0 ? "/get" : `/relative-redirect/${left}`);
}

function absoluteStep(exchange: Exchange): Reply {
  const left = hopsLeft(exchange);
  return redirectTo(exchange.base + (left === 0 ? "/get" : `/absolute-redirect/${left}`));
}

function hopsLeft(exchange: Exchange): number {
  const n = wholeNumber(exchange.param("n"), "n");
  if (n === 0) throw new Refusal(400, "n must be at least 1");
  return n - 1;
}
