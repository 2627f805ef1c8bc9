// Follows single redirects for tests: requests from prepare, replies by status and Location.
import { contract } from "../../../generated/contract.js";
import type { RedirectPolicy } from "../../../runtime/arguments/policy.js";
import { type Hop, type Message, nextHop } from "../../../runtime/exchange/redirects.js";
import { prepare } from "../../../runtime/prepare.js";

const usual: RedirectPolicy = { max: 20, keepHeaders: false, downgrade: false };

/** A request as prepare makes it. */
export function message(method: string, url: string, options: object = {}): Message {
  return prepare(contract.verbs.request, url, options, method);
}

/** What follows a reply, by the usual policy but for what is given. */
export function follow(
  request: Message,
  status: number,
  location: string | null,
  policy: Partial<RedirectPolicy> = {},
  hops: readonly Hop[] = [],
): Message | null {
  return nextHop(request, { status, location }, { ...usual, ...policy }, hops);
}

/** The next request, where there must be one. */
export function next(...given: Parameters<typeof follow>): Message {
  const found = follow(...given);
  if (found === null) throw new Error("the redirect was not followed");
  return found;
}

/** What was thrown: the fault's name and the words. */
export function faultOf(act: () => unknown): { fault: string; message: string; error: unknown } {
  try {
    act();
  } catch (error) {
    const { fault, message } = error as { fault: string; message: string };
    return { fault, message, error };
  }
  throw new Error("nothing was thrown");
}

/** Headers by name in lower case. */
export const lower = (request: Message): Record<string, string> =>
  Object.fromEntries([...request.headers].map(({ name, value }) => [name.toLowerCase(), value]));
