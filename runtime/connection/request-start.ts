// Tells whoever sends a request which connection it is written to, as undici publishes it.
// Knows neither exchanges nor replies.
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** Is told of the connection. */
export type SocketListener = (socket: Socket) => void;

let expecting: SocketListener | undefined;

/**
 * Names the listener of the request that undici is about to write: it does so before anything else
 * can run.
 */
export function expectSocket(listener: SocketListener): void {
  expecting = listener;
}

subscribe("undici:client:sendHeaders", (message) => {
  const listener = expecting;
  expecting = undefined;
  listener?.((message as { readonly socket: Socket }).socket);
});
