// The pipeline of a call: prepare, exchange, give the Response. One direction, no step calls back.
import { Client } from "./client.js";
import type { VerbContract } from "./contract.js";
import { prepare } from "./prepare.js";
import type { Response } from "./response.js";
import type { StreamedResponse } from "./stream/streamed-response.js";

/** Keeps nothing but connections. */
const stateless = new Client(null);

/**
 * Sends a request and gives its reply, fully read.
 *
 * @param verb - the verb's contract
 * @param url - absolute URL
 * @param options - the verb's arguments
 * @param method - for a verb whose caller names the method
 * @throws RequestException in one of its forms; what is wrong with the arguments is found before
 *   anything is sent
 */
export async function send(
  verb: VerbContract,
  url: unknown,
  options?: object,
  method?: unknown,
): Promise<Response> {
  const startedAt = performance.now();
  return await stateless.send(prepare(verb, url, options, method), startedAt);
}

/** Sends a request as `send` does and gives its reply as soon as the head is there. */
export async function openStream(
  verb: VerbContract,
  url: unknown,
  options?: object,
  method?: unknown,
): Promise<StreamedResponse> {
  const startedAt = performance.now();
  return await stateless.open(prepare(verb, url, options, method), startedAt);
}
