// Routes that show the client its own request.
import { randomUUID } from "node:crypto";
import type { Exchange, Reply } from "./exchange.js";
import { describeBody, describeHead } from "./inspect-request.js";
import { jsonReply } from "./print-json.js";
import type { EchoRoute } from "./routing.js";

function echoBody(method: string): EchoRoute {
  return {
    pattern: `/${method.toLowerCase()}`,
    methods: [method],
    description: `shows a ${method} request: args, headers and body`,
    keepsBody: true,
    handler: (exchange) => jsonReply({ ...describeHead(exchange), ...describeBody(exchange) }),
  };
}

function echoAnything(exchange: Exchange): Reply {
  const method = exchange.method;
  return jsonReply({ ...describeHead(exchange), ...describeBody(exchange), method });
}

export const requestRoutes: readonly EchoRoute[] = [
  {
    pattern: "/get",
    methods: ["GET"],
    description: "shows a GET request: args and headers",
    handler: (exchange) => jsonReply(describeHead(exchange)),
  },
  echoBody("POST"),
  echoBody("PUT"),
  echoBody("PATCH"),
  echoBody("DELETE"),
  {
    pattern: "/anything",
    methods: ["*"],
    description: "shows a request of any method, custom ones included",
    keepsBody: true,
    handler: echoAnything,
  },
  {
    pattern: "/anything/*",
    methods: ["*"],
    description: "shows the request, under any longer path",
    keepsBody: true,
    handler: echoAnything,
  },
  {
    pattern: "/headers",
    methods: ["GET"],
    description: "shows the request headers",
    handler: ({ headers }) => jsonReply({ headers: headers.canonical() }),
  },
  {
    pattern: "/ip",
    methods: ["GET"],
    description: "shows the client's address",
    handler: ({ origin }) => jsonReply({ origin }),
  },
  {
    pattern: "/user-agent",
    methods: ["GET"],
    description: "shows the User-Agent header",
    handler: ({ headers }) => jsonReply({ "user-agent": headers.get("user-agent") ?? null }),
  },
  {
    pattern: "/uuid",
    methods: ["GET"],
    description: "gives a random UUID",
    handler: () => jsonReply({ uuid: randomUUID() }),
  },
];
