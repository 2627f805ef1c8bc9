// What the value of an argument does to the request: one encoder for each argument type. Pure.
import { encodeAuth } from "../auth/auth.js";
import { type BodyPlan, sourceOf } from "../body/body.js";
import { boundaryOf, planMultipart, randomBoundary } from "../body/multipart.js";
import type { ArgumentContract } from "../contract.js";
import { fault, wrongKind } from "../errors.js";
import { kindOf } from "../export/mask.js";
import { encodeCookies } from "../headers/cookie-header.js";
import type { Policy } from "./policy.js";
import { encodeQuery } from "./query.js";
import { policyReaders } from "./read-policy.js";

/** What an encoder made of a value. */
export interface Encoded {
  readonly body?: BodyPlan;
  /** What the placeholders in the argument's wire effects stand for. */
  readonly values?: Readonly<Record<string, string>>;
  /** Goes behind the URL's own query. */
  readonly query?: string;
  readonly policy?: Partial<Policy>;
}

/** Encodes values, of which the last is the call's own; `contentType` is the caller's header. */
type Encoder = (
  layers: readonly unknown[],
  argument: ArgumentContract,
  contentType: string | undefined,
) => Encoded;

const nothing: Encoded = {};

const encoders: Readonly<Record<string, Encoder>> = {
  bytes: encodeBytes,
  json: encodeJson,
  files: encodeFiles,
  auth: (layers, argument) => encodeAuth(layers.at(-1), argument),
  query: (layers, argument) => ({ query: encodeQuery(layers, argument) }),
  cookies: (layers, argument) => {
    const cookies = encodeCookies(layers, argument);
    return cookies === "" ? nothing : { values: { cookies } };
  },
  // read before all others, since they decide what the others may set
  headers: () => nothing,
  ignored: () => nothing,
};

/** Encodes an argument by its type. */
export function encodeArgument(
  argument: ArgumentContract,
  layers: readonly unknown[],
  contentType: string | undefined,
): Encoded {
  const readPolicy = policyReaders[argument.type];
  if (readPolicy !== undefined) return { policy: readPolicy(layers.at(-1), argument) };
  const encode = encoders[argument.type];
  if (encode === undefined) throw new Error(`no encoder for arguments of type ${argument.type}`);
  return encode(layers, argument, contentType);
}

function encodeBytes(layers: readonly unknown[], argument: ArgumentContract): Encoded {
  const value = layers.at(-1);
  const { name } = argument;
  if (value instanceof URLSearchParams) {
    const source = { kind: "text", text: value.toString() } as const;
    const type = "application/x-www-form-urlencoded;charset=UTF-8";
    return { body: { kind: "single", name, source }, values: { type } };
  }
  const source = sourceOf(value);
  if (source === undefined || source.kind === "handle") throw wrongKind(argument, kindOf(value));
  const body: BodyPlan = { kind: "single", name, source };
  const type = source.kind === "blob" ? source.blob.type : "";
  return type === "" ? { body } : { body, values: { type } };
}

function encodeJson(layers: readonly unknown[], argument: ArgumentContract): Encoded {
  const value = layers.at(-1);
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    const reason = error instanceof Error ? firstLine(error.message) : String(error);
    throw fault("json-unserialisable", { reason, accepted: argument.accepts }, { cause: error });
  }
  if (text === undefined || isLost(value, text)) {
    const reason = `${kindOf(value)} has no JSON form`;
    throw fault("json-unserialisable", { reason, accepted: argument.accepts });
  }
  return { body: { kind: "single", name: argument.name, source: { kind: "text", text } } };
}

/** Whether the text has nothing of the value: a Map and a promise are {} and NaN is null to JSON. */
function isLost(value: unknown, text: string): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  if (ArrayBuffer.isView(value)) return true;
  return text === "{}" && Object.prototype.toString.call(value) !== "[object Object]";
}

function encodeFiles(
  layers: readonly unknown[],
  argument: ArgumentContract,
  contentType: string | undefined,
): Encoded {
  const given = contentType === undefined ? undefined : boundaryOf(contentType);
  if (given === undefined && contentType !== undefined && /^\s*multipart\//i.test(contentType)) {
    throw fault("multipart-boundary");
  }
  const boundary = given ?? randomBoundary();
  return { body: planMultipart(layers.at(-1), boundary, argument), values: { boundary } };
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
