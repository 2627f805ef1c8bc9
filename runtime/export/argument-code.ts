// The value of an argument as TypeScript: one printer for each argument type. Pure; knows no verb.

import { layQuery } from "../arguments/query.js";
import { isBytes } from "../byte-memory.js";
import type { ArgumentContract } from "../contract.js";
import { type CallerHeaders, layHeaders } from "../headers/header-list.js";
import { headerText } from "../headers/header-text.js";
import type { Prepared } from "../prepare.js";
import { bodyCode, type Expectations, filesCode, jsonCode } from "./body-code.js";
import type { Expression } from "./code-layout.js";
import { callOf, code, literalOf, pairsOf } from "./code-values.js";
import { isSecretParameter, masked, maskUrl } from "./mask.js";
import { isSecretHeader } from "./mask-request.js";
import { entriesOf, recordOf } from "./record-code.js";

export { addImport, type Expectations } from "./body-code.js";

/** An argument that is printed. */
export interface GivenArgument {
  readonly argument: ArgumentContract;
  /** What it was given, the call's own last. */
  readonly layers: readonly unknown[];
  readonly request: Prepared;
  readonly secrets: boolean;
  readonly expectations: Expectations;
}

type Printer = (given: GivenArgument) => Expression | undefined;

const printers: Readonly<Record<string, Printer>> = {
  bytes: bodyCode,
  json: jsonCode,
  files: filesCode,
  headers: headersCode,
  auth: authCode,
  query: queryCode,
  cookies: cookiesCode,
  proxy: ({ layers, secrets }) => literalOf(secrets ? layers.at(-1) : maskProxy(layers.at(-1))),
  certificate: ({ layers, secrets }) => literalOf(secrets ? layers.at(-1) : maskPem(layers.at(-1))),
  signal: leaveOut,
  upload_progress: leaveOut,
  download_progress: leaveOut,
  ignored: () => undefined,
};

/** An argument's value as an expression; undefined where it is left out. */
export function argumentCode(given: GivenArgument): Expression | undefined {
  const print = printers[given.argument.type];
  return print === undefined ? literalOf(given.layers.at(-1)) : print(given);
}

function leaveOut({ argument, expectations }: GivenArgument): undefined {
  expectations.remarks.push(`Left out: ${argument.name}.`);
}

function headersCode({ argument, layers, secrets }: GivenArgument): Expression {
  const entries = layers.length === 1 ? entriesOf(layers[0]) : entriesOfLayers(argument, layers);
  const shown = entries.map(([name, value]): [string, unknown] => {
    const hidden = !secrets && value !== null && isSecretHeader(name);
    return [name, hidden ? masked : value];
  });
  return recordOf(printEach(shown), pairsOf);
}

/** Headers of a session under those of a call. */
function entriesOfLayers(
  argument: ArgumentContract,
  layers: readonly unknown[],
): [string, unknown][] {
  const laid: CallerHeaders = layHeaders(argument, new Map([[argument, layers]]));
  const removed = [...laid.removed].map((name): [string, unknown] => [name, null]);
  return [
    ...removed,
    ...laid.given.map(([name, value]): [string, unknown] => [name, headerText(value)]),
  ];
}

function authCode({ argument, layers, secrets, expectations }: GivenArgument): Expression {
  const value = layers.at(-1);
  if (typeof value === "function") {
    expectations.remarks.push(`${argument.name}: put your function in place of this one.`);
    return code("() => undefined");
  }
  return literalOf(secrets ? value : maskAuth(value));
}

/** A user name that comes without a password is a key by itself. */
function maskAuth(value: unknown): unknown {
  if (Array.isArray(value)) return [value[1] === "" ? masked : value[0], masked];
  return Object.fromEntries(
    Object.entries(value as object).map(([scheme, item]: [string, unknown]) => [
      scheme,
      Array.isArray(item) ? maskAuth(item) : masked,
    ]),
  );
}

function queryCode({ argument, layers, secrets }: GivenArgument): Expression {
  const entries = layQuery(layers, argument).map(([name, value]): [string, unknown] => {
    return [name, secrets || !isSecretParameter(name) ? value : maskEach(value)];
  });
  return recordOf(printEach(entries), pairsOf);
}

function maskEach(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskEach);
  return value === null || value === undefined ? value : masked;
}

function cookiesCode({ layers, secrets }: GivenArgument): Expression {
  const all = new Map(layers.flatMap(entriesOf));
  const entries = [...all].map(([name, value]): [string, unknown] => {
    return [name, secrets ? value : maskEach(value)];
  });
  return recordOf(printEach(entries), (pairs) => callOf("new Map", pairsOf(pairs)));
}

function printEach(entries: readonly [string, unknown][]): [string, Expression][] {
  return entries.map(([name, value]) => [name, literalOf(value)]);
}

function maskProxy(value: unknown): unknown {
  return typeof value === "string" ? maskUrl(value) : value;
}

/** Paths are shown; what is PEM itself is not, since it may hold a key. */
function maskPem(value: unknown): unknown {
  if (isBytes(value)) return masked;
  if (typeof value === "string") return value.includes("-----BEGIN") ? masked : value;
  if (Array.isArray(value)) return value.map(maskPem);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]: [string, unknown]) => [
      key,
      key === "passphrase" ? masked : maskPem(item),
    ]),
  );
}
