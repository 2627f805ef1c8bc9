// Sends lines through a real session to a raw server and gives what arrived there.
import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { openClient } from "../../playground/session/client.js";
import { runLine } from "../../playground/session/run-line.js";
import { Session } from "../../playground/session/session.js";
import type { RawExchange, RawServer } from "../support/raw-server.js";
import { openSession } from "./open-session.js";

/** A session that sends over the network; its target is the server. */
export function openRealSession(server: RawServer): {
  session: Session;
  data: string[];
  talk: string[];
} {
  const { session: kept, data, talk } = openSession();
  const { world } = kept;
  const files = {
    ...world.files,
    read: async (path: string) => new Uint8Array(await readFile(path)),
    open: async (path: string) => openAsBlob(path),
  };
  const session = new Session({ ...world, files, client: openClient() });
  session.apply({ kind: "target", url: server.url });
  return { session, data, talk };
}

/** Runs lines and gives the requests that they made. */
export async function sendLines(server: RawServer, lines: readonly string[]): Promise<Arrived[]> {
  const { session, talk } = openRealSession(server);
  const before = server.requests.length;
  for (const line of lines) {
    const { exit } = await runLine(session, line);
    if (exit !== "ok") throw new Error(`${line}: ${exit}\n${talk.join("\n")}`);
  }
  return server.requests.slice(before).map(readArrived);
}

/** What arrived, without what differs from run to run. */
export interface Arrived {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Reads a request; the boundary of a multipart body is always the same word. */
export function readArrived({ requestLine, headers, body }: RawExchange): Arrived {
  const type = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  const boundary = /boundary=([^;]+)/.exec(type)?.[1];
  const plain = (value: string): string =>
    boundary === undefined ? value : value.replaceAll(boundary, "BOUNDARY");
  return {
    line: requestLine,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), plain(value)])),
    body: plain(body.toString("latin1")),
  };
}
