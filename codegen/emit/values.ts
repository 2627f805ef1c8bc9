// Emits values.ts: the plain objects that members of classes give and take.
import { StructureKind } from "ts-morph";
import type { Spec, Value } from "../../spec/schema.js";
import { layOutComment } from "../doc-comment.js";
import type { Statements } from "../output.js";
import { importTypes } from "../type-imports.js";
import { declareValueTypes, valueType } from "../value-types.js";
import { emitDeclaration } from "./declaration.js";

/** The module of all values. */
export function emitValues(spec: Spec): Statements {
  const { types, shapes, values } = spec.values;
  const summaries = new Map([...types, ...shapes].map(({ name, summary }) => [name, summary]));
  const fields = values.flatMap((value) => value.fields.map((field) => valueType(field, spec)));
  return [
    ...importTypes(fields, spec, "./values.js"),
    ...declareValueTypes(spec).map((declaration) =>
      emitDeclaration(declaration, summaries.get(declaration.name) ?? ""),
    ),
    ...values.map((value) => emitValue(value, spec)),
  ];
}

function emitValue({ name, summary, fields, others }: Value, spec: Spec): Statements[number] {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs: [layOutComment({ summary })],
    properties: fields.map((field) => ({
      name: field.name,
      type: valueType(field, spec) + (field.optional ? " | undefined" : ""),
      isReadonly: true,
      hasQuestionToken: field.optional,
      docs: [layOutComment({ summary: field.summary, prose: describeField(field) }, 2)],
    })),
    indexSignatures: others
      ? [
          {
            keyName: "name",
            keyType: "string",
            returnType: valueType({ type: others }, spec),
            isReadonly: true,
          },
        ]
      : [],
  };
}

function describeField({ unit, default: usual }: Value["fields"][number]): readonly string[] {
  const facts = [
    ...(unit === undefined ? [] : [`In ${unit}.`]),
    ...(usual === undefined ? [] : [`Default: \`${JSON.stringify(usual)}\`.`]),
  ];
  return facts.length === 0 ? [] : [facts.join(" ")];
}
