// A TCP relay on loopback that keeps every byte of both directions, in exchanges. Knows no HTTP but
// that a request begins where bytes go out after bytes came in.
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** One request and its reply, byte by byte. */
export interface TappedExchange {
  readonly sent: Buffer;
  readonly received: Buffer;
}

/** A relay. */
export interface Tap {
  readonly port: number;
  /** What went through since it was asked last. */
  take(): readonly TappedExchange[];
  close(): Promise<void>;
}

/** Starts a relay to a port of this machine. */
export async function openTap(target: number): Promise<Tap> {
  let exchanges: { sent: Buffer[]; received: Buffer[] }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
      socket.on("error", () => {});
    }
    near.on("data", (bytes) => {
      const last = exchanges.at(-1);
      if (last === undefined || last.received.length > 0)
        exchanges.push({ sent: [bytes], received: [] });
      else last.sent.push(bytes);
      far.write(bytes);
    });
    far.on("data", (bytes) => {
      exchanges.at(-1)?.received.push(bytes);
      near.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    take() {
      const taken = exchanges.map(({ sent, received }) => ({
        sent: Buffer.concat(sent),
        received: Buffer.concat(received),
      }));
      exchanges = [];
      return taken;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
