// The members of a JSON reply as JSONPath, one level below what was typed.
import { isValueObject, type Value } from "../grammar/value.js";
import type { Reply } from "../session/exchange.js";

/** A body that is longer is not parsed while a person types. */
const longestParsed = 256 * 1024;
const parsed = new WeakMap<Reply, Value>();

/** The paths that go on from what was typed. */
export function listMembers(reply: Reply, typed: string): string[] {
  const base =
    /^\$(?:\.[A-Za-z_]\w*|\[\d+\])*/.exec(typed.replace(/(\.[\w]*|\[\d*)$/, ""))?.[0] ?? "$";
  const value = walk(parse(reply), base);
  if (Array.isArray(value)) {
    return Array.from({ length: Math.min(value.length, 50) }, (_, at) => `${base}[${at}]`);
  }
  if (!isValueObject(value)) return [];
  return Object.keys(value)
    .slice(0, 200)
    .map((key) =>
      /^[A-Za-z_]\w*$/.test(key) ? `${base}.${key}` : `${base}[${JSON.stringify(key)}]`,
    );
}

function parse(reply: Reply): Value | undefined {
  if (reply.text.length > longestParsed) return undefined;
  const known = parsed.get(reply);
  if (known !== undefined) return known;
  try {
    const value: Value = JSON.parse(reply.text);
    parsed.set(reply, value);
    return value;
  } catch {
    return undefined;
  }
}

function walk(root: Value | undefined, path: string): Value | undefined {
  let value = root;
  for (const [, key, index] of path.matchAll(/\.(\w+)|\[(\d+)\]/g)) {
    if (index !== undefined) value = Array.isArray(value) ? value[Number(index)] : undefined;
    else value = isValueObject(value) ? value[key ?? ""] : undefined;
  }
  return value;
}
