// Every route of the echo server in the order it is listed; help and completion read it too.
import { authRoutes } from "./auth.js";
import { cachingRoutes } from "./caching.js";
import { compressedRoutes } from "./compressed.js";
import { cookieRoutes } from "./cookies.js";
import { digestRoutes } from "./digest-auth.js";
import { documentRoutes } from "./documents.js";
import { dataRoutes } from "./dynamic-data.js";
import { redirectRoutes } from "./redirects.js";
import { requestRoutes } from "./request-routes.js";
import type { EchoRoute } from "./routing.js";
import { eventRoutes } from "./server-events.js";
import { statusRoutes } from "./status.js";
import { timingRoutes } from "./timing.js";

export type { EchoRoute } from "./routing.js";

const indexRoute: EchoRoute = {
  pattern: "/",
  methods: ["GET"],
  description: "this list",
  handler: () => ({
    headers: { "Content-Type": "text/plain; charset=utf-8" },
    body: listRoutes(echoRoutes),
  }),
};

export const echoRoutes: readonly EchoRoute[] = [
  indexRoute,
  ...requestRoutes,
  ...statusRoutes,
  ...authRoutes,
  ...digestRoutes,
  ...dataRoutes,
  ...timingRoutes,
  ...redirectRoutes,
  ...compressedRoutes,
  ...documentRoutes,
  ...cookieRoutes,
  ...cachingRoutes,
  ...eventRoutes,
];

function listRoutes(routes: readonly EchoRoute[]): string {
  const width = Math.max(...routes.map(({ pattern }) => pattern.length));
  return routes.map((route) => `${route.pattern.padEnd(width)}  ${route.description}\n`).join("");
}
