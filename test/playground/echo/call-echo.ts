// Calls the echo server with node's own client, which knows nothing of the package.
import { once } from "node:events";
import { type Agent, type IncomingMessage, request as send } from "node:http";
import { afterAll, beforeAll, expect } from "vitest";
import { type EchoServer, startEchoServer } from "../../../playground/echo/server.js";

/** The server of a file's tests. */
export let server: EchoServer;

/** Has a server for the tests of a file. */
export function useEchoServer(): void {
  beforeAll(async () => {
    server = await startEchoServer();
  });
  afterAll(() => server.close());
}

/** What a request says beside its target. */
export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
  readonly agent?: Agent;
}

/** Sends a request and reads its whole reply. */
export async function call(target: string, { body, ...options }: Call = {}) {
  // Said outright because node's client leaves the body of a GET or DELETE unframed.
  const framing = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
  const headers = { ...framing, ...options.headers };
  const outgoing = send(server.url, { ...options, path: target, headers });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const chunks: Buffer[] = await incoming.toArray();
  const bytes = Buffer.concat(chunks);
  return {
    status: incoming.statusCode,
    headers: incoming.headers,
    bytes,
    text: bytes.toString(),
    json: () => JSON.parse(bytes.toString()) as unknown,
  };
}

export const anyText = expect.any(String) as unknown;
