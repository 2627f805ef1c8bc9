// Refuses what cannot be done while the program stands still, before anything is sent. What that is,
// and why, is the spec's to say.
import { spentSource } from "../body/repeatable-body.js";
import { fault } from "../errors.js";
import type { Prepared } from "../prepare.js";
import { blockingContract, type Reasons } from "./contract.js";

/**
 * Refuses arguments by their names.
 *
 * @throws InvalidArgument with the reason
 */
export function refuseArguments(options: unknown): void {
  if (typeof options !== "object" || options === null) return;
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined) refuseNamed(name, blockingContract().cannotBlock.arguments);
  }
}

/**
 * Refuses a request for what it was prepared from, wherever that was done.
 *
 * @throws InvalidArgument with the reason
 */
export function refuseRequest({ call, body, policy }: Prepared): void {
  const { arguments: byName, shapes } = blockingContract().cannotBlock;
  for (const { name } of call.given.keys()) refuseNamed(name, byName);
  const streamed = spentSource(body);
  if (streamed !== null) refuse(streamed, reasonOf("ByteStream", shapes));
  const { authenticator } = policy;
  if (authenticator?.kind === "callback") {
    refuse(authenticator.argument.name, reasonOf("AuthFunction", shapes));
  }
}

/**
 * Refuses a call that has no blocking form.
 *
 * @throws InvalidArgument with the reason
 */
export function refuseCall(name: string): never {
  return refuse(`${name}()`, reasonOf(name, blockingContract().cannotBlock.calls));
}

function refuseNamed(name: string, reasons: Reasons): void {
  if (Object.hasOwn(reasons, name)) refuse(name, reasonOf(name, reasons));
}

function reasonOf(name: string, reasons: Reasons): string {
  const reason = reasons[name];
  if (reason === undefined) throw new Error(`the spec gives no reason why ${name} cannot block`);
  return reason;
}

function refuse(name: string, reason: string): never {
  // It stands within the sentence of the fault.
  throw fault("cannot-block", { name, reason: reason.replace(/\.$/, "") });
}
