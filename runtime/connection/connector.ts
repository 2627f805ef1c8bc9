// Opens connections, straight or through a proxy's tunnel, and tells the exchange that each is made
// for. How a socket is opened is handed in; replies are none of its business.
import type { Socket } from "node:net";
import { openHttpTunnel } from "./http-tunnel.js";
import { ProxyFailure } from "./proxy-answer.js";
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

/** Connects for an exchange, and tells it how far that has come. */
export type Connector = (
  destination: Destination,
  handler: ReplyHandler,
  connected: Connected,
) => void;

/** Connects straight to where an exchange goes. */
export function connectDirectly(connect: Connect): Connector {
  return (destination, handler, connected) => {
    const socket = connect(named(destination), connected);
    handler.watchConnection(socket, destination.hostname, isSecure(destination));
  };
}

/**
 * Connects through a tunnel.
 *
 * @param connectProxy - opens the connection to the proxy
 * @param connect - speaks TLS through the tunnel
 */
export function connectThrough(proxy: URL, connectProxy: Connect, connect: Connect): Connector {
  const { hostname, host, port } = proxy;
  const address = hostname.replace(/^\[|\]$/g, "");
  const protocol = proxy.protocol === "https:" ? "https:" : "http:";
  const socks = /^socks/.test(proxy.protocol);
  const entrance = { hostname: address, host, protocol, port: port || (socks ? "1080" : "") };
  return (destination, handler, connected) => {
    const enter = async (line: Socket): Promise<void> => {
      handler.phase = "connect";
      await openTunnel(line, destination, proxy, socks);
      if (!isSecure(destination)) {
        connected(null, line);
        return;
      }
      const secured = connect({ ...named(destination), httpSocket: line }, connected);
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

function isSecure({ protocol }: Destination): boolean {
  return protocol === "https:";
}
