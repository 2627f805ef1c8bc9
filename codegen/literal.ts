// Prints data as TypeScript or JSON the way the formatter does. Knows nothing of the spec.
import { lineWidth } from "./doc-comment.js";
import { propertyName } from "./naming.js";

/** An expression that is printed as it stands. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can be printed. */
export type Literal =
  | Code
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Literal[]
  | { readonly [key: string]: Literal };

/** The language that is printed, and where. */
interface Place {
  readonly json: boolean;
  /** Columns before the line's own text. */
  readonly indent: number;
  /** Columns before the value. */
  readonly column: number;
  /** Columns that must stay free behind the value on its line. */
  readonly tail: number;
}

/** A key this short keeps its text beside it, however long that is. */
const shortKey = 4;

/** Prints data as a TypeScript expression that starts in a column; `tail` columns follow it. */
export function printLiteral(value: Literal, column = 0, tail = 1): string {
  return print(value, { json: false, indent: 0, column, tail });
}

/** Prints data as a JSON document. */
export function printJson(value: Literal): string {
  return `${print(value, { json: true, indent: 0, column: 0, tail: 0 })}\n`;
}

/** A text as a string literal; the quote that needs fewer escapes. */
export function quote(text: string): string {
  const double = JSON.stringify(text);
  const doubles = text.split('"').length;
  if (doubles <= text.split("'").length) return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function print(value: Literal, place: Place): string {
  const flat = printFlat(value, place.json);
  const fits = place.column + flat.length + place.tail <= lineWidth;
  if ((fits && !mustBreak(value, place.json)) || !isStructure(value)) return flat;
  const inner = place.indent + 2;
  const lines = Array.isArray(value)
    ? value.map((item) => print(item, { ...place, indent: inner, column: inner, tail: 1 }))
    : entriesOf(value).map(([key, item]) => printProperty(key, item, { ...place, indent: inner }));
  if (lines.length === 0) return flat;
  const pad = " ".repeat(inner);
  const body = lines.map((line) => pad + line).join(",\n");
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${body}${place.json ? "" : ","}\n${" ".repeat(place.indent)}${close}`;
}

function printProperty(key: string, value: Literal, place: Place): string {
  if (isShorthand(key, value)) return key;
  const name = keyText(key, place.json);
  const column = place.indent + name.length + 2;
  const text = print(value, { ...place, column, tail: 1 });
  const tooLong = typeof value === "string" && column + text.length + 1 > lineWidth;
  if (tooLong && !place.json && name.length > shortKey) {
    return `${name}:\n${" ".repeat(place.indent + 2)}${text}`;
  }
  return `${name}: ${text}`;
}

function printFlat(value: Literal, json: boolean): string {
  if (value instanceof Code) return value.text;
  if (typeof value === "string") return json ? JSON.stringify(value) : quote(value);
  if (Array.isArray(value)) return `[${value.map((item) => printFlat(item, json)).join(", ")}]`;
  if (!isStructure(value)) return String(value);
  const entries = entriesOf(value).map(([key, item]) =>
    isShorthand(key, item) ? key : `${keyText(key, json)}: ${printFlat(item, json)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** The formatter never puts a list of records, or of lists, on one line. */
function mustBreak(value: Literal, json: boolean): boolean {
  if (json || !isStructure(value)) return false;
  if (!Array.isArray(value)) return entriesOf(value).some(([, item]) => mustBreak(item, json));
  if (value.some((item) => mustBreak(item, json))) return true;
  if (value.length < 2) return false;
  const isLong = (item: Literal): boolean =>
    isStructure(item) && (Array.isArray(item) ? item.length > 1 : entriesOf(item).length > 1);
  return (
    value.every((item) => isLong(item) && Array.isArray(item)) ||
    value.every((item) => isLong(item) && !Array.isArray(item))
  );
}

function isShorthand(key: string, value: Literal): boolean {
  return value instanceof Code && value.text === key;
}

type Structure = readonly Literal[] | { readonly [key: string]: Literal };

function isStructure(value: Literal): value is Structure {
  return typeof value === "object" && value !== null && !(value instanceof Code);
}

function entriesOf(value: Structure): [string, Literal][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function keyText(key: string, json: boolean): string {
  if (json) return JSON.stringify(key);
  const name = propertyName(key);
  return name === key ? name : quote(key);
}
