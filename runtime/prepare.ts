// Turns a verb and its arguments into the request that will be sent. Pure: no I/O, no node: import.
import { type BodyPlan, noBody, plannedLength } from "./body.js";
import { type ArgumentContract, contract, type VerbContract } from "./contract.js";
import { encoders } from "./encode.js";
import { fault } from "./errors.js";
import { type CallerHeaders, HeaderList, isToken, noHeaders, readHeaders } from "./header-list.js";
import { kindOf, showText } from "./mask.js";
import { parseTarget, type Target } from "./target.js";
import { framingOf } from "./wire.js";

/** A request, ready to be sent. */
export interface Prepared {
  readonly method: string;
  readonly target: Target;
  /** In the order in which they are sent. */
  readonly headers: HeaderList;
  readonly body: BodyPlan;
}

/**
 * Prepares a request.
 *
 * @param verb - the verb's contract
 * @param url - the caller's url
 * @param options - the caller's other arguments
 * @param method - the caller's method, for a verb that takes one
 * @throws InvalidURL, InvalidHeader or InvalidArgument, with what is accepted
 */
export function prepare(
  verb: VerbContract,
  url: unknown,
  options?: unknown,
  method?: unknown,
): Prepared {
  const checkedMethod = verb.method ?? readMethod(method);
  const target = parseTarget(url, acceptedUrl(verb));
  const given = readOptions(verb, options);
  checkRules(verb, given);

  const headerArgument = verb.arguments.find(({ type }) => type === "headers");
  const headerInput = headerArgument && given.get(headerArgument);
  const caller =
    headerArgument && headerInput !== undefined
      ? readHeaders(headerInput, headerArgument)
      : noHeaders;
  refuseManaged(caller);

  const effects = new HeaderList();
  const contentType = caller.given.find(([name]) => name.toLowerCase() === "content-type")?.[1];
  let body = noBody;
  for (const [argument, value] of withUrlCredentials(verb, given, target)) {
    const encoded = encoders[argument.type]?.(value, argument, contentType);
    if (encoded === undefined) throw new Error(`no encoder for arguments of type ${argument.type}`);
    body = encoded.body ?? body;
    applyEffects(effects, argument, encoded.values ?? {}, caller);
  }
  checkContentLength(caller, plannedLength(body));
  const headers = new HeaderList();
  appendAutomatic(headers, target, caller, effects);
  for (const field of effects) headers.append(field);
  appendCallers(headers, caller, headerArgument);
  appendLength(headers, checkedMethod, body, caller);
  return { method: checkedMethod, target, headers, body };
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

type Given = ReadonlyMap<ArgumentContract, unknown>;

const nothingGiven: Given = new Map();

function readOptions(verb: VerbContract, options: unknown): Given {
  if (options === undefined) return nothingGiven;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw fault("options-type", { verb: verb.name, value: kindOf(options), names: namesOf(verb) });
  }
  const given = new Map<ArgumentContract, unknown>();
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const argument = verb.arguments.find((taken) => taken.name === name);
    if (argument === undefined) throw unknownArgument(verb, name);
    given.set(argument, value);
  }
  return given;
}

function unknownArgument(verb: VerbContract, name: string): Error {
  const elsewhere = Object.values(contract().verbs).some((other) =>
    other.arguments.some((argument) => argument.name === name),
  );
  const id = elsewhere ? "argument-not-taken" : "argument-unknown";
  return fault(id, {
    verb: verb.name,
    value: elsewhere ? name : showText(name),
    names: namesOf(verb),
  });
}

function namesOf(verb: VerbContract): string {
  return verb.arguments.map(({ name }) => name).join(", ");
}

function checkRules(verb: VerbContract, given: Given): void {
  if (given.size < 2) return;
  const names = [...given.keys()].map(({ name }) => name);
  for (const rule of verb.rules) {
    const broken = names.filter((name) => rule.atMostOneOf.includes(name));
    if (broken.length > 1) {
      const values = { verb: verb.name, names: broken.join(" and "), rule: rule.text };
      throw fault("too-many-bodies", { ...values, clause: rule.clause });
    }
  }
}

/** The arguments given, and user:password@ of the URL as if it had been given as credentials. */
function withUrlCredentials(verb: VerbContract, given: Given, target: Target): Given {
  if (target.credentials === null) return given;
  const argument = verb.arguments.find(({ type }) => type === "auth");
  if (argument === undefined || given.has(argument)) return given;
  return new Map(given).set(argument, target.credentials);
}

function applyEffects(
  effects: HeaderList,
  argument: ArgumentContract,
  values: Readonly<Record<string, string>>,
  caller: CallerHeaders,
): void {
  for (const { header, value, unlessGiven, why } of argument.wire) {
    const lower = header.toLowerCase();
    if (unlessGiven && (caller.names.has(lower) || caller.removed.has(lower))) continue;
    const filled = fill(value, values);
    if (filled === undefined) continue;
    effects.append({ name: header, value: filled, why, clause: argument.clause });
  }
}

/** The template with its placeholders filled; undefined where one of them has no value. */
function fill(template: string, values: Readonly<Record<string, string>>): string | undefined {
  let complete = true;
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) complete = false;
    return value ?? "";
  });
  return complete ? filled : undefined;
}

function refuseManaged(caller: CallerHeaders): void {
  const { automatic, refused } = contract().headers;
  for (const { name, why } of refused) {
    if (caller.names.has(name.toLowerCase())) throw fault("header-refused", { name, reason: why });
  }
  for (const { name, removable, why } of automatic) {
    if (!removable && caller.removed.has(name.toLowerCase())) {
      throw fault("header-required", { name, reason: why });
    }
  }
}

/** Headers that are sent without being asked for, but for those that describe the body. */
function appendAutomatic(
  headers: HeaderList,
  target: Target,
  caller: CallerHeaders,
  effects: HeaderList,
): void {
  const { product } = contract();
  const values = { host: target.host, product: product.name, version: product.version };
  for (const { name, value, when, why } of contract().headers.automatic) {
    const lower = name.toLowerCase();
    if (when !== "always" || caller.removed.has(lower)) continue;
    if (caller.names.has(lower) || effects.has(lower)) continue;
    headers.append({ name, value: fill(value, values) ?? "", why, clause: null });
  }
}

function appendCallers(
  headers: HeaderList,
  caller: CallerHeaders,
  argument: ArgumentContract | undefined,
): void {
  const why = argument?.wire[0]?.why ?? "";
  const clause = argument?.clause ?? null;
  for (const [name, value] of caller.given) headers.append({ name, value, why, clause });
}

/** The headers that describe the body's length. */
function appendLength(
  headers: HeaderList,
  method: string,
  body: BodyPlan,
  caller: CallerHeaders,
): void {
  if (caller.names.has("content-length")) return;
  const framing = framingOf(method, body);
  for (const { name, value, when, why } of contract().headers.automatic) {
    if (when !== framing.kind) continue;
    const length = framing.kind === "length_known" ? String(framing.length) : "";
    headers.append({ name, value: fill(value, { length }) ?? "", why, clause: null });
  }
}

/** The caller's own Content-Length must be the body's, so that nothing is cut or awaited in vain. */
function checkContentLength(caller: CallerHeaders, length: number | null): void {
  const given = caller.given.find(([name]) => name.toLowerCase() === "content-length")?.[1];
  if (given === undefined || given === String(length)) return;
  if (length === null && /^\d+$/.test(given)) return;
  const counted = length === null ? "number of" : String(length);
  throw fault("header-content-length", { value: showText(given), length: counted });
}
