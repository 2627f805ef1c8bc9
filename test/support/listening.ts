// Starts servers of node: on a free port of 127.0.0.1 and ends them with all their connections.
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Connections accepted so far. */
  readonly connections: number;
  /** Connections open now. */
  readonly open: number;
  close(): Promise<void>;
}

/** Any server of node:, http ones included. */
export async function listen(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    get connections() {
      return connections;
    },
    get open() {
      return sockets.size;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A server that hands each connection to a function. */
export function listenRaw(accept: (socket: Socket) => void): Promise<Listening> {
  return listen(createServer(accept));
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const probe = await listenRaw(() => {});
  await probe.close();
  return probe.port;
}
