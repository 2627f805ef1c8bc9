// The pipeline of a call: prepare, open the body, exchange, give the Response. One direction.
import type { VerbContract } from "./contract.js";
import { explainFailure } from "./failure.js";
import { isAtHand, openBody, takeBody } from "./open-body.js";
import { prepare } from "./prepare.js";
import { type Response, responseOf } from "./response.js";
import { Transport } from "./transport.js";
import { wireRequestOf } from "./wire.js";

const transport = new Transport({ connect: 10, read: 30 });

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
  const request = prepare(verb, url, options, method);
  const body = isAtHand(request.body) ? takeBody(request.body) : await openBody(request.body);
  try {
    return responseOf(await transport.exchange(wireRequestOf(request, body)));
  } catch (thrown) {
    throw explainFailure(thrown, request, startedAt);
  }
}
