// An http proxy for tests: tunnels CONNECT, forwards requests in absolute form, asks for credentials.
import { createServer, request as forward, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { type Listening, listen } from "./listening.js";

export interface ConnectProxy extends Listening {
  readonly url: string;
  /** Request lines and the credentials that came with them, in order. */
  readonly seen: readonly { readonly line: string; readonly credentials: string | undefined }[];
}

export interface ConnectProxyOptions {
  /** "user:password" that it asks for. */
  readonly credentials?: string;
  /** Where all tunnels lead, whatever was asked for. */
  readonly target?: number;
}

export async function startConnectProxy(options: ConnectProxyOptions = {}): Promise<ConnectProxy> {
  const seen: { line: string; credentials: string | undefined }[] = [];
  const wanted =
    options.credentials && `Basic ${Buffer.from(options.credentials).toString("base64")}`;
  const admits = (message: IncomingMessage): boolean => {
    const credentials = message.headers["proxy-authorization"];
    seen.push({ line: `${message.method} ${message.url}`, credentials });
    return wanted === undefined || credentials === wanted;
  };

  const server = createServer((message, reply) => {
    if (!admits(message)) {
      reply.writeHead(407, { "Proxy-Authenticate": "Basic" }).end();
      return;
    }
    const { "proxy-authorization": _, ...headers } = message.headers;
    const onward = forward(message.url ?? "", { method: message.method, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    onward.on("error", () => reply.writeHead(502).end());
    message.pipe(onward);
  });
  server.on("connect", (message, client, head) => {
    if (!admits(message)) {
      client.end('HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n');
      return;
    }
    const { hostname, port } = new URL(`http://${message.url}`);
    const onward = connect(options.target ?? Number(port || 80), hostname.replace(/[[\]]/g, ""));
    onward.on("connect", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.write(head);
      client.pipe(onward).pipe(client);
    });
    onward.on("error", () => client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"));
    client.on("error", () => onward.destroy()).on("close", () => onward.destroy());
  });
  const listening = await listen(server);
  return Object.assign(Object.create(listening), {
    url: `http://127.0.0.1:${listening.port}`,
    seen,
  });
}
