// JSON Schemas as TypeScript.
import { expect, test } from "vitest";
import { printModule } from "../../codegen/output.js";
import { declareSchema, type TypeSchema } from "../../codegen/schema-types.js";

const text: TypeSchema = { type: "string" };
const typed = (property: TypeSchema): string => {
  const schema = { title: "A", type: "object", properties: { a: property }, required: ["a"] };
  return printModule("x", declareSchema(schema)).split(/readonly a: |;\n\}/)[1] ?? "";
};

test.each<[string, TypeSchema, string]>([
  ["text", text, "string"],
  ["an integer", { type: "integer" }, "number"],
  ["words", { enum: ["a", "b"] }, '"a" | "b"'],
  ["words with a name", { title: "Words", enum: ["a", "b"] }, "Words"],
  ["a list", { type: "array", items: text }, "readonly string[]"],
  ["a list of words", { type: "array", items: { enum: ["a", "b"] } }, 'readonly ("a" | "b")[]'],
  ["one of two", { anyOf: [text, { type: "null" }] }, "string | null"],
  [
    "a dictionary",
    { type: "object", additionalProperties: text },
    "Readonly<Record<string, string>>",
  ],
  ["any data", { $ref: "#/$defs/json" }, "unknown"],
])("%s", (_, schema, want) => {
  expect(typed(schema)).toBe(want);
});

test("each object becomes one interface, documented, the outermost first", () => {
  const inner: TypeSchema = {
    title: "Inner",
    description: "Within.",
    properties: { x: { ...text, description: "An x." } },
  };
  const outer: TypeSchema = {
    title: "Outer",
    properties: { one: inner, more: { type: "array", items: inner } },
    required: ["one"],
  };
  expect(printModule("x", declareSchema(outer))).toContain(
    "export interface Outer {\n" +
      "  /** Within. */\n  readonly one: Inner;\n  readonly more?: readonly Inner[];\n}\n\n" +
      "/** Within. */\nexport interface Inner {\n  /** An x. */\n  readonly x?: string;\n}\n",
  );
});

test("an object without a title is refused", () => {
  const nameless: TypeSchema = { title: "A", properties: { b: { properties: { c: text } } } };
  expect(() => declareSchema(nameless)).toThrow("no title to the object of c");
});
