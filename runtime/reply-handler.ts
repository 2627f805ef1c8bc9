// Follows one exchange from the connection to the last byte of the reply: phase, timings, limits.
// Speaks undici's handler protocol; what becomes of the body is its subclasses' business.
import { isIP, type Socket } from "node:net";
import type { Cancellation, Cancelled } from "./cancellation.js";
import type { Phase } from "./contract.js";

/** What undici hands a handler to steer an exchange. */
export interface Controller {
  readonly rawHeaders?: unknown;
  pause(): void;
  resume(): void;
  abort(reason: Error): void;
}

/** Status line and headers of a reply. */
export interface ReplyHead {
  readonly status: number;
  readonly reason: string;
  /** Names and values in turn, as received. */
  readonly headers: readonly Uint8Array[];
}

/** A failure of an exchange, to be told to the caller in the spec's words. */
export class TransportFailure {
  constructor(
    readonly phase: Phase,
    readonly cause: unknown,
    /** Whether the connection had been made for this exchange. */
    readonly fresh: boolean,
  ) {}
}

/** A limit of this package's own that was reached; the code is looked up in the spec. */
export class LimitReached extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** When what happened, by performance.now(); undefined for what did not happen. */
export interface Marks {
  readonly begun: number;
  resolved?: number;
  connected?: number;
  secured?: number;
  started?: number;
  answered?: number;
  finished?: number;
}

/** One exchange, as undici reports it. */
export abstract class ReplyHandler {
  phase: Phase = "connect";
  readonly marks: Marks = { begun: performance.now() };
  protected controller: Controller | undefined;
  #settled = false;
  #socket: Socket | undefined;
  #connectTimer: ReturnType<typeof setTimeout> | undefined;
  #forget: (() => void) | undefined;
  #onStart: (() => void) | undefined;

  constructor(
    readonly cancellation: Cancellation | null,
    /** Seconds, or null for no limit. */
    readonly connectLimit: number | null,
  ) {
    this.#forget = cancellation?.listen((cancelled) => this.fail(cancelled));
  }

  protected abstract receiveHead(head: ReplyHead): void;
  protected abstract receiveData(chunk: Uint8Array): void;
  protected abstract receiveEnd(): void;
  protected abstract receiveFailure(failure: TransportFailure): void;

  /** The connection that is being made for this exchange. */
  watchConnection(socket: Socket, hostname: string, secure: boolean): void {
    this.#socket = socket;
    const { marks } = this;
    if (!isIP(hostname)) this.phase = "dns";
    // undici listened first: where the request has been started, the phase is past connecting.
    socket.once("lookup", () => {
      marks.resolved = performance.now();
      if (marks.started === undefined) this.phase = "connect";
    });
    socket.once("connect", () => {
      marks.connected = performance.now();
      if (marks.started === undefined && secure) this.phase = "tls";
    });
    if (secure) {
      socket.once("secureConnect", () => {
        marks.secured = performance.now();
      });
    }
  }

  /** Begins to count the time for connecting, unless a connection was at hand. */
  limitConnecting(onStart: () => void): void {
    if (this.#settled || this.marks.started !== undefined) {
      onStart();
      return;
    }
    this.#onStart = onStart;
    if (this.connectLimit === null) return;
    this.#connectTimer = setTimeout(() => {
      this.fail(new LimitReached("UND_ERR_CONNECT_TIMEOUT", "no connection in time"));
    }, this.connectLimit * 1000);
  }

  /** Ends the exchange from this side. */
  fail(cause: Error | Cancelled): void {
    if (this.#settled) return;
    this.#settle(cause);
    const reason = cause instanceof Error ? cause : new Error("the call was ended");
    if (this.controller !== undefined) this.controller.abort(reason);
    else this.#socket?.destroy(reason);
  }

  onRequestStart(controller: Controller): void {
    this.controller = controller;
    clearTimeout(this.#connectTimer);
    this.#onStart?.();
    if (this.#settled) {
      controller.abort(new Error("the call was ended"));
      return;
    }
    this.phase = "headers";
    this.marks.started = performance.now();
  }

  onResponseStart(controller: Controller, status: number, _: unknown, reason?: string): void {
    if (status < 200 || this.#settled) return;
    this.phase = "body";
    this.marks.answered = performance.now();
    const headers = controller.rawHeaders as readonly Uint8Array[];
    this.receiveHead({ status, reason: reason ?? "", headers });
  }

  onResponseData(_: Controller, chunk: Uint8Array): void {
    if (!this.#settled) this.receiveData(chunk);
  }

  onResponseEnd(): void {
    if (this.#settled) return;
    this.#release();
    this.marks.finished = performance.now();
    this.receiveEnd();
  }

  onResponseError(_: Controller, error: Error): void {
    this.#settle(error);
  }

  #settle(cause: unknown): void {
    if (this.#settled) return;
    this.#release();
    this.receiveFailure(new TransportFailure(this.phase, cause, this.#socket !== undefined));
  }

  #release(): void {
    this.#settled = true;
    clearTimeout(this.#connectTimer);
    this.#onStart?.();
    this.#forget?.();
  }
}
