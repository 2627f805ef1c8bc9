// Turns a verb and its arguments into the request that will be sent. Pure: no I/O, no node: import.

import { encodeArgument } from "./arguments/encode.js";
import { combineOptions, type Given, nothingGiven, readOptions } from "./arguments/options.js";
import { type Policy, usualPolicy } from "./arguments/policy.js";
import { parseTarget, resolveBase, type Target, withQuery } from "./arguments/target.js";
import { type BodyPlan, noBody } from "./body/body.js";
import type { VerbContract } from "./contract.js";
import { fault } from "./errors.js";
import { kindOf, showText } from "./export/mask.js";
import { applyEffects, assembleHeaders } from "./headers/assemble-headers.js";
import { HeaderList, isToken, layHeaders } from "./headers/header-list.js";

/** A request, ready to be sent, and how to send it. */
export interface Prepared {
  readonly method: string;
  readonly target: Target;
  /** In the order in which they are sent. */
  readonly headers: HeaderList;
  readonly body: BodyPlan;
  readonly policy: Policy;
  /** The call as it was made, for showing it in other forms. */
  readonly call: PreparedCall;
}

/** What a request was prepared from. */
export interface PreparedCall {
  readonly verb: VerbContract;
  readonly url: string;
  readonly given: Given;
}

/** What a session gives to each of its calls. */
export interface Inherited {
  readonly baseUrl: string | null;
  readonly given: Given;
}

const nothingInherited: Inherited = { baseUrl: null, given: nothingGiven };

/**
 * Prepares a request.
 *
 * @param verb - the verb's contract
 * @param url - the caller's url
 * @param options - the caller's other arguments
 * @param method - the caller's method, for a verb that takes one
 * @param inherited - what a session adds
 * @throws InvalidURL, InvalidHeader or InvalidArgument, with what is accepted
 */
export function prepare(
  verb: VerbContract,
  url: unknown,
  options?: unknown,
  method?: unknown,
  inherited: Inherited = nothingInherited,
): Prepared {
  const checkedMethod = verb.method ?? readMethod(method);
  const named = parseTarget(resolveBase(inherited.baseUrl, url), acceptedUrl(verb));
  const own = withUrlCredentials(verb, readOptions(verb, options), named);
  const given = combineOptions(verb, inheritedFor(named, inherited), own);

  const headersArgument = verb.arguments.find(({ type }) => type === "headers");
  const caller = layHeaders(headersArgument, given);
  const contentType = caller.given.find(([name]) => name.toLowerCase() === "content-type")?.[1];
  const effects = new HeaderList();
  let target = named;
  let body = noBody;
  let policy = usualPolicy(verb.arguments);
  for (const [argument, layers] of given) {
    const encoded = encodeArgument(argument, layers, contentType);
    if (encoded.query !== undefined) target = withQuery(target, encoded.query);
    if (encoded.policy !== undefined) policy = { ...policy, ...encoded.policy };
    body = encoded.body ?? body;
    applyEffects(effects, argument, encoded.values ?? {}, caller);
  }
  const sources = { method: checkedMethod, target, caller, headersArgument, effects, body };
  const headers = assembleHeaders(sources);
  const call = { verb, url: named.href, given };
  return { method: checkedMethod, target, headers, body, policy, call };
}

/** Arguments of a session that belong to the origin of its base_url and go nowhere else. */
const boundToOrigin = new Set(["headers", "auth", "cookies", "certificate"]);

function inheritedFor(target: Target, { baseUrl, given }: Inherited): Given {
  if (baseUrl === null || new URL(baseUrl).origin === target.origin) return given;
  return new Map([...given].filter(([{ type }]) => !boundToOrigin.has(type)));
}

function acceptedUrl(verb: VerbContract): string {
  return verb.positional.find(({ type }) => type === "url")?.accepts ?? "";
}

function readMethod(method: unknown): string {
  if (typeof method !== "string") throw fault("method-type", { value: kindOf(method) });
  if (!isToken(method)) throw fault("method-token", { value: showText(method) });
  const upper = method.toUpperCase();
  if (upper === "CONNECT") throw fault("method-unsupported", { value: upper });
  return upper;
}

/** The arguments given, and user:password@ of the URL as if it had been given as credentials. */
function withUrlCredentials(verb: VerbContract, given: Given, target: Target): Given {
  if (target.credentials === null) return given;
  const argument = verb.arguments.find(({ type }) => type === "auth");
  if (argument === undefined || given.has(argument)) return given;
  return new Map(given).set(argument, [target.credentials]);
}
