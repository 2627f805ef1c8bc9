// The pipeline of a blocking call: prepare and refuse in the caller's thread, send in another, give
// the Response. What prepare throws has the caller's stack.
import type { VerbContract } from "../contract.js";
import { type Inherited, type Prepared, prepare } from "../prepare.js";
import { PreparedRequest } from "../prepared-request.js";
import type { Response } from "../response.js";
import { callBlocking } from "./call.js";
import { refuseArguments, refuseRequest } from "./refuse.js";

/**
 * Sends a request and gives its reply, fully read. Nothing else of the thread runs meanwhile.
 *
 * @param verb - the verb's contract
 * @param url - absolute URL
 * @param options - the verb's arguments
 * @param method - for a verb whose caller names the method
 * @throws RequestException in one of its forms; what is wrong with the arguments is found before
 *   anything is sent
 */
export function sendBlocking(
  verb: VerbContract,
  url: unknown,
  options?: object,
  method?: unknown,
): Response {
  const startedAt = performance.now();
  return callBlocking(prepareChecked(verb, url, options, method), startedAt, null);
}

/**
 * Prepares a request without sending it.
 *
 * @throws InvalidURL, InvalidHeader or InvalidArgument, with what is accepted
 */
export function prepareBlocking(
  verb: VerbContract,
  url: unknown,
  options?: object,
  method?: unknown,
): PreparedRequest {
  return new PreparedRequest(prepareChecked(verb, url, options, method));
}

/** A request that is prepared and can be sent while its caller waits. */
export function prepareChecked(
  verb: VerbContract,
  url: unknown,
  options?: object,
  method?: unknown,
  inherited?: Inherited,
): Prepared {
  refuseArguments(options);
  const request = prepare(verb, url, options, method, inherited);
  refuseRequest(request);
  return request;
}
