// Answers one request: finds the route, reads the body, runs the handler, sends what it gives.
// Whatever goes wrong ends here; must not know how connections are accepted.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Exchange, Refusal, type Reply } from "./exchange.js";
import { readBody } from "./request-body.js";
import { RequestHeaders } from "./request-headers.js";
import {
  allowedMethods,
  createMatcher,
  type EchoRoute,
  type RouteMatch,
  type RouteMatcher,
  takesMethod,
} from "./routing.js";
import { sendReply } from "./send-reply.js";

/** `method` stands in for `request.method`, which cannot hold a custom one. */
export type Answer = (request: IncomingMessage, response: ServerResponse, method: string) => void;

export function answerWith(routes: readonly EchoRoute[]): Answer {
  const match = createMatcher(routes);
  return (request, response, method) => {
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    // A client that leaves surfaces here; the abort above has already dealt with it.
    request.on("error", () => {});
    response.on("error", () => {});
    answer({ request, response, method, match, signal: gone.signal }).catch((error: unknown) => {
      if (!gone.signal.aborted) cutShort(response, error);
    });
  };
}

interface Work {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly match: RouteMatcher;
  readonly signal: AbortSignal;
}

async function answer(work: Work): Promise<void> {
  const context = { headOnly: work.method === "HEAD", signal: work.signal };
  let reply: Reply;
  try {
    reply = await produce(work);
  } catch (error) {
    if (work.signal.aborted) return;
    reply = replyToFailure(error);
  }
  await sendReply(work.response, reply, context);
}

async function produce({ request, method, match, signal }: Work): Promise<Reply> {
  const target = request.url ?? "/";
  const headers = new RequestHeaders(request.rawHeaders);
  const { base, path, query } = splitTarget(target, headers.get("host") ?? "localhost");
  const found = match(path);
  const body = await readBody(request, found?.route.keepsBody ?? false);
  if (found === undefined) throw new Refusal(404, `no route for ${path}; GET / lists them all`);
  const automatic = answerMethod(found, method);
  if (automatic !== undefined) return automatic;
  const exchange: Exchange = {
    method,
    target,
    base,
    url: target.startsWith("/") ? base + target : target,
    query: new URLSearchParams(query),
    headers,
    body,
    origin: request.socket.remoteAddress ?? "",
    signal,
    param(name) {
      const value = found.params.get(name);
      if (value === undefined) throw new Error(`${found.route.pattern} has no {${name}}`);
      return value;
    },
  };
  return found.route.handler(exchange);
}

function answerMethod({ route }: RouteMatch, method: string): Reply | undefined {
  const allow = { Allow: allowedMethods(route).join(", ") };
  if (!takesMethod(route, method)) throw new Refusal(405, `${method} is not allowed here`, allow);
  if (method === "OPTIONS" && !route.methods.includes("*")) return { headers: allow };
  return undefined;
}

// Proxied requests name the whole URL; the query keeps its "?" so that "??a" reads as key "?a".
function splitTarget(target: string, host: string) {
  const base = /^https?:\/\/[^/?]*/i.exec(target)?.[0];
  const rest = base === undefined ? target : target.slice(base.length);
  const mark = rest.indexOf("?");
  const path = mark < 0 ? rest : rest.slice(0, mark);
  return {
    base: base ?? `http://${host}`,
    path: path === "" ? "/" : path,
    query: mark < 0 ? "" : rest.slice(mark),
  };
}

function replyToFailure(error: unknown): Reply {
  const refused = error instanceof Refusal;
  const message = error instanceof Error ? error.message : String(error);
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  return {
    status: refused ? error.status : 500,
    headers: refused ? { ...headers, ...error.headers } : headers,
    body: `${refused ? message : `the echo server failed: ${message}`}\n`,
  };
}

/** The reply itself could not be sent: say so if the head is still ours, else break off. */
function cutShort(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 500;
  response.end(replyToFailure(error).body);
}
