// Servers in a process of their own, for tests whose calls block the one that they run in.
import { type ChildProcess, type ForkOptions, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { RawExchange } from "./raw-server.js";

/**
 * A reply that can be told to another process: `last` closes the connection behind it, `first` is
 * sent before anything is read.
 */
export type SentReply =
  | string
  | Uint8Array
  | { readonly last: string }
  | { readonly first: string }
  | { readonly never: true };

export type Ask =
  | { readonly kind: "echo" }
  | { readonly kind: "serve"; readonly replies: readonly SentReply[] }
  | { readonly kind: "report" | "close"; readonly url: string };

export interface Report {
  readonly connections: number;
  readonly open: number;
  readonly requests: readonly Omit<RawExchange, "header">[];
}

/** A raw server in another process. */
export interface RemoteServer {
  readonly url: string;
  /** Complete requests so far. */
  requests(): Promise<readonly RawExchange[]>;
  /** Connections accepted so far. */
  connections(): Promise<number>;
  /** Connections open now. */
  open(): Promise<number>;
  close(): Promise<void>;
}

const empty = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

export class ServerProcess {
  readonly #child: ChildProcess;
  #asked = 0;

  constructor() {
    const script = fileURLToPath(new URL("./server-script.ts", import.meta.url));
    const options: ForkOptions = { execArgv: ["--import", "tsx"], serialization: "advanced" };
    this.#child = fork(script, [], options);
    this.#child.setMaxListeners(100);
  }

  /** Starts a raw server; a list of replies is used in order, and its last one from then on. */
  async serve(replies: SentReply | readonly SentReply[] = empty): Promise<RemoteServer> {
    const list: readonly SentReply[] = Array.isArray(replies) ? replies : [replies as SentReply];
    const url = String(await this.#ask({ kind: "serve", replies: list }));
    const report = async (): Promise<Report> =>
      (await this.#ask({ kind: "report", url })) as Report;
    return {
      url,
      requests: async () => (await report()).requests.map(withHeader),
      connections: async () => (await report()).connections,
      open: async () => (await report()).open,
      close: async () => void (await this.#ask({ kind: "close", url })),
    };
  }

  /** Starts an echo server, which lasts as long as the process, and gives its URL. */
  async echo(): Promise<string> {
    return String(await this.#ask({ kind: "echo" }));
  }

  async close(): Promise<void> {
    const closed = once(this.#child, "close");
    this.#child.kill("SIGKILL");
    await closed;
  }

  #ask(content: Ask): Promise<unknown> {
    const number = ++this.#asked;
    return new Promise((resolve, reject) => {
      const listen = (message: { number: number; answer?: unknown; error?: string }): void => {
        if (message.number !== number) return;
        this.#child.off("message", listen);
        if (message.error === undefined) resolve(message.answer);
        else reject(new Error(message.error));
      };
      this.#child.on("message", listen);
      this.#child.send({ number, content });
    });
  }
}

function withHeader(plain: Omit<RawExchange, "header">): RawExchange {
  return {
    ...plain,
    body: Buffer.from(plain.body),
    bytes: Buffer.from(plain.bytes),
    header(name) {
      const found = plain.headers.filter(([key]) => key.toLowerCase() === name.toLowerCase());
      if (found.length > 1) throw new Error(`${name} occurs ${found.length} times:\n${plain.head}`);
      return found[0]?.[1];
    },
  };
}
