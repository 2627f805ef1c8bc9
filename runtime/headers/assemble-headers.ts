// Puts a request's headers together: automatic ones, those of arguments, the caller's. Pure.

import type { Target } from "../arguments/target.js";
import { type BodyPlan, plannedLength } from "../body/body.js";
import { type ArgumentContract, contract } from "../contract.js";
import { fault } from "../errors.js";
import { showText } from "../export/mask.js";
import { framingOf } from "../export/wire.js";
import { fill } from "../fill.js";
import { automaticHeaders } from "./automatic-headers.js";
import { type CallerHeaders, HeaderList } from "./header-list.js";
import { isWrittenByTransport, orderAsWritten } from "./wire-order.js";

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
  const { method, caller, headersArgument, effects, body } = sources;
  refuseManaged(caller);
  checkContentLength(caller, plannedLength(body));
  const headers = new HeaderList();
  appendAutomatic(headers, sources);
  for (const field of effects) headers.append(field);
  const why = headersArgument?.wire[0]?.why ?? "";
  const clause = headersArgument?.clause ?? null;
  for (const [name, value] of caller.given) headers.append({ name, value, why, clause });
  if (!caller.names.has("content-length")) appendLength(headers, sources);
  if (!caller.given.some(([name]) => isWrittenByTransport(name))) return headers;
  return orderAsWritten(headers, method, framingOf(method, body).kind !== "no_body");
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
  // undici closes a connection after a reply that may not have a body
  const keeps = contract().methods[method]?.responseBody !== false;
  for (const { lower, notBeside, field } of automaticHeaders()) {
    if (caller.names.has(lower) || caller.removed.has(lower) || effects.has(lower)) continue;
    if (notBeside.some((other) => caller.names.has(other))) continue;
    headers.append(field(target.host, keeps));
  }
}

/** The headers that describe the body's length. */
function appendLength(headers: HeaderList, { method, body }: HeaderSources): void {
  const framing = framingOf(method, body);
  if (framing.kind === "no_body") return;
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
