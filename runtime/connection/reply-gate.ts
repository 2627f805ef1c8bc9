// Stands between a connection and the parser: tells whether a reply has begun, and takes out
// interim replies. Knows sockets and status lines, no requests.

import type { Socket } from "node:net";
import { isBytes } from "../byte-memory.js";
import { BrokenReply } from "./transport-failure.js";

/** Longest status line or interim reply that is held back until it is whole. */
const longestHeld = 16 * 1024;
/** Interim replies to one request; what sends more is no server to wait for. */
const mostInterim = 100;
const nothing: Uint8Array = new Uint8Array(0);
const lineFeed = 10;
const digitOne = 0x31;

/** Is told when nothing was read or written for some time. */
export interface SilenceListener {
  onSilence(socket: Socket): void;
}

/**
 * One connection's gate.
 *
 * undici ends a connection on `100 Continue` although any number of interim replies may come
 * unasked (RFC 9110 section 15.2), and of a reason phrase that comes in two packets it keeps the
 * second. So a status line is passed on whole, and interim replies are not.
 */
export class ReplyGate {
  /** Requests that were written to this connection. */
  requests = 0;
  /** Whether a byte came since the last request was begun. */
  replied = false;
  /** What first went wrong with the connection; undici tells of what came last. */
  error: Error | undefined;
  /** What was passed on last. */
  passed = nothing;
  readonly #socket: Socket;
  #user: SilenceListener | undefined;
  #atHead = false;
  #interim = 0;
  #held = nothing;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.once("error", (error) => {
      this.error = error;
    });
    socket.on("timeout", () => this.#user?.onSilence(socket));
    const read = socket.read.bind(socket);
    socket.read = (size?: number) => (size === 0 ? read(0) : this.#read(read));
  }

  /**
   * A request begins: what comes next is the head of its reply.
   *
   * @param limit - milliseconds of silence after which the user is told; 0 for never
   */
  begin(user: SilenceListener, limit: number): void {
    this.#user = user;
    // The timer is left as it is between requests: to set it takes longer than to restart it.
    if (this.#socket.timeout !== limit) this.#socket.setTimeout(limit);
    this.requests++;
    this.replied = false;
    this.#atHead = true;
    this.#interim = 0;
    this.#held = nothing;
  }

  /** The request is over, for whoever began it. */
  end(user: SilenceListener): void {
    if (this.#user !== user) return;
    this.#user = undefined;
    this.passed = nothing;
  }

  #read(read: () => unknown): unknown {
    for (;;) {
      const chunk = read();
      if (!isBytes(chunk)) return chunk;
      if (!this.#atHead) {
        this.passed = chunk;
        return chunk;
      }
      this.replied = true;
      const held = this.#held;
      const bytes = held.byteLength === 0 ? chunk : Buffer.concat([held, chunk]);
      const passed = this.#sift(bytes);
      if (passed !== null) return passed;
    }
  }

  /** What may be passed on; null while it cannot be told. */
  #sift(bytes: Uint8Array): Uint8Array | null {
    const lineEnd = bytes.indexOf(lineFeed);
    // The tenth byte of a status line is the first digit of the status.
    if (lineEnd >= 0 && bytes[9] !== digitOne) return this.#pass(bytes);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (lineEnd < 0) {
      const plausible = "HTTP/1.".startsWith(text.toString("latin1", 0, 7));
      return plausible ? this.#hold(bytes) : this.#pass(bytes);
    }
    const [, status] = /^HTTP\/1\.[01] (1\d\d)\b/.exec(text.toString("latin1", 0, lineEnd)) ?? [];
    if (status === undefined) return this.#pass(bytes);
    if (status === "101") return this.#refuse("101 Switching Protocols, which nobody asked for");
    const end = text.indexOf("\r\n\r\n");
    if (end < 0) return this.#hold(bytes);
    this.#held = nothing;
    if (++this.#interim > mostInterim) return this.#refuse(`over ${mostInterim} interim replies`);
    const rest = bytes.subarray(end + 4);
    return rest.byteLength === 0 ? null : this.#sift(rest);
  }

  #hold(bytes: Uint8Array): null {
    if (bytes.byteLength > longestHeld) return this.#refuse("a status line without an end");
    this.#held = bytes;
    return null;
  }

  #pass(bytes: Uint8Array): Uint8Array {
    this.#atHead = false;
    this.#held = nothing;
    this.passed = bytes;
    return bytes;
  }

  #refuse(reason: string): null {
    this.#atHead = false;
    this.#held = nothing;
    this.#socket.destroy(new BrokenReply("HPE_INTERIM", reason));
    return null;
  }
}
