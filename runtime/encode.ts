// One encoder for each argument type: what its value does to the request. Pure.
import { encodeBasic } from "./auth.js";
import { type BodyPlan, sourceOf } from "./body.js";
import type { ArgumentContract } from "./contract.js";
import { fault, wrongKind } from "./errors.js";
import { kindOf } from "./mask.js";
import { boundaryOf, planMultipart, randomBoundary } from "./multipart.js";

/** What an encoder made of a value. */
export interface Encoded {
  readonly body?: BodyPlan;
  /** What the placeholders in the argument's wire effects stand for. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Encodes a value; `contentType` is the caller's own header, where there is one. */
type Encoder = (
  value: unknown,
  argument: ArgumentContract,
  contentType: string | undefined,
) => Encoded;

const nothing: Encoded = {};

/** The encoders by argument type; `headers` is read before all others, in prepare. */
export const encoders: Readonly<Record<string, Encoder>> = {
  bytes: encodeBytes,
  json: encodeJson,
  files: encodeFiles,
  auth: (value, argument) => ({ values: { credentials: encodeBasic(value, argument) } }),
  headers: () => nothing,
  ignored: () => nothing,
};

function encodeBytes(value: unknown, argument: ArgumentContract): Encoded {
  const { name } = argument;
  if (value instanceof URLSearchParams) {
    const source = { kind: "text", text: value.toString() } as const;
    const type = "application/x-www-form-urlencoded;charset=UTF-8";
    return { body: { kind: "single", name, source }, values: { type } };
  }
  const source = sourceOf(value);
  if (source === undefined || source.kind === "handle") {
    throw wrongKind(argument, kindOf(value));
  }
  const body: BodyPlan = { kind: "single", name, source };
  const type = source.kind === "blob" ? source.blob.type : "";
  return type === "" ? { body } : { body, values: { type } };
}

function encodeJson(value: unknown, argument: ArgumentContract): Encoded {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    const reason = error instanceof Error ? firstLine(error.message) : String(error);
    throw fault("json-unserialisable", { reason, accepted: argument.accepts }, { cause: error });
  }
  const lost = typeof value === "number" && !Number.isFinite(value);
  if (text === undefined || lost) {
    const reason = `${kindOf(value)} has no JSON form`;
    throw fault("json-unserialisable", { reason, accepted: argument.accepts });
  }
  return { body: { kind: "single", name: argument.name, source: { kind: "text", text } } };
}

function encodeFiles(
  value: unknown,
  argument: ArgumentContract,
  contentType: string | undefined,
): Encoded {
  const given = contentType === undefined ? undefined : boundaryOf(contentType);
  const boundary = given ?? randomBoundary();
  return { body: planMultipart(value, boundary, argument), values: { boundary } };
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
