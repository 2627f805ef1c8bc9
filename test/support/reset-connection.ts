// Resets a connection at once. `resetAndDestroy` ends it first, so that its peer sees a proper end.
import type { Socket } from "node:net";

export function resetConnection(socket: Socket): void {
  // What resetAndDestroy sets before it ends the connection; destroying then resets.
  Object.assign(socket, { resetAndClosing: true });
  socket.destroy();
}
