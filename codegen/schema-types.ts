// Turns JSON Schemas into TypeScript: an object becomes an interface, a titled list of words a type.
// Knows nothing of the spec but that its objects have titles.
import {
  type InterfaceDeclarationStructure,
  StructureKind,
  type TypeAliasDeclarationStructure,
} from "ts-morph";
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

/** A declared type. */
type Declaration = InterfaceDeclarationStructure | TypeAliasDeclarationStructure;

/** The types of a schema and of all that it holds, the outermost first. */
export function declareSchema(root: TypeSchema): readonly Declaration[] {
  const found = new Map<string, Declaration>();
  const visit = (schema: TypeSchema): void => {
    const { title, properties = {}, items, anyOf = [], additionalProperties } = schema;
    if (title !== undefined && found.has(title)) return;
    const declared = declare(schema);
    if (declared !== undefined) found.set(declared.name, declared);
    const inner = typeof additionalProperties === "object" ? [additionalProperties] : [];
    const item = items === undefined ? [] : [items];
    for (const part of [...Object.values(properties), ...anyOf, ...inner, ...item]) visit(part);
  };
  visit(root);
  return [...found.values()];
}

function declare(schema: TypeSchema): Declaration | undefined {
  if (schema.properties !== undefined) return interfaceOf(titleOf(schema), schema);
  if (schema.title === undefined || schema.enum === undefined) return undefined;
  const type = wordsOf(schema.enum);
  return { kind: StructureKind.TypeAlias, isExported: true, name: schema.title, type };
}

function wordsOf(words: readonly unknown[]): string {
  return words.map((word) => JSON.stringify(word)).join(" | ");
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
  if (schema.enum !== undefined) return schema.title ?? wordsOf(schema.enum);
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
