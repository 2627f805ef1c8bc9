// The connections that are made in one way, by origin. The last one used is the first to be used
// again, so that no more are kept than there are exchanges at a time.
import type { WireRequest } from "../body/request-pieces.js";
import { Connection, type Home, type MakeLine } from "./connection.js";
import type { Connector } from "./connector.js";
import type { ReplyHandler } from "./reply-handler.js";

export class ConnectionPool implements Home {
  readonly #makeLine: MakeLine;
  readonly #connector: Connector;
  readonly #all = new Set<Connection>();
  /** Connections that carry nothing just now, by origin. */
  readonly #idle = new Map<string, Connection[]>();

  constructor(makeLine: MakeLine, connector: Connector) {
    this.#makeLine = makeLine;
    this.#connector = connector;
  }

  /**
   * Sends a request over a connection that is idle, else over a new one.
   *
   * @param fresh - over a new one, which is closed afterwards
   */
  dispatch(request: WireRequest, handler: ReplyHandler, fresh: boolean): void {
    const { origin } = request;
    const idle = fresh ? undefined : this.#idle.get(origin)?.pop();
    const connection = idle ?? new Connection(origin, fresh, this.#makeLine, this.#connector, this);
    if (idle === undefined) this.#all.add(connection);
    connection.send(request, handler);
  }

  keep(connection: Connection): void {
    const idle = this.#idle.get(connection.origin);
    if (idle === undefined) this.#idle.set(connection.origin, [connection]);
    else idle.push(connection);
  }

  forget(connection: Connection): void {
    this.#all.delete(connection);
    const idle = this.#idle.get(connection.origin);
    if (idle === undefined) return;
    const at = idle.lastIndexOf(connection);
    if (at >= 0) idle.splice(at, 1);
    if (idle.length === 0) this.#idle.delete(connection.origin);
  }

  /** Closes all connections, those in use when their exchange is over. */
  async close(): Promise<void> {
    const all = [...this.#all];
    this.#all.clear();
    this.#idle.clear();
    await Promise.all(all.map((connection) => connection.close()));
  }
}
