// One row of the table of faults: how a fault is provoked on real sockets, and what its caller gets.
import type { Socket } from "node:net";
import type { catalog } from "../../generated/catalog.js";
import * as requests from "../../generated/index.js";
import { type Listening, listenRaw } from "../support/listening.js";
import { type RawReply, type RawServer, startRawServer } from "../support/raw-server.js";

/** What the caller gets. */
export interface Outcome {
  readonly error: (typeof catalog.errors.errors)[number]["name"];
  readonly fault: string;
  readonly phase: requests.Phase;
  /** Whether any byte of the request may have reached the server. */
  readonly sent: boolean;
}

export interface FaultCase {
  /** Permanent name of the row. */
  readonly id: string;
  /** What happens, as one says it of the server, the network or the caller. */
  readonly title: string;
  readonly outcome: Outcome;
  /** Makes the call that fails; whatever it started is closed with the stage. */
  readonly provoke: (stage: Stage) => Promise<unknown>;
}

/** A row in short: name, title, class, fault, phase, sent. */
export function row(
  id: string,
  title: string,
  [error, fault, phase, sent]: readonly [Outcome["error"], string, requests.Phase, boolean],
  provoke: FaultCase["provoke"],
): FaultCase {
  return { id, title, outcome: { error, fault, phase, sent }, provoke };
}

/** Arguments of any call, right or wrong. */
export type Options = Readonly<Record<string, unknown>>;

/** Any of the functions, without the compiler's guard: the table holds calls that do not compile. */
export function call(verb: string, ...given: readonly unknown[]): Promise<requests.Response> {
  const loose = requests as unknown as Record<
    string,
    (...given: readonly unknown[]) => Promise<requests.Response>
  >;
  const send = loose[verb];
  if (send === undefined) throw new Error(`no function ${verb}`);
  return send(...given);
}

/** The servers of one case, and a secret that all its calls carry. */
export class Stage {
  readonly secret = "s3cr3t-Gravensteiner";
  readonly #closing: (() => unknown)[] = [];

  /** Ends what was started, the last first. */
  async close(): Promise<void> {
    for (const close of this.#closing.splice(0).reverse()) await close();
  }

  /** Has something closed with the stage. */
  keep<T extends { close(): unknown }>(started: T): T {
    this.#closing.push(() => started.close());
    return started;
  }

  async raw(...given: Parameters<typeof startRawServer>): Promise<RawServer> {
    return this.keep(await startRawServer(...given));
  }

  async listen(accept: (socket: Socket) => void): Promise<Listening> {
    return this.keep(await listenRaw(accept));
  }

  /** Calls with credentials in the URL, its query, a header and a cookie. */
  call(verb: string, url: string, options: Options = {}): Promise<requests.Response> {
    const { secret } = this;
    const at = new URL(url);
    at.username = "ada";
    at.password = secret;
    at.searchParams.append("token", secret);
    const headers = { "X-Api-Key": secret, Cookie: `id=${secret}`, ...(options.headers ?? {}) };
    return call(verb, at.href, { ...options, headers });
  }

  get(url: string, options: Options = {}): Promise<requests.Response> {
    return this.call("get", url, options);
  }

  /** Gets from a server that answers so, and then closes the connection. */
  async getFrom(bytes: string | Uint8Array, options: Options = {}): Promise<requests.Response> {
    const reply: RawReply = (socket) => void socket.end(Buffer.from(bytes as string, "latin1"));
    const server = await this.raw(reply);
    return this.get(`${server.url}/x`, options);
  }
}
