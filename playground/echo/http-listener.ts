// Accepts connections, runs node's HTTP parser over them, and closes promptly on request.
// Must not know routes or what an answer looks like.
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { ConnectionLink } from "./connection-link.js";
import { renameMethod } from "./custom-methods.js";
import type { Answer } from "./dispatch.js";

export interface HttpListener {
  readonly port: number;
  close(): Promise<void>;
}

interface Connection {
  readonly socket: Socket;
  /** Requests received whose response is not done. */
  pending: number;
  /** The true method of the next request, if the parser was given another. */
  customMethod: string | undefined;
}

export async function listenForHttp(
  answer: Answer,
  address: { readonly port: number; readonly host: string },
): Promise<HttpListener> {
  const connections = new WeakMap<object, Connection>();
  const sockets = new Set<Socket>();
  // It never listens: node injects a connection when one is emitted, and then any stream will do.
  const http = createHttpServer({ keepAliveTimeout: 0, maxHeaderSize: 64 * 1024 });

  http.on("request", (request, response) => {
    const connection = connections.get(request.socket);
    const method = connection?.customMethod ?? request.method ?? "GET";
    if (connection !== undefined) {
      connection.customMethod = undefined;
      connection.pending += 1;
      response.on("close", () => {
        connection.pending -= 1;
      });
    }
    answer(request, response, method);
  });

  http.on("clientError", (error: ParseError, link) => {
    const connection = connections.get(link);
    if (connection === undefined || !(link instanceof ConnectionLink)) return;
    const renamed = methodErrors.has(error.code) ? renameMethod(error.rawPacket) : undefined;
    if (renamed === undefined || connection.pending > 0) {
      if (link.writable) link.end(refusalOf(error));
      else link.destroy();
      return;
    }
    // The failed parser is of no further use; a fresh one starts over with the renamed request.
    const packet = Buffer.concat([renamed.packet, link.release()]);
    open({ ...connection, customMethod: renamed.method }, packet);
  });

  function open(connection: Connection, first?: Buffer): void {
    const link = new ConnectionLink(connection.socket, first);
    connections.set(link, connection);
    http.emit("connection", link);
  }

  // Half-open because the parser decides when to end its side.
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // Resets are ordinary client departures; "close" follows and tells the rest.
    socket.on("error", () => {});
    open({ socket, pending: 0, customMethod: undefined });
  });

  await new Promise<void>((resolve, reject) => {
    // Stays on afterwards, so that a failed accept later cannot end the process.
    server.on("error", reject);
    server.listen(address.port, address.host, resolve);
  });

  let closing: Promise<void> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      closing ??= new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      });
      return closing;
    },
  };
}

interface ParseError extends Error {
  readonly code: string | undefined;
  /** What the parser was reading when it gave up; absent from errors of the stream itself. */
  readonly rawPacket?: Buffer;
}

// The second is what RTSP's methods, which the parser knows, cause in an HTTP request.
const methodErrors = new Set<string | undefined>(["HPE_INVALID_METHOD", "HPE_INVALID_CONSTANT"]);

function refusalOf(error: ParseError): string {
  const status =
    error.code === "HPE_HEADER_OVERFLOW"
      ? "431 Request Header Fields Too Large"
      : "400 Bad Request";
  return `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
}
