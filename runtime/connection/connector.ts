// Makes connections, straight or through a proxy's tunnel, and tells the exchange that each is made
// for. How a socket is opened is handed in; replies are none of its business.
import type { Socket } from "node:net";
import { openHttpTunnel } from "./http-tunnel.js";
import { ProxyFailure } from "./proxy-answer.js";
import { ReplyGate } from "./reply-gate.js";
import type { ReplyHandler } from "./reply-handler.js";
import { openSocksTunnel } from "./socks-tunnel.js";

/** Where a connection leads. */
export interface Destination {
  readonly hostname: string;
  /** With the port, where it is not that of the protocol. */
  readonly host: string;
  readonly protocol: string;
  readonly port: string;
  readonly servername?: string | null;
  /** A connection over which TLS is spoken. */
  readonly httpSocket?: Socket;
}

export type Connected = (error: Error | null, socket?: Socket) => void;

/** Opens a socket and calls back when it can be written to. */
export type Connect = (destination: Destination, connected: Connected) => Socket;

/** Connects where one of the exchanges waits for it. */
export type Connector = (destination: Destination, connected: Connected) => void;

/** One place in a ring. */
class Waiting {
  next: Waiting = this;
  #previous: Waiting = this;

  constructor(
    readonly handler: ReplyHandler | undefined,
    readonly origin: string,
  ) {}

  insertBefore(other: Waiting): void {
    this.next = other;
    this.#previous = other.#previous;
    other.#previous.next = this;
    other.#previous = this;
  }

  remove(): void {
    this.#previous.next = this.next;
    this.next.#previous = this.#previous;
    this.next = this;
    this.#previous = this;
  }
}

/** The exchanges of one pool for which a connection may have to be made. */
export class WaitingExchanges {
  /** The one that is being handed to the pool just now. */
  current: ReplyHandler | undefined;
  /** Those that were handed over before and have not begun: a ring, since each call passes here. */
  readonly #ring: Waiting = new Waiting(undefined, "");

  /** @returns takes the exchange out */
  add(handler: ReplyHandler, origin: string): () => void {
    const entry = new Waiting(handler, origin);
    entry.insertBefore(this.#ring);
    return () => entry.remove();
  }

  /** The exchange that a connection to an origin is made for; undefined where nobody waits. */
  claim(origin: string): ReplyHandler | undefined {
    if (this.current !== undefined) return this.current;
    let claimed: ReplyHandler | undefined;
    for (let entry = this.#ring.next; entry !== this.#ring; entry = entry.next) {
      if (entry.origin !== origin) continue;
      if (entry.handler?.hasConnection === false) return entry.handler;
      claimed ??= entry.handler;
    }
    return claimed;
  }
}

/** Connects straight to where an exchange goes. */
export function connectDirectly(connect: Connect, waiting: WaitingExchanges): Connector {
  return (destination, connected) => {
    const handler = waiting.claim(originOf(destination));
    if (handler === undefined) return refuse(connected);
    const socket = connect(named(destination), gated(connected));
    handler.watchConnection(socket, destination.hostname, isSecure(destination));
  };
}

/**
 * Connects through a tunnel.
 *
 * @param connectProxy - opens the connection to the proxy
 * @param connect - speaks TLS through the tunnel
 */
export function connectThrough(
  proxy: URL,
  connectProxy: Connect,
  connect: Connect,
  waiting: WaitingExchanges,
): Connector {
  const { hostname, host, port } = proxy;
  const address = hostname.replace(/^\[|\]$/g, "");
  const protocol = proxy.protocol === "https:" ? "https:" : "http:";
  const socks = /^socks/.test(proxy.protocol);
  const entrance = { hostname: address, host, protocol, port: port || (socks ? "1080" : "") };
  return (destination, connected) => {
    const handler = waiting.claim(originOf(destination));
    if (handler === undefined) return refuse(connected);
    const enter = async (line: Socket): Promise<void> => {
      handler.phase = "connect";
      await openTunnel(line, destination, proxy, socks);
      if (!isSecure(destination)) {
        gated(connected)(null, line);
        return;
      }
      const secured = connect({ ...named(destination), httpSocket: line }, gated(connected));
      handler.watchSecuring(secured);
    };
    const line = connectProxy(entrance, (error, made) => {
      if (error !== null || made === undefined) {
        connected(new ProxyFailure("PROXY_BROKEN", error?.message ?? "", { cause: error }));
        return;
      }
      enter(made).catch((cause: unknown) => {
        made.destroy();
        connected(cause instanceof Error ? cause : new Error(String(cause)));
      });
    });
    handler.watchConnection(line, address, protocol === "https:");
  };
}

/** undici connects anew for a request that was ended while it ran, though nobody waits for it. */
function refuse(connected: Connected): void {
  // Later, as any connection fails: undici looks at what else waits only then.
  queueMicrotask(() => connected(new Error("the call was ended")));
}

function openTunnel(
  line: Socket,
  { hostname, port, protocol }: Destination,
  proxy: URL,
  socks: boolean,
): Promise<void> {
  const number = port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
  if (socks) return openSocksTunnel(line, hostname, number, proxy);
  const name = hostname.includes(":") ? `[${hostname}]` : hostname;
  return openHttpTunnel(line, `${name}:${number}`, proxy);
}

/** TLS vouches for the host of the URL, whatever the header Host says. */
function named(destination: Destination): Destination {
  return { ...destination, servername: null };
}

function gated(connected: Connected): Connected {
  return (error, socket) => {
    if (socket !== undefined) ReplyGate.of(socket);
    connected(error, socket);
  };
}

function isSecure({ protocol }: Destination): boolean {
  return protocol === "https:";
}

function originOf({ protocol, host }: Destination): string {
  return `${protocol}//${host}`;
}
