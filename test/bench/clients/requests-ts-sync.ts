// This package's blocking entry.
import type { Client } from "./client.js";

/** Named by a variable, since versions without this entry are measured too. */
const entry: string = "requests-ts/sync";

export async function open(): Promise<Client> {
  const { get } = (await import(entry)) as { get(url: string): { json(): unknown } };
  return { getJson: async (url) => get(url).json() };
}
