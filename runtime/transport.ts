// Sends one request and reads one reply over undici's dispatch. The only file that knows undici.
import { createRequire } from "node:module";
import type { Agent, Dispatcher } from "undici";
import type { Received } from "./response.js";

/** A request as the transport writes it. */
export interface WireRequest {
  readonly origin: string;
  readonly path: string;
  readonly method: string;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array> | null;
}

/** Limits in seconds. */
export interface TimeLimits {
  readonly connect: number;
  /** Longest silence while a reply is awaited or read. */
  readonly read: number;
}

/** How far a request had come when it failed. */
export type Stage = "connecting" | "waiting" | "reading";

/** A failure of the transport, to be told to the caller in the spec's words. */
export class TransportFailure {
  constructor(
    readonly stage: Stage,
    readonly cause: unknown,
  ) {}
}

/** Sends requests over connections that it keeps. */
export class Transport {
  readonly #limits: TimeLimits;
  #agent: Agent | undefined;

  constructor(limits: TimeLimits) {
    this.#limits = limits;
  }

  /**
   * Sends a request and collects its whole reply.
   *
   * @throws TransportFailure
   */
  exchange(request: WireRequest): Promise<Received> {
    this.#agent ??= createAgent(this.#limits);
    const agent = this.#agent;
    return new Promise((resolve, reject) => {
      agent.dispatch(request as Dispatcher.DispatchOptions, new ReplyCollector(resolve, reject));
    });
  }
}

/** undici's Agent alone starts in a third of the time that the whole package takes. */
function createAgent({ connect, read }: TimeLimits): Agent {
  const load = createRequire(import.meta.url);
  const AgentClass = load("undici/lib/dispatcher/agent.js") as typeof Agent;
  return new AgentClass({
    connect: { timeout: connect * 1000 },
    headersTimeout: read * 1000,
    bodyTimeout: read * 1000,
  });
}

/** Collects a reply as bytes; interim replies (1xx) are passed over. */
class ReplyCollector implements Dispatcher.DispatchHandler {
  #stage: Stage = "connecting";
  #status = 0;
  #reason = "";
  #headers: readonly Uint8Array[] = [];
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(
    readonly resolve: (received: Received) => void,
    readonly reject: (failure: TransportFailure) => void,
  ) {}

  onRequestStart(): void {
    this.#stage = "waiting";
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    _headers: unknown,
    reason?: string,
  ): void {
    if (status < 200) return;
    this.#stage = "reading";
    this.#status = status;
    this.#reason = reason ?? "";
    this.#headers = controller.rawHeaders as readonly Uint8Array[];
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#size += chunk.byteLength;
  }

  onResponseEnd(): void {
    const body = joinChunks(this.#chunks, this.#size);
    this.resolve({
      status: this.#status,
      reason: this.#reason,
      headers: this.#headers,
      body,
    });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.reject(new TransportFailure(this.#stage, error));
  }
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
