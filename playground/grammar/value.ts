// The values that a line can hold: JSON, plus variables and files that are looked up when sending.
// Knows no argument and no verb.

/** `{{name}}` on its own: stands for the variable's value, whatever its type. */
export class Variable {
  constructor(readonly name: string) {}
}

/** `@path`: stands for a file that is read when the request is sent. */
export class FileReference {
  constructor(readonly path: string) {}
}

/** What a person wrote for an argument. Strings are templates: `{{name}}` in them is filled in later. */
export type Value =
  | null
  | boolean
  | number
  /** An integer that a number cannot hold. */
  | bigint
  | string
  | Variable
  | FileReference
  | readonly Value[]
  | ValueObject;

/** An object of values by key. */
export interface ValueObject {
  readonly [key: string]: Value;
}

/** Whether a value is a list. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is a plain object of values. */
export function isValueObject(value: Value | undefined): value is ValueObject {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Variable) &&
    !(value instanceof FileReference)
  );
}

/** Gives a copy of `root` in which the member at `path` is `value`; missing objects are made. */
export function setAt(root: Value | undefined, path: readonly string[], value: Value): Value {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root) && /^\d+$/.test(key) && Number(key) <= root.length) {
    const copy: Value[] = [...root];
    copy[Number(key)] = setAt(copy[Number(key)], rest, value);
    return copy;
  }
  const object = isValueObject(root) ? root : {};
  return { ...object, [key]: setAt(object[key], rest, value) };
}

/** Gives a copy of `root` without the member at `path`. */
export function removeAt(root: Value, path: readonly string[]): Value {
  const [key, ...rest] = path;
  if (key === undefined) return root;
  if (Array.isArray(root)) {
    const index = Number(key);
    if (rest.length === 0) return root.filter((_, place) => place !== index);
    return root.map((item, place) => (place === index ? removeAt(item, rest) : item));
  }
  if (!isValueObject(root)) return root;
  const entries = Object.entries(root).flatMap(([name, item]): [string, Value][] => {
    if (name !== key) return [[name, item]];
    return rest.length === 0 ? [] : [[name, removeAt(item, rest)]];
  });
  return Object.fromEntries(entries);
}
