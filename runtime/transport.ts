// Sends requests over undici's dispatch and keeps its connections. The only file that knows undici.
import { createRequire } from "node:module";
import type { Socket } from "node:net";
import type { Agent, buildConnector, Dispatcher, ProxyAgent, Socks5ProxyAgent } from "undici";
import { BufferedReply, type ReadLimits, type Received } from "./buffered-reply.js";
import { connectionKey, type TlsOptions, tlsOptions } from "./connection-options.js";
import type { ConnectionPolicy } from "./policy.js";
import { environmentProxy } from "./proxy-environment.js";
import type { ReplyHandler } from "./reply-handler.js";
import { type OpenReply, StreamedReply } from "./streamed-reply.js";

/** A request as the transport writes it. */
export interface WireRequest {
  readonly origin: string;
  readonly path: string;
  readonly method: string;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array> | null;
}

/** How one exchange is carried out. */
export interface ExchangeOptions extends ReadLimits {
  readonly connection: ConnectionPolicy;
  /** Longest silence in seconds while a reply is awaited or read; null for no limit. */
  readonly readLimit: number | null;
  /** Whether a connection of its own is made, and closed afterwards. */
  readonly fresh: boolean;
}

/** The handler on whose behalf undici may connect now. */
let current: ReplyHandler | undefined;
/** Handlers whose bodies are read piece by piece: undici turns to them later, in this order. */
const later = new Set<ReplyHandler>();

/** Pools of connections, one for each way to connect. */
export class Transport {
  readonly #dispatchers = new Map<string, Dispatcher>();
  readonly #proxies = new Map<string, string | null>();

  /**
   * Sends a request and collects its whole reply.
   *
   * @throws TransportFailure
   */
  exchange(request: WireRequest, options: ExchangeOptions): Promise<Received> {
    return new Promise((resolve, reject) => {
      this.#dispatch(request, options, new BufferedReply(options, resolve, reject));
    });
  }

  /**
   * Sends a request and gives its reply as soon as its head is there.
   *
   * @throws TransportFailure
   */
  open(request: WireRequest, options: ExchangeOptions): Promise<OpenReply> {
    return new Promise((resolve, reject) => {
      this.#dispatch(request, options, new StreamedReply(options, resolve, reject));
    });
  }

  /** The proxy that a request to an origin goes through; null for none. */
  proxyFor(origin: string, { proxy }: ConnectionPolicy): string | null {
    if (proxy !== undefined) return proxy;
    let named = this.#proxies.get(origin);
    if (named === undefined) {
      named = environmentProxy(origin, process.env);
      this.#proxies.set(origin, named);
    }
    return named;
  }

  /** Closes all connections, those in use when they are done with. */
  async close(): Promise<void> {
    const dispatchers = [...this.#dispatchers.values()];
    this.#dispatchers.clear();
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.close()));
  }

  #dispatch(request: WireRequest, options: ExchangeOptions, handler: ReplyHandler): void {
    const proxy = this.proxyFor(request.origin, options.connection);
    const direct = proxy === null || isForwarded(request.origin, proxy);
    const dispatcher = this.#dispatcherFor(options, direct ? null : proxy);
    const routed = proxy !== null && direct ? forwardThrough(proxy, request) : request;
    const silence = options.readLimit === null ? 0 : options.readLimit * 1000;
    const written = { ...routed, headersTimeout: silence, bodyTimeout: silence };

    if (typeof request.body === "object" && request.body !== null) later.add(handler);
    else current = handler;
    try {
      dispatcher.dispatch(
        written as Dispatcher.DispatchOptions,
        handler as Dispatcher.DispatchHandler,
      );
    } finally {
      current = undefined;
    }
    handler.limitConnecting(() => later.delete(handler));
  }

  #dispatcherFor({ connection, fresh }: ExchangeOptions, proxy: string | null): Dispatcher {
    const key = connectionKey(connection, proxy, fresh);
    const known = this.#dispatchers.get(key);
    if (known !== undefined) return known;
    const made = createDispatcher(tlsOptions(connection), proxy, fresh);
    this.#dispatchers.set(key, made);
    return made;
  }
}

/** Plain http goes to an http proxy as it is, with the whole URL (RFC 9112 section 3.2.2). */
function isForwarded(origin: string, proxy: string): boolean {
  return origin.startsWith("http:") && /^https?:/i.test(proxy);
}

function forwardThrough(proxy: string, request: WireRequest): WireRequest {
  const { origin, username, password } = new URL(proxy);
  const headers = [...request.headers];
  if (username !== "" || password !== "") {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    headers.push("Proxy-Authorization", `Basic ${Buffer.from(pair).toString("base64")}`);
  }
  return { ...request, origin, path: request.origin + request.path, headers };
}

const load = createRequire(import.meta.url);

/** Parts of undici are loaded by themselves: the Agent alone takes a third of the whole's time. */
function createDispatcher(tls: TlsOptions, proxy: string | null, fresh: boolean): Dispatcher {
  const pool = { pipelining: fresh ? 0 : 1 };
  if (proxy === null) {
    const AgentClass = load("undici/lib/dispatcher/agent.js") as typeof Agent;
    return new AgentClass({ ...pool, connect: watchedConnector(tls) });
  }
  if (/^socks5?:/i.test(proxy)) {
    const SocksClass = load(
      "undici/lib/dispatcher/socks5-proxy-agent.js",
    ) as typeof Socks5ProxyAgent;
    return new SocksClass(proxy, { ...pool, requestTls: tls } as never);
  }
  const ProxyClass = load("undici/lib/dispatcher/proxy-agent.js") as typeof ProxyAgent;
  return new ProxyClass({ ...pool, uri: proxy, requestTls: tls, proxyTls: tls });
}

/** Connects as undici does, and tells the handler that caused it which socket is its. */
function watchedConnector(tls: TlsOptions): buildConnector.connector {
  const build = load("undici/lib/core/connect.js") as typeof buildConnector;
  const connect = build({ ...tls, timeout: 0 }) as unknown as (
    options: buildConnector.Options,
    callback: buildConnector.Callback,
  ) => Socket;
  return (options, callback) => {
    const handler = current ?? takeFirst(later);
    const socket = connect(options, callback);
    handler?.watchConnection(socket, options.hostname, options.protocol === "https:");
  };
}

function takeFirst(handlers: Set<ReplyHandler>): ReplyHandler | undefined {
  const [first] = handlers;
  if (first !== undefined) handlers.delete(first);
  return first;
}
