// The one place that knows the TypeScript of each type that a member of the Response or of an
// error can have.
import type { ValueTypeName } from "../spec/schema.js";

const bytes = "string | Uint8Array | ArrayBuffer";

const typeScriptOf: Readonly<Record<ValueTypeName, string>> = {
  integer: "number",
  number: "number",
  text: "string",
  optional_text: "string | null",
  bytes,
  optional_bytes: `${bytes} | null | undefined`,
  json: "unknown",
  flag: "boolean",
  cause: "unknown",
  response: "unknown",
  phase: "Phase",
  code: "ErrorCode",
};

/** The TypeScript of a value. */
export function valueType(type: ValueTypeName): string {
  return typeScriptOf[type];
}

/** Whether a parameter of that type can be left out. */
export function isOptional(type: ValueTypeName): boolean {
  return typeScriptOf[type].endsWith("| undefined");
}

/** Whether the caller names the type of what a method of that type gives. */
export function isNamedByCaller(type: ValueTypeName): boolean {
  return typeScriptOf[type] === "unknown";
}
