// JSON whose integers are too long for a number keeps their digits. Knows no reply.
import { isList, isValueObject, type Value } from "../grammar/value.js";

const mark = "\uE000";
const token = /"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Reads JSON; an integer that a number cannot hold is a marked text of its digits. */
export function parseExactly(source: string): Value {
  JSON.parse(source);
  return JSON.parse(
    source.replace(token, (found) =>
      /^-?\d+$/.test(found) && !Number.isSafeInteger(Number(found)) ? `"${mark}${found}"` : found,
    ),
  );
}

/** A value with marked texts as integers. */
export function unmarkValue(value: Value): Value {
  if (typeof value === "string") return value.startsWith(mark) ? BigInt(value.slice(1)) : value;
  if (isList(value)) return value.map(unmarkValue);
  if (!isValueObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unmarkValue(item)]));
}

/** JSON text with marked texts as numbers. */
export function unmarkJson(json: string): string {
  return json.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

/** A value as JSON, each integer with its digits. */
export function printJson(value: unknown): string {
  const json = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "bigint" ? `${mark}${item}` : item,
  );
  return unmarkJson(json);
}

/** Whether a value holds an integer that a number cannot hold. */
export function isExact(value: unknown): boolean {
  if (typeof value === "bigint") return true;
  return typeof value === "object" && value !== null && Object.values(value).some(isExact);
}
