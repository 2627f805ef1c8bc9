// Servers for one test, closed when that test has ended, the last one first.
import { onTestFinished } from "vitest";
import { type RawServer, startRawServer } from "./raw-server.js";

/** Gives what was started within a test, which closes it at its end. */
export async function started<T extends { close(): Promise<void> }>(
  starting: Promise<T>,
): Promise<T> {
  const server = await starting;
  onTestFinished(() => server.close());
  return server;
}

/** Starts a raw server; see startRawServer. */
export function serveRaw(...given: Parameters<typeof startRawServer>): Promise<RawServer> {
  return started(startRawServer(...given));
}
