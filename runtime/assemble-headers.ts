// Puts a request's headers together: automatic ones, those of arguments, the caller's. Pure.
import { type BodyPlan, plannedLength } from "./body.js";
import { type ArgumentContract, contract } from "./contract.js";
import { fault } from "./errors.js";
import { type CallerHeaders, HeaderList } from "./header-list.js";
import { showText } from "./mask.js";
import type { Target } from "./target.js";
import { framingOf } from "./wire.js";

/** What a request's headers are made of. */
export interface HeaderSources {
  readonly method: string;
  readonly target: Target;
  readonly caller: CallerHeaders;
  /** The argument that the caller's headers came by. */
  readonly headersArgument: ArgumentContract | undefined;
  /** Headers that other arguments set. */
  readonly effects: HeaderList;
  readonly body: BodyPlan;
}

/**
 * The headers in the order in which they are sent.
 *
 * @throws InvalidHeader where the caller gave or removed what the connection decides
 */
export function assembleHeaders(sources: HeaderSources): HeaderList {
  const { caller, headersArgument, effects, body } = sources;
  refuseManaged(caller);
  checkContentLength(caller, plannedLength(body));
  const headers = new HeaderList();
  appendAutomatic(headers, sources);
  for (const field of effects) headers.append(field);
  const why = headersArgument?.wire[0]?.why ?? "";
  const clause = headersArgument?.clause ?? null;
  for (const [name, value] of caller.given) headers.append({ name, value, why, clause });
  if (!caller.names.has("content-length")) appendLength(headers, sources);
  return headers;
}

/** Adds the headers that an argument sets, unless the caller's own stand in their place. */
export function applyEffects(
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

function refuseManaged({ names, removed }: CallerHeaders): void {
  if (names.size === 0 && removed.size === 0) return;
  const { automatic, refused } = contract().headers;
  for (const { name, why } of refused) {
    if (names.has(name.toLowerCase())) throw fault("header-refused", { name, reason: why });
  }
  for (const { name, removable, why } of automatic) {
    if (!removable && removed.has(name.toLowerCase())) {
      throw fault("header-required", { name, reason: why });
    }
  }
}

/** Headers that are sent without being asked for, but for those that describe the body. */
function appendAutomatic(headers: HeaderList, sources: HeaderSources): void {
  const { method, target, caller, effects } = sources;
  const { product, methods } = contract();
  const values = {
    host: target.host,
    // undici closes a connection after a reply that may not have a body
    connection: methods[method]?.responseBody === false ? "close" : "keep-alive",
    product: product.name,
    version: product.version,
  };
  for (const { name, value, when, why } of contract().headers.automatic) {
    const lower = name.toLowerCase();
    if (when !== "always" || caller.removed.has(lower)) continue;
    if (caller.names.has(lower) || effects.has(lower)) continue;
    const filled = fill(value, values);
    if (filled !== undefined) headers.append({ name, value: filled, why, clause: null });
  }
}

/** The headers that describe the body's length. */
function appendLength(headers: HeaderList, { method, body }: HeaderSources): void {
  const framing = framingOf(method, body);
  for (const { name, value, when, why } of contract().headers.automatic) {
    if (when !== framing.kind) continue;
    const length = framing.kind === "length_known" ? String(framing.length) : "";
    headers.append({ name, value: fill(value, { length }) ?? "", why, clause: null });
  }
}

/** The caller's own Content-Length must be the body's, so that nothing is cut or awaited in vain. */
function checkContentLength(caller: CallerHeaders, length: number | null): void {
  if (!caller.names.has("content-length")) return;
  const given = caller.given.find(([name]) => name.toLowerCase() === "content-length")?.[1] ?? "";
  if (given === String(length)) return;
  if (length === null && /^\d+$/.test(given)) return;
  const counted = length === null ? "number of" : String(length);
  throw fault("header-content-length", { value: showText(given), length: counted });
}
