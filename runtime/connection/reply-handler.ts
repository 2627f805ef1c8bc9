// Follows one exchange from the connection to the last byte of the reply: phase, timings, limits.
// What becomes of the body is its subclasses' business. Speaks the older of undici's two handler
// protocols: the newer one parses the headers of each reply into an object, asked for or not.
import type { Socket } from "node:net";
import type { Phase } from "../contract.js";
import type { Cancellation, Cancelled } from "../exchange/cancellation.js";
import { headerValue } from "../headers/reply-headers.js";
import { explainHead } from "./broken-head.js";
import type { Connection } from "./connection.js";
import type { ReplyGate } from "./reply-gate.js";
import { LimitReached, TransportFailure } from "./transport-failure.js";

export type { TransportFailure } from "./transport-failure.js";

/** Status line and headers of a reply. */
export interface ReplyHead {
  readonly status: number;
  readonly reason: string;
  /** Names and values in turn, as received. */
  readonly headers: readonly Uint8Array[];
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

/** Replies that have no body, whatever their headers say (RFC 9112 section 6.3). */
const bodiless: ReadonlySet<number> = new Set([204, 304]);

/** Header lines of a reply; undici limits their bytes. */
const mostHeaders = 2000;

/** One exchange, as undici reports it. */
export abstract class ReplyHandler {
  phase: Phase = "connect";
  readonly marks: Marks = { begun: performance.now() };
  /** Longest silence in seconds, or null for no limit. */
  readLimit: number | null = null;
  /** Whether it goes to a proxy that passes requests on. */
  atProxy = false;
  /** Whether a part of the request's body is being waited for, so that the server owes nothing. */
  awaitsBody = false;
  /** The connection that carries the exchange, or is made for it. */
  connection: Connection | undefined;
  #abort: ((reason: Error) => void) | undefined;
  #resume: (() => void) | undefined;
  #paused = false;
  #settled = false;
  #status = 0;
  /** The socket of a connection that is being made. */
  #connecting: Socket | undefined;
  /** Stands at the connection that the request was written to. */
  #gate: ReplyGate | undefined;
  #connectTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #forget: (() => void) | undefined;

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

  /** Whether the exchange has failed already, as when its call was ended before. */
  get isOver(): boolean {
    return this.#settled;
  }

  /** The connection that is being made for this exchange. */
  watchConnection(socket: Socket, hostname: string, secure: boolean): void {
    this.#connecting = socket;
    if (this.#settled) {
      socket.destroy(new Error("the call was ended"));
      return;
    }
    const { marks } = this;
    if (process.getBuiltinModule("node:net").isIP(hostname) === 0) this.phase = "dns";
    // undici listened first: where the request has been started, the phase is past connecting.
    socket.once("lookup", (error: Error | null) => {
      if (error !== null) return;
      marks.resolved = performance.now();
      if (marks.started === undefined) this.phase = "connect";
    });
    socket.once("connect", () => {
      marks.connected = performance.now();
      if (marks.started === undefined && secure) this.phase = "tls";
    });
    if (secure) this.#markSecured(socket);
  }

  /** TLS that is being set up inside a tunnel. */
  watchSecuring(socket: Socket): void {
    this.#connecting = socket;
    this.phase = "tls";
    this.#markSecured(socket);
  }

  #markSecured(socket: Socket): void {
    socket.once("secureConnect", () => {
      this.marks.secured = performance.now();
    });
  }

  /** Begins to count the time for connecting. */
  limitConnecting(): void {
    clearTimeout(this.#connectTimer);
    if (this.connectLimit === null) return;
    this.#connectTimer = setTimeout(() => {
      // What has arrived while the program was busy is heard first.
      setImmediate(() => {
        if (this.marks.started !== undefined) return;
        this.fail(new LimitReached("UND_ERR_CONNECT_TIMEOUT", "no connection in time"));
      });
    }, this.connectLimit * 1000);
  }

  /** Ends the exchange from this side. */
  fail(cause: Error | Cancelled): void {
    if (this.#settled) return;
    this.#settle(cause);
    const reason = cause instanceof Error ? cause : new Error("the call was ended");
    if (this.#abort !== undefined) this.#abort(reason);
    else this.#connecting?.destroy(reason);
  }

  /** Makes the server wait. */
  protected pause(): void {
    this.#paused = true;
  }

  /** Reads on. */
  protected resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#resume?.();
  }

  onConnect(abort: (reason: Error) => void): void {
    this.#abort = abort;
    clearTimeout(this.#connectTimer);
    if (this.#settled) {
      abort(new Error("the call was ended"));
      return;
    }
    this.phase = "headers";
    this.marks.started = performance.now();
    this.#gate = this.connection?.gate;
    this.#gate?.begin(this, (this.readLimit ?? 0) * 1000);
  }

  /** Nothing was read or written for the time of the limit. */
  onSilence(socket: Socket): void {
    const seen = socket.bytesRead;
    // What has arrived while the program was busy is heard first.
    setImmediate(() => {
      if (this.#settled) return;
      if (this.#paused || this.awaitsBody || socket.bytesRead !== seen) {
        socket.setTimeout((this.readLimit ?? 0) * 1000);
        return;
      }
      const code = this.phase === "body" ? "UND_ERR_BODY_TIMEOUT" : "UND_ERR_HEADERS_TIMEOUT";
      this.fail(new LimitReached(code, "silence"));
    });
  }

  onHeaders(
    status: number,
    headers: readonly Uint8Array[],
    resume: () => void,
    reason: string,
  ): boolean {
    if (status < 200 || this.#settled) return true;
    if (headers.length > 2 * mostHeaders) {
      this.fail(new LimitReached("UND_ERR_HEADERS_OVERFLOW", `more than ${mostHeaders} headers`));
      return true;
    }
    const coding = headerValue(headers, "transfer-encoding");
    if (coding !== undefined && coding.trim().toLowerCase() !== "chunked") {
      this.fail(new LimitReached("TRANSFER_CODING", coding.slice(0, 60)));
      return true;
    }
    this.phase = "body";
    this.#status = status;
    this.#resume = resume;
    this.marks.answered = performance.now();
    this.receiveHead({ status, reason, headers });
    return !this.#paused;
  }

  onData(chunk: Uint8Array): boolean {
    if (!this.#settled) this.receiveData(chunk);
    return !this.#paused;
  }

  onComplete(): void {
    if (this.#settled) return;
    // undici takes a reset for the end of a body that the end of the connection delimits.
    const broken = this.#gate?.error;
    if (broken === undefined) this.#complete();
    else this.#settle(broken);
  }

  onError(error: Error): void {
    // undici misses the body that the Content-Length of a 304 speaks of.
    if (bodiless.has(this.#status) && !this.#settled) this.#complete();
    else if (isClosing(error)) this.#settle(this.#gate?.error ?? error);
    else this.#settle(this.phase === "headers" ? explainHead(error, this.#gate) : error);
  }

  #complete(): void {
    this.#release(true);
    this.marks.finished = performance.now();
    this.receiveEnd();
  }

  #settle(cause: unknown): void {
    if (this.#settled) return;
    const { phase, atProxy } = this;
    const gate = this.#gate;
    this.#release(false);
    const reused = gate !== undefined && gate.requests > 1;
    const replied = gate?.replied ?? false;
    this.receiveFailure(new TransportFailure(cause, { phase, reused, replied, atProxy }));
  }

  #release(whole: boolean): void {
    this.#settled = true;
    clearTimeout(this.#connectTimer);
    this.#forget?.();
    this.connection?.release(this, whole);
  }
}

/** Whether undici says no more than that the connection is gone. */
function isClosing(error: Error): boolean {
  return "code" in error && error.code === "UND_ERR_SOCKET";
}
