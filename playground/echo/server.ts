// Starts the echo server: the route table behind a loopback HTTP listener.
import { answerWith } from "./dispatch.js";
import { listenForHttp } from "./http-listener.js";
import { echoRoutes } from "./route-table.js";

export { echoRoutes } from "./route-table.js";

export interface EchoServer {
  /** "http://127.0.0.1:PORT", without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Destroys open connections, so it resolves at once; calling it again is harmless. */
  close(): Promise<void>;
}

export interface EchoServerOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default "127.0.0.1"; only loopback addresses are accepted. */
  readonly host?: string;
}

export async function startEchoServer(options: EchoServerOptions = {}): Promise<EchoServer> {
  const { port = 0, host = "127.0.0.1" } = options;
  if (!/^127(\.\d{1,3}){3}$|^::1$/.test(host)) {
    throw new RangeError(`the echo server only binds loopback addresses, not "${host}"`);
  }
  const listener = await listenForHttp(answerWith(echoRoutes), { port, host });
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${listener.port}`,
    port: listener.port,
    close: () => listener.close(),
  };
}
