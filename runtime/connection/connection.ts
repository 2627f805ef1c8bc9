// One connection, and the exchange that it carries or is made for. Knows no policy.
import type { WireRequest } from "../body/request-pieces.js";
import type { Connected, Connector, Destination } from "./connector.js";
import { ReplyGate } from "./reply-gate.js";
import type { ReplyHandler } from "./reply-handler.js";

/** What writes requests and parses replies: one socket at a time, connected anew where need be. */
export interface Line {
  dispatch(request: LineRequest, handler: ReplyHandler): boolean;
  /** Ends the line when what it carries is over. */
  close(): Promise<void>;
  destroy(): Promise<void>;
  on(event: "disconnect", listener: () => void): unknown;
}

/** A request in undici's terms. */
export interface LineRequest extends Omit<WireRequest, "origin"> {
  readonly headersTimeout: number;
  readonly bodyTimeout: number;
  /** Whether others of the connection wait until the reply begins. */
  readonly blocking: boolean;
}

/**
 * Makes the line of a connection.
 *
 * @param fresh - for one exchange only
 * @param connect - gives it a socket when it has none
 */
export type MakeLine = (
  origin: string,
  fresh: boolean,
  connect: (destination: Destination, connected: Connected) => void,
) => Line;

/** Where a connection stays between its exchanges. */
export interface Home {
  /** Takes back a connection that can carry another exchange. */
  keep(connection: Connection): void;
  /** Forgets a connection that is no more. */
  forget(connection: Connection): void;
}

/** Carries one exchange after the other. */
export class Connection {
  /** Stands at the socket; undefined until there is one. */
  gate: ReplyGate | undefined;
  readonly origin: string;
  readonly #fresh: boolean;
  readonly #line: Line;
  readonly #connector: Connector;
  readonly #home: Home;
  #user: ReplyHandler | undefined;
  #ended = false;

  /** @param fresh - for one exchange only */
  constructor(
    origin: string,
    fresh: boolean,
    makeLine: MakeLine,
    connector: Connector,
    home: Home,
  ) {
    this.origin = origin;
    this.#fresh = fresh;
    this.#connector = connector;
    this.#home = home;
    this.#line = makeLine(origin, fresh, (destination, connected) => {
      this.#connect(destination, connected);
    });
    // With a request that it has not written yet the line connects anew.
    this.#line.on("disconnect", () => {
      if (this.#user === undefined) this.#end();
    });
  }

  /** Sends a request; the connection is its handler's until that releases it. */
  send(request: WireRequest, handler: ReplyHandler): void {
    this.#user = handler;
    handler.connection = this;
    // Written out, since undici takes an object that was spread together several times as slowly.
    // The time limits are this package's own, for each call.
    const { path, method, headers, body } = request;
    this.#line.dispatch(
      { path, method, headers, body, headersTimeout: 0, bodyTimeout: 0, blocking: false },
      handler,
    );
  }

  /** An exchange is over; one that was not whole takes the connection with it. */
  release(user: ReplyHandler, whole: boolean): void {
    if (this.#user !== user) return;
    this.#user = undefined;
    this.gate?.end(user);
    if (!whole || this.#fresh) this.#end();
    else if (!this.#ended) this.#home.keep(this);
  }

  /** Ends the connection, when its exchange is over if it carries one. */
  close(): Promise<void> {
    if (this.#ended) return Promise.resolve();
    this.#ended = true;
    return this.#line.close();
  }

  #connect(destination: Destination, connected: Connected): void {
    const user = this.#user;
    if (user === undefined) {
      // undici connects anew for a request that was ended while it ran, though nobody waits for it.
      // Told later, as of any connection that fails.
      queueMicrotask(() => connected(new Error("the call was ended")));
      return;
    }
    user.limitConnecting();
    this.#connector(destination, user, (error, socket) => {
      if (socket !== undefined) this.gate = new ReplyGate(socket);
      connected(error, socket);
    });
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#home.forget(this);
    // Not at once: the line may be at work upon what ended the exchange.
    queueMicrotask(() => void this.#line.destroy());
  }
}
