// Routes behind Basic and Bearer credentials.
import type { Exchange, Reply } from "./exchange.js";
import { jsonReply } from "./print-json.js";
import type { EchoRoute } from "./routing.js";

export const authRoutes: readonly EchoRoute[] = [
  {
    pattern: "/basic-auth/{user}/{passwd}",
    methods: ["GET"],
    description: "asks for these Basic credentials, 401 without",
    handler: (exchange) =>
      hasBasicCredentials(exchange)
        ? welcome(exchange)
        : { status: 401, headers: { "WWW-Authenticate": 'Basic realm="Fake Realm"' } },
  },
  {
    pattern: "/hidden-basic-auth/{user}/{passwd}",
    methods: ["GET"],
    description: "wants these Basic credentials, 404 without",
    handler: (exchange) =>
      hasBasicCredentials(exchange) ? welcome(exchange) : { status: 404, body: "Not Found\n" },
  },
  {
    pattern: "/bearer",
    methods: ["GET"],
    description: "asks for a Bearer token, any will do",
    handler: ({ headers }) => {
      const token = /^Bearer +(\S.*)$/i.exec(headers.get("authorization") ?? "")?.[1];
      return token === undefined
        ? { status: 401, headers: { "WWW-Authenticate": "Bearer" } }
        : jsonReply({ authenticated: true, token });
    },
  },
];

function welcome(exchange: Exchange): Reply {
  return jsonReply({ authenticated: true, user: exchange.param("user") });
}

function hasBasicCredentials(exchange: Exchange): boolean {
  const encoded = /^Basic +(\S+)$/i.exec(exchange.headers.get("authorization") ?? "")?.[1];
  if (encoded === undefined) return false;
  const given = Buffer.from(encoded, "base64");
  const wanted = `${exchange.param("user")}:${exchange.param("passwd")}`;
  // Clients disagree on the charset of credentials, so both common ones are right.
  return given.equals(Buffer.from(wanted)) || given.toString("latin1") === wanted;
}
