// Lays out expressions of TypeScript as the common formatters do, at their 80 columns. Knows no
// value and no request.

const width = 80;
/** A key this short keeps its text beside it, however long that is. */
const shortKey = 4;

/** An expression. */
export type Expression =
  | Atom
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly members: readonly Member[] }
  | {
      readonly kind: "call";
      /** What stands before the parenthesis. */
      readonly callee: string;
      readonly arguments: readonly Expression[];
    };

/** What is never broken: a number, a string or any other text. */
export type Atom =
  | { readonly kind: "number" | "text"; readonly text: string }
  | {
      readonly kind: "string";
      readonly text: string;
      /** What the literal stands for. */
      readonly value: string;
    };

/** A member of an object: its key as it is written. */
export interface Member {
  readonly key: string;
  readonly value: Expression;
}

/** Where an expression stands. */
interface Place {
  /** Columns before its line's own text. */
  readonly indent: number;
  /** Columns before it. */
  readonly column: number;
  /** Columns of what must follow it on its line. */
  readonly tail: number;
}

/** Prints `lead expression;` as a statement. */
export function printStatement(lead: string, expression: Expression): string {
  return `${lead}${print(expression, { indent: 0, column: lead.length, tail: 1 })};\n`;
}

function print(expression: Expression, place: Place): string {
  const flat = printFlat(expression);
  if (!mustBreak(expression) && place.column + flat.length + place.tail <= width) return flat;
  switch (expression.kind) {
    case "list":
      return printList(expression.items, place);
    case "object":
      return printRows("{", expression.members.map(memberPrinter), "}", place);
    case "call":
      return printCall(expression.callee, expression.arguments, place);
    default:
      return flat;
  }
}

type Printer = (place: Place) => string;

function printRows(open: string, rows: readonly Printer[], close: string, place: Place): string {
  if (rows.length === 0) return open + close;
  const indent = place.indent + 2;
  const pad = " ".repeat(indent);
  const lines = rows.map((row) => `${pad}${row({ indent, column: indent, tail: 1 })},\n`);
  return `${open}\n${lines.join("")}${" ".repeat(place.indent)}${close}`;
}

const printerOf =
  (expression: Expression): Printer =>
  (place) =>
    print(expression, place);

const memberPrinter =
  ({ key, value }: Member): Printer =>
  (place) => {
    const column = place.column + key.length + 2;
    const beside = print(value, { ...place, column });
    const tooLong = column + beside.length + place.tail > width;
    if (value.kind !== "string" || !tooLong || key.length <= shortKey) return `${key}: ${beside}`;
    return `${key}:\n${" ".repeat(place.indent + 2)}${beside}`;
  };

/** Numbers fill their lines; all else stands on a line each. */
function printList(items: readonly Expression[], place: Place): string {
  if (items.length < 2 || items.some((item) => item.kind !== "number")) {
    return printRows("[", items.map(printerOf), "]", place);
  }
  const pad = " ".repeat(place.indent + 2);
  const lines: string[] = [];
  let line = pad;
  for (const item of items) {
    const text = `${printFlat(item)},`;
    const joint = line === pad ? "" : " ";
    if (line !== pad && line.length + joint.length + text.length > width) {
      lines.push(line);
      line = pad + text;
    } else line += joint + text;
  }
  return `[\n${[...lines, line].join("\n")}\n${" ".repeat(place.indent)}]`;
}

/** A list or object that comes last opens on the call's own line where that has room. */
function printCall(callee: string, given: readonly Expression[], place: Place): string {
  const final = given.at(-1);
  const before = given.slice(0, -1);
  if (final !== undefined && isStructure(final)) {
    const lead = `${callee}(${before.map((one) => `${printFlat(one)}, `).join("")}`;
    const room = place.column + lead.length + 1 <= width;
    const column = place.column + lead.length;
    if (room) return `${lead}${printBroken(final, { ...place, column, tail: place.tail + 1 })})`;
  }
  return `${callee}${printRows("(", given.map(printerOf), ")", place)}`;
}

function printBroken(structure: Structure, place: Place): string {
  return structure.kind === "list"
    ? printList(structure.items, place)
    : printRows("{", structure.members.map(memberPrinter), "}", place);
}

function printFlat(expression: Expression): string {
  switch (expression.kind) {
    case "list":
      return `[${expression.items.map(printFlat).join(", ")}]`;
    case "object": {
      const members = expression.members.map(({ key, value }) => `${key}: ${printFlat(value)}`);
      return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
    }
    case "call":
      return `${expression.callee}(${expression.arguments.map(printFlat).join(", ")})`;
    default:
      return expression.text;
  }
}

/** A list of records, or of lists, never stands on one line. */
function mustBreak(expression: Expression): boolean {
  const inner = childrenOf(expression);
  if (inner.some(mustBreak)) return true;
  if (expression.kind !== "list" || inner.length < 2) return false;
  const [head] = inner;
  return inner.every((item) => item.kind === head?.kind && isStructure(item) && isLong(item));
}

type Structure = Extract<Expression, { readonly kind: "list" | "object" }>;

function isStructure(expression: Expression): expression is Structure {
  return expression.kind === "list" || expression.kind === "object";
}

function isLong(expression: Expression): boolean {
  return childrenOf(expression).length > 1;
}

function childrenOf(expression: Expression): readonly Expression[] {
  if (expression.kind === "list") return expression.items;
  if (expression.kind === "object") return expression.members.map(({ value }) => value);
  return expression.kind === "call" ? expression.arguments : [];
}
