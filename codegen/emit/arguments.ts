// Emits arguments.ts: the type of every argument, and one type of arguments a verb.
// Which TypeScript an argument type has is known to argument-types.ts alone.
import {
  type InterfaceDeclarationStructure,
  StructureKind,
  type TypeAliasDeclarationStructure,
} from "ts-morph";
import type { Spec } from "../../spec/schema.js";
import { declareArgumentTypes, type Field, type TypeDeclaration } from "../argument-types.js";
import { layOutComment } from "../doc-comment.js";
import { argumentTypeName, exclusiveTypeName, propertyName, unruledTypeName } from "../naming.js";
import type { Statements } from "../output.js";
import type { TakenArgument, VerbView } from "../verb-view.js";

/** The module of all argument types. */
export function emitArguments(spec: Spec, verbs: readonly VerbView[]): Statements {
  return [
    ...declareArgumentTypes(spec).map((declaration) => emitDeclaration(declaration, spec)),
    ...emitExclusions(verbs),
    ...emitSingles(verbs, spec),
    ...verbs.flatMap((view) => emitVerbArguments(view, spec)),
  ];
}

function emitDeclaration(declaration: TypeDeclaration, spec: Spec): Statements[number] {
  const { name, typeParameters = [], type, fields = [], others, internal } = declaration;
  const docs = [layOutComment({ summary: summarise(name, spec) })];
  const base = { name, isExported: !internal, docs };
  if (type !== undefined) {
    return { kind: StructureKind.TypeAlias, ...base, typeParameters: [...typeParameters], type };
  }
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

function summarise(name: string, spec: Spec): string {
  const { types, shapes } = spec.arguments;
  const entry = [...types, ...shapes].find((named) => named.name === name);
  if (entry === undefined) throw new Error(`spec/arguments.json5 has no summary of ${name}`);
  return entry.summary;
}

/** One type for each set of arguments that exclude each other, whichever verbs share it. */
function emitExclusions(verbs: readonly VerbView[]): Statements {
  const sets = new Map<string, readonly string[]>();
  for (const { verb } of verbs) {
    for (const { at_most_one_of: names } of verb.rules) sets.set(exclusiveTypeName(names), names);
  }
  return [...sets].map(([name, names]) => ({
    kind: StructureKind.TypeAlias,
    name,
    docs: [`At most one of ${names.map((one) => `\`${one}\``).join(", ")}.`],
    type: names.map((kept) => emitAbsence(names.filter((other) => other !== kept))).join(" | "),
  }));
}

function emitAbsence(names: readonly string[]): string {
  return `{ ${names.map((name) => `${propertyName(name)}?: undefined`).join("; ")} }`;
}

/** One interface for each argument that verbs take as it is, with nothing of their own to say. */
function emitSingles(verbs: readonly VerbView[], spec: Spec): Statements {
  const singles = new Map<string, InterfaceDeclarationStructure>();
  for (const view of verbs) {
    for (const taken of view.options.filter((option) => remarksOn(option, view).length === 0)) {
      const name = argumentTypeName(taken.argument.name);
      const properties = [emitOption(taken, [], spec)];
      singles.set(name, { kind: StructureKind.Interface, name, properties });
    }
  }
  return [...singles.values()];
}

function emitVerbArguments(view: VerbView, spec: Spec): Statements {
  const { verb, options, optionsType } = view;
  if (optionsType === null) return [];
  const own = options.filter((option) => remarksOn(option, view).length > 0);
  const singles = options
    .filter((option) => !own.includes(option))
    .map(({ argument }) => argumentTypeName(argument.name));
  const rules = verb.rules.map((rule) => exclusiveTypeName(rule.at_most_one_of));
  const summary = `Arguments of \`${verb.name}\`.`;
  const collected: InterfaceDeclarationStructure = {
    kind: StructureKind.Interface,
    isExported: rules.length === 0,
    name: rules.length === 0 ? optionsType : unruledTypeName(verb.name),
    docs: [rules.length === 0 ? summary : `Arguments of \`${verb.name}\`, before its rules.`],
    extends: singles,
    properties: own.map((option) => emitOption(option, remarksOn(option, view), spec)),
  };
  if (own.length > 0 && rules.length === 0) return [collected];
  const parts = own.length > 0 ? [collected.name] : singles;
  const alias: TypeAliasDeclarationStructure = {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: optionsType,
    docs: [layOutComment({ summary, prose: verb.rules.map(({ text }) => text) })],
    type: [...parts, ...rules].join(" & "),
  };
  return own.length > 0 ? [collected, alias] : [alias];
}

function emitOption({ argument, type }: TakenArgument, remarks: readonly string[], spec: Spec) {
  const { name, summary, prose, clause } = argument;
  const see = [`${clause}, ${spec.clauses.document}`];
  return {
    name: propertyName(name),
    type: `${type.name} | undefined`,
    hasQuestionToken: true,
    docs: [layOutComment({ summary, prose, remarks, see }, 2)],
  };
}

/** What a verb has to say of an argument: why it is only tolerated, which rule binds it. */
function remarksOn({ argument, tolerated }: TakenArgument, { verb }: VerbView): readonly string[] {
  const remark = tolerated ? verb.arguments.tolerated_remark : undefined;
  const binding = verb.rules.filter((rule) => rule.at_most_one_of.includes(argument.name));
  return [...(remark ? [remark] : []), ...binding.map(({ text }) => text)];
}
