// Resets a connection at once. `resetAndDestroy` ends it first, so that its peer sees a proper end.
import type { Socket } from "node:net";

/** The part of Node's own handle that sends RST. */
interface Resettable {
  reset(done: () => void): void;
}

export function resetConnection(socket: Socket): void {
  const { _handle: handle } = socket as unknown as { readonly _handle: Resettable | null };
  handle?.reset(() => socket.destroy());
}
