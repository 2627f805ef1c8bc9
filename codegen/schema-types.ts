// Turns JSON Schemas into TypeScript interfaces: each object with a title becomes one.
// Knows nothing of the spec but that its objects have titles.
import { type InterfaceDeclarationStructure, StructureKind } from "ts-morph";
import { layOutComment } from "./doc-comment.js";
import { propertyName } from "./naming.js";

/** A JSON Schema, as far as it is turned into types. */
export interface TypeSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly properties?: Readonly<Record<string, TypeSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: TypeSchema | boolean;
  readonly items?: TypeSchema;
  readonly anyOf?: readonly TypeSchema[];
  readonly $ref?: string;
}

/** The interfaces of a schema and of all that it holds, the outermost first. */
export function interfacesOf(root: TypeSchema): readonly InterfaceDeclarationStructure[] {
  const found = new Map<string, InterfaceDeclarationStructure | null>();
  const visit = (schema: TypeSchema): void => {
    if (schema.properties !== undefined) {
      const name = titleOf(schema);
      if (found.has(name)) return;
      found.set(name, null);
      found.set(name, interfaceOf(name, schema));
    }
    const { properties = {}, items, anyOf = [], additionalProperties } = schema;
    const inner = typeof additionalProperties === "object" ? [additionalProperties] : [];
    for (const part of [...Object.values(properties), ...anyOf, ...inner]) visit(part);
    if (items !== undefined) visit(items);
  };
  visit(root);
  return [...found.values()].filter((structure) => structure !== null);
}

function interfaceOf(name: string, schema: TypeSchema): InterfaceDeclarationStructure {
  const required = new Set(schema.required);
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs: schema.description === undefined ? [] : [layOutComment({ summary: schema.description })],
    properties: Object.entries(schema.properties ?? {}).map(([key, value]) => ({
      name: propertyName(key),
      type: typeOf(value),
      isReadonly: true,
      hasQuestionToken: !required.has(key),
      docs:
        value.description === undefined ? [] : [layOutComment({ summary: value.description }, 2)],
    })),
  };
}

/** The type of a value; data of any shape is unknown to its reader. */
function typeOf(schema: TypeSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.properties !== undefined) return titleOf(schema);
  if (schema.type === "array") return arrayOf(typeOf(schema.items ?? {}));
  if (schema.type === "integer") return "number";
  if (schema.type === "object" && typeof schema.additionalProperties === "object") {
    return `Readonly<Record<string, ${typeOf(schema.additionalProperties)}>>`;
  }
  return schema.type === undefined || schema.$ref !== undefined ? "unknown" : schema.type;
}

function arrayOf(type: string): string {
  return type.includes(" ") ? `readonly (${type})[]` : `readonly ${type}[]`;
}

function titleOf(schema: TypeSchema): string {
  if (schema.title !== undefined) return schema.title;
  const keys = Object.keys(schema.properties ?? {}).join(", ");
  throw new Error(`spec/schema.ts gives no title to the object of ${keys}`);
}
