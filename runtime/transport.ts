// Sends requests over undici's dispatch and keeps its connections. The only file that knows undici.
import type { buildConnector, Client } from "undici";
import type { ConnectionPolicy } from "./arguments/policy.js";
import { inPieces, type WireRequest } from "./body/request-pieces.js";
import { BufferedReply, type ReadLimits, type Received } from "./connection/buffered-reply.js";
import type { Line } from "./connection/connection.js";
import { connectionKey, tlsOptions } from "./connection/connection-options.js";
import { ConnectionPool } from "./connection/connection-pool.js";
import { type Connect, connectDirectly, connectThrough } from "./connection/connector.js";
import { proxyAuthorization } from "./connection/http-tunnel.js";
import { ProxyFailure } from "./connection/proxy-answer.js";
import { environmentProxy } from "./connection/proxy-environment.js";
import type { ReplyHandler } from "./connection/reply-handler.js";
import { type OpenReply, StreamedReply } from "./connection/streamed-reply.js";

import { load } from "./load-package.js";

export type { WireRequest } from "./body/request-pieces.js";

/** How one exchange is carried out. */
export interface ExchangeOptions extends ReadLimits {
  readonly connection: ConnectionPolicy;
  /** Longest silence in seconds while a reply is awaited or read; null for no limit. */
  readonly readLimit: number | null;
  /** Whether a connection of its own is made, and closed afterwards. */
  readonly fresh: boolean;
  /** Whether it may be sent again where a kept connection turns out to be dead. */
  readonly repeatable: boolean;
}

/** Pools of connections, one for each way to connect. */
export class Transport {
  readonly #pools = new Map<string, ConnectionPool>();
  /** What the environment said of late: to read it takes longer than the rest of a dispatch. */
  readonly #proxies = new Map<string, string | null | ProxyFailure>();
  #proxiesReadAt = 0;

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

  /** Closes all connections, those in use when they are done with. */
  async close(): Promise<void> {
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.close()));
  }

  #dispatch(request: WireRequest, options: ExchangeOptions, handler: ReplyHandler): void {
    if (handler.isOver) return;
    const proxy = this.#proxyFor(request.origin, options.connection);
    if (proxy instanceof ProxyFailure) {
      handler.fail(proxy);
      return;
    }
    const forwarded = proxy !== null && isForwarded(request.origin, proxy);
    const pool = this.#poolFor(options.connection, forwarded ? null : proxy);
    const routed = forwarded ? forwardThrough(proxy, request) : request;
    handler.readLimit = options.readLimit;
    handler.atProxy = forwarded;
    // Some proxies close a connection after a reply without having said so: what may not be repeated
    // does not go over one that may be dying.
    const fresh = options.fresh || (forwarded && !options.repeatable);
    pool.dispatch(inPieces(routed, handler), handler, fresh);
  }

  /** The proxy that a request to an origin goes through; null for none, or why it cannot be told. */
  #proxyFor(origin: string, { proxy }: ConnectionPolicy): string | null | ProxyFailure {
    if (proxy !== undefined) return proxy;
    const now = performance.now();
    if (now - this.#proxiesReadAt > environmentLasts || this.#proxies.size >= mostProxies) {
      this.#proxies.clear();
      this.#proxiesReadAt = now;
    }
    let named = this.#proxies.get(origin);
    if (named === undefined) {
      named = readEnvironment(origin);
      this.#proxies.set(origin, named);
    }
    return named;
  }

  #poolFor(connection: ConnectionPolicy, proxy: string | null): ConnectionPool {
    const key = connectionKey(connection, proxy);
    const known = this.#pools.get(key);
    if (known !== undefined) return known;
    const made = openPool(connection, proxy);
    this.#pools.set(key, made);
    return made;
  }
}

/** Origins whose proxy is remembered. */
const mostProxies = 1000;
/** Milliseconds after which a program that changed its environment is heard. */
const environmentLasts = 1000;

function readEnvironment(origin: string): string | null | ProxyFailure {
  try {
    return environmentProxy(origin, process.env);
  } catch (thrown) {
    if (thrown instanceof ProxyFailure) return thrown;
    throw thrown;
  }
}

/** Plain http goes to an http proxy as it is, with the whole URL (RFC 9112 section 3.2.2). */
function isForwarded(origin: string, proxy: string): boolean {
  return origin.startsWith("http:") && /^https?:/i.test(proxy);
}

function forwardThrough(proxy: string, request: WireRequest): WireRequest {
  const url = new URL(proxy);
  const credentials = proxyAuthorization(url);
  const named = credentials === null ? [] : ["Proxy-Authorization", credentials];
  const hosted = request.headers.some((name, at) => at % 2 === 0 && name.toLowerCase() === "host");
  const host = hosted ? [] : ["Host", new URL(request.origin).host];
  const headers = [...host, ...request.headers, ...named];
  return { ...request, origin: url.origin, path: request.origin + request.path, headers };
}

/**
 * The connections that are made in one way.
 *
 * @throws InvalidArgument where a certificate or key cannot be read
 */
function openPool(policy: ConnectionPolicy, proxy: string | null): ConnectionPool {
  // Parts of undici are loaded by themselves: the whole takes three times as long.
  const UndiciClient = load("undici/lib/dispatcher/client.js") as typeof Client;
  const build = load("undici/lib/core/connect.js") as typeof buildConnector;
  // The time limits are this package's own, for each call.
  const open = build({ ...tlsOptions(policy), timeout: 0 }) as unknown as Connect;
  const connector =
    proxy === null ? connectDirectly(open) : connectThrough(new URL(proxy), open, open);
  return new ConnectionPool(
    (origin, fresh, connect) =>
      new UndiciClient(origin, {
        pipelining: fresh ? 0 : 1,
        connect: connect as unknown as buildConnector.connector,
      }) as unknown as Line,
    connector,
  );
}
