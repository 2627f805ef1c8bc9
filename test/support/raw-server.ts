// A TCP server for tests that look at bytes: keeps every request raw, replies with given bytes.
// Parses requests by itself and must not know the client under test.
import { once } from "node:events";
import { STATUS_CODES } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";

export interface RawExchange {
  /** Every byte of this request, chunk framing included. */
  readonly bytes: Buffer;
  /** Latin-1, up to and including the blank line. */
  readonly head: string;
  /** Without chunk framing. */
  readonly body: Buffer;
  readonly requestLine: string;
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  /** Matches any case; throws when the header occurs twice. */
  header(name: string): string | undefined;
  /** Which TCP connection it came on, from 0. */
  readonly connection: number;
}

export interface RawServer {
  readonly url: string;
  readonly port: number;
  /** Complete requests in the order they were complete. */
  readonly requests: readonly RawExchange[];
  /** Connections accepted so far. */
  readonly connections: number;
  /** Connections open now. */
  readonly open: number;
  /** What reply functions threw and which requests could not be read; their sockets are gone. */
  readonly failures: readonly unknown[];
  /** Destroys open sockets, so it resolves at once. */
  close(): Promise<void>;
}

/**
 * Bytes are sent as they are, a string as Latin-1; "Connection: close" in them is acted on. A
 * function writes to the socket itself; the connection's next request waits until it settles.
 */
export type RawReply =
  | string
  | Uint8Array
  | ((socket: Socket, exchange: RawExchange) => void | Promise<void>);

export interface ReplyOptions {
  readonly status?: number;
  readonly reason?: string;
  /** Win over the headers made here, a false Content-Length included. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/** A list of replies is used in order over all connections, and its last one from then on. */
export async function startRawServer(
  replies: RawReply | readonly RawReply[] = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
  options: { readonly tls?: { key: string | Buffer; cert: string | Buffer } } = {},
): Promise<RawServer> {
  const list = [replies].flat().map(toWriter);
  const secureContext = options.tls && createSecureContext(options.tls);
  const requests: RawExchange[] = [];
  const failures: unknown[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;

  const server = createServer({ allowHalfOpen: true, noDelay: true }, (tcp) => {
    const connection = connections++;
    sockets.add(tcp);
    tcp.on("close", () => sockets.delete(tcp)).on("error", () => {});
    const socket = secureContext ? new TLSSocket(tcp, { isServer: true, secureContext }) : tcp;
    // Resets and failed handshakes are for the client's side of the test to notice.
    socket.on("error", () => {});
    converse(socket, connection).catch((error: unknown) => {
      if (error === noMoreBytes) return void socket.end();
      failures.push(error);
      tcp.destroy();
    });
  });

  async function converse(socket: Socket, connection: number): Promise<void> {
    const feed = new ByteFeed(socket);
    for (;;) {
      const exchange = await readExchange(feed, connection);
      const write = list[Math.min(requests.length, list.length - 1)];
      requests.push(exchange);
      await write?.(socket, exchange);
    }
  }

  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `${secureContext ? "https" : "http"}://127.0.0.1:${port}`,
    port,
    requests,
    failures,
    get connections() {
      return connections;
    },
    get open() {
      return [...sockets].filter(({ destroyed }) => !destroyed).length;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function textReply(body: string | Uint8Array, options: ReplyOptions = {}): Buffer {
  const { status = 200, reason = STATUS_CODES[status] ?? "" } = options;
  const bytes = Buffer.from(body);
  const headers = new Map<string, readonly [name: string, value: string | readonly string[]]>([
    ["content-type", ["Content-Type", "text/plain; charset=utf-8"]],
    ["content-length", ["Content-Length", String(bytes.length)]],
  ]);
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    headers.set(name.toLowerCase(), [name, value]);
  }
  const lines = [...headers.values()].flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}\r\n`),
  );
  const head = `HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), bytes]);
}

export function jsonReply(value: unknown, options: ReplyOptions = {}): Buffer {
  const headers = { "Content-Type": "application/json", ...options.headers };
  return textReply(JSON.stringify(value), { ...options, headers });
}

function toWriter(reply: RawReply): Exclude<RawReply, string | Uint8Array> {
  if (typeof reply === "function") return reply;
  if (typeof reply === "string" && /[^\0-\xff]/.test(reply)) {
    throw new RangeError("a string reply is Latin-1; pass a Buffer or use textReply");
  }
  const bytes = typeof reply === "string" ? Buffer.from(reply, "latin1") : Buffer.from(reply);
  const head = bytes.toString("latin1").split("\r\n\r\n", 1)[0] ?? "";
  const last = /^connection:[^\r\n]*\bclose\b/im.test(head);
  return (socket) => void (last ? socket.end(bytes) : socket.write(bytes));
}

async function readExchange(feed: ByteFeed, connection: number): Promise<RawExchange> {
  const head = (await feed.take("\r\n\r\n")).toString("latin1");
  const [requestLine = "", ...lines] = head.split("\r\n").slice(0, -2);
  const headers = lines.map((line): readonly [string, string] => {
    const [, name, value] = /^([^:]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`not a header line: ${JSON.stringify(line)}`);
    return [name, value ?? ""];
  });
  const all = (name: string) =>
    headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);

  const chunked = /(^|,)\s*chunked$/i.test(all("transfer-encoding").at(-1) ?? "");
  const body = chunked ? await readChunks(feed) : await feed.take(bodyLength(all));
  return {
    bytes: feed.takeRecord(),
    head,
    body,
    requestLine,
    headers,
    connection,
    header(name) {
      const values = all(name);
      if (values.length > 1) throw new Error(`${name} occurs ${values.length} times:\n${head}`);
      return values[0];
    },
  };
}

function bodyLength(all: (name: string) => string[]): number {
  const lengths = all("content-length");
  const [length = "0"] = lengths;
  if (/^\d+$/.test(length) && lengths.every((other) => other === length)) return Number(length);
  throw new Error(`not a Content-Length: ${lengths.join(" and ")}`);
}

async function readChunks(feed: ByteFeed): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (;;) {
    const line = (await feed.take("\r\n")).toString("latin1");
    if (!/^[0-9a-f]+[ \t]*(;.*)?\r\n$/i.test(line)) throw new Error(`not a chunk size: ${line}`);
    const length = Number.parseInt(line, 16);
    if (length === 0) break;
    const data = await feed.take(length + 2);
    if (data.toString("latin1", length) !== "\r\n") throw new Error("a chunk overruns its size");
    chunks.push(data.subarray(0, length));
  }
  // Trailer lines up to and including the blank one.
  while ((await feed.take("\r\n")).length > 2);
  return Buffer.concat(chunks);
}

const noMoreBytes = new Error("the client closed its side");

/** Hands out a socket's bytes in the portions asked for. */
class ByteFeed {
  #chunks: Buffer[] = [];
  #length = 0;
  #record: Buffer[] = [];
  #ended = false;
  #wake = () => {};

  constructor(socket: Socket) {
    const end = () => {
      this.#ended = true;
      this.#wake();
    };
    socket.on("end", end).on("close", end);
    socket.on("data", (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
      this.#wake();
    });
  }

  /** So many bytes, or all up to and including a marker; throws `noMoreBytes` if they run out. */
  async take(wanted: number | string): Promise<Buffer> {
    for (;;) {
      const reach = typeof wanted === "number" ? wanted : this.#endOf(wanted);
      if (reach <= this.#length) {
        const all = this.#joined();
        const taken = all.subarray(0, reach);
        this.#chunks = [all.subarray(reach)];
        this.#length -= reach;
        this.#record.push(taken);
        return taken;
      }
      if (this.#ended) throw noMoreBytes;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** All that was handed out since the last call. */
  takeRecord(): Buffer {
    return Buffer.concat(this.#record.splice(0));
  }

  #endOf(marker: string): number {
    const at = this.#joined().indexOf(marker);
    return at < 0 ? Number.POSITIVE_INFINITY : at + marker.length;
  }

  #joined(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }
}
