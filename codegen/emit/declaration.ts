// Emits a declared type: an alias where it has a type, else an interface.
import { StructureKind } from "ts-morph";
import { layOutComment } from "../doc-comment.js";
import { propertyName } from "../naming.js";
import type { Statements } from "../output.js";
import type { Field, TypeDeclaration } from "../type-declaration.js";

/** The statement that declares a type. */
export function emitDeclaration(
  { name, typeParameters = [], type, fields = [], others, internal }: TypeDeclaration,
  summary: string,
): Statements[number] {
  const docs = [layOutComment({ summary })];
  const base = { name, isExported: !internal, docs, typeParameters: [...typeParameters] };
  if (type !== undefined) return { kind: StructureKind.TypeAlias, ...base, type };
  return {
    kind: StructureKind.Interface,
    ...base,
    properties: fields.map(emitField),
    indexSignatures: others ? [{ keyName: "name", keyType: "string", returnType: others }] : [],
  };
}

function emitField({ name, type, optional, summary, see = [] }: Field) {
  return {
    name: propertyName(name),
    type,
    isReadonly: true,
    hasQuestionToken: optional === true,
    docs: summary === undefined ? [] : [layOutComment({ summary, see }, 2)],
  };
}
