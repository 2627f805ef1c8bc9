// A TCP socket dressed as the stream node's HTTP parser reads, so that one connection can be
// handed from one parser to the next. Must not know HTTP.
import type { Socket } from "node:net";
import { Duplex } from "node:stream";

type Done = (error?: Error | null) => void;

export class ConnectionLink extends Duplex {
  readonly #socket: Socket;
  #attached = true;

  /** `first` is read before anything further from the socket. */
  constructor(socket: Socket, first?: Buffer) {
    super();
    this.#socket = socket;
    if (first !== undefined) this.push(first);
    socket.on("data", this.#onData).on("end", this.#onEnd).on("close", this.#onClose);
    if (socket.readableEnded) this.push(null);
  }

  /** Where node:http looks for the peer's address. */
  get remoteAddress(): string | undefined {
    return this.#socket.remoteAddress;
  }

  /** Lets go of the socket without closing it; returns what was received but not yet read. */
  release(): Buffer {
    this.#attached = false;
    this.#socket.pause();
    this.#socket.off("data", this.#onData).off("end", this.#onEnd).off("close", this.#onClose);
    const unread: unknown = this.readableLength > 0 ? this.read() : undefined;
    this.destroy();
    return unread instanceof Buffer ? unread : Buffer.alloc(0);
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.#socket.write(chunk, done);
  }

  override _writev(chunks: Array<{ chunk: Buffer; encoding: BufferEncoding }>, done: Done): void {
    this.#socket.write(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  override _final(done: Done): void {
    this.#socket.end(() => done());
  }

  override _destroy(error: Error | null, done: Done): void {
    if (this.#attached) this.#socket.destroy();
    done(error);
  }

  #onData = (chunk: Buffer): void => {
    if (!this.push(chunk)) this.#socket.pause();
  };

  #onEnd = (): void => {
    this.push(null);
  };

  #onClose = (): void => {
    this.destroy();
  };
}
