// A SOCKS5 proxy for tests (RFC 1928, RFC 1929): CONNECT alone, with or without a password.
import { connect, type Socket } from "node:net";
import { type Listening, listenRaw } from "./listening.js";

export interface SocksServer extends Listening {
  readonly url: string;
  /** The destinations asked for, as type:host:port. */
  readonly destinations: readonly string[];
  /** The pairs of user name and password that came. */
  readonly credentials: readonly string[];
}

export interface SocksOptions {
  /** "user:password" that it asks for. */
  readonly credentials?: string;
  /** The code with which it refuses every connection. */
  readonly refuse?: number;
  /** Where all tunnels lead, whatever was asked for. */
  readonly target?: number;
}

export async function startSocksServer(options: SocksOptions = {}): Promise<SocksServer> {
  const destinations: string[] = [];
  const credentials: string[] = [];

  async function serve(socket: Socket): Promise<void> {
    const take = feedOf(socket);
    const [, count = 0] = await take(2);
    const methods = [...(await take(count))];
    const method = options.credentials === undefined ? 0 : 2;
    if (!methods.includes(method)) return void socket.end(Buffer.from([5, 255]));
    socket.write(Buffer.from([5, method]));
    if (method === 2) {
      const [, userLength = 0] = await take(2);
      const user = (await take(userLength)).toString();
      const password = (await take((await take(1))[0] ?? 0)).toString();
      credentials.push(`${user}:${password}`);
      const admitted = `${user}:${password}` === options.credentials;
      socket.write(Buffer.from([1, admitted ? 0 : 1]));
      if (!admitted) return void socket.end();
    }
    const [, , , type = 0] = await take(4);
    const length = type === 1 ? 4 : type === 4 ? 16 : ((await take(1))[0] ?? 0);
    const address = await take(length);
    const port = (await take(2)).readUInt16BE();
    const host = type === 3 ? address.toString() : [...address].join(".");
    destinations.push(`${type}:${host}:${port}`);
    if (options.refuse !== undefined) {
      return void socket.end(Buffer.from([5, options.refuse, 0, 1, 0, 0, 0, 0, 0, 0]));
    }
    const onward = connect(options.target ?? port, type === 3 ? host : "127.0.0.1");
    onward.on("error", () => socket.end(Buffer.from([5, 5, 0, 1, 0, 0, 0, 0, 0, 0])));
    onward.on("connect", () => {
      // In two packets, since an answer may come in any number of them.
      socket.write(Buffer.from([5, 0, 0, 3, 4]));
      setImmediate(() => {
        socket.write(Buffer.from([...Buffer.from("here"), 0, 80]));
        socket.pipe(onward).pipe(socket);
      });
    });
    socket.on("close", () => onward.destroy());
  }

  const listening = await listenRaw((socket) => {
    serve(socket.setNoDelay(true)).catch(() => socket.destroy());
  });
  const url = `socks5://127.0.0.1:${listening.port}`;
  return Object.assign(Object.create(listening), { url, destinations, credentials });
}

/** Hands out a socket's bytes in the portions asked for, and nothing after the last of them. */
function feedOf(socket: Socket): (length: number) => Promise<Buffer> {
  return async (length) => {
    for (;;) {
      if (length === 0) return Buffer.alloc(0);
      const chunk: unknown = socket.read(length);
      if (chunk instanceof Buffer && chunk.length === length) return chunk;
      if (socket.readableEnded || socket.destroyed) throw new Error("the client is gone");
      await new Promise<void>((resolve) => {
        socket.once("readable", resolve).once("close", resolve);
      });
    }
  };
}
