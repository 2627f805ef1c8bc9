// Emits arguments.ts: the type of every argument, and one type of arguments a verb.
// Which TypeScript an argument type has is known to argument-types.ts alone.
import {
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type PropertySignatureStructure,
  StructureKind,
} from "ts-morph";
import type { Class, Spec } from "../../spec/schema.js";
import {
  bindingRules,
  defaultArguments,
  findShared,
  groupArguments,
  remarksOn,
} from "../argument-groups.js";
import { declareArgumentTypes } from "../argument-types.js";
import { layOutComment } from "../doc-comment.js";
import { awaited, type EntryForm } from "../entry-form.js";
import { argumentsTypeName, choiceTypeName, propertyName, unboundTypeName } from "../naming.js";
import type { Statements } from "../output.js";
import { citeClause } from "../reference.js";
import { importTypes } from "../type-imports.js";
import { valueType } from "../value-types.js";
import { type TakenArgument, takeArgument, type VerbView } from "../verb-view.js";
import { emitDeclaration } from "./declaration.js";

/** What all types of verbs' arguments extend. */
const sharedTypeName = "SharedArguments";

/** The module of all argument types. */
export function emitArguments(
  spec: Spec,
  verbs: readonly VerbView[],
  form: EntryForm = awaited,
): Statements {
  const shared = findShared(verbs);
  const declared = declareArgumentTypes(spec);
  return [
    ...importTypes(
      declared.map(({ type = "" }) => type),
      spec,
      "./arguments.js",
      [],
      form,
    ),
    ...declared.map((declaration) =>
      emitDeclaration(declaration, summarise(declaration.name, spec)),
    ),
    ...(shared.length > 0 ? [emitShared(shared, spec)] : []),
    ...verbs.flatMap((view) => emitVerbArguments(view, shared, spec)),
    ...spec.classes
      .filter(({ makes_calls }) => makes_calls)
      .map((entry) => emitDefaults(entry, shared, spec)),
  ];
}

function summarise(name: string, spec: Spec): string {
  const { types, shapes } = spec.arguments;
  const entry = [...types, ...shapes].find((named) => named.name === name);
  if (entry === undefined) throw new Error(`spec/arguments.json5 has no summary of ${name}`);
  return entry.summary;
}

function emitShared(shared: readonly TakenArgument[], spec: Spec): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name: sharedTypeName,
    docs: ["Arguments that every verb takes."],
    properties: shared.map((option) => emitOption(option, [], spec)),
  };
}

/**
 * The type of a verb's arguments. Where a rule binds some of them it is a union, with a member for
 * each choice that the rules leave: of all ways to say so the one that costs the compiler least.
 */
function emitVerbArguments(
  view: VerbView,
  everywhere: readonly TakenArgument[],
  spec: Spec,
): Statements {
  const { verb, optionsType } = view;
  if (optionsType === null) return [];
  const { shared, free, bound, choices } = groupArguments(view, everywhere);
  const emit = (option: TakenArgument) => emitOption(option, remarksOn(option, view), spec);
  const summary = `Arguments of \`${verb.name}\`.`;
  const alias = (type: string): Statements[number] => ({
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: optionsType,
    docs: [layOutComment({ summary, prose: verb.rules.map(({ text }) => text) })],
    type,
  });
  const collect = (
    name: string,
    parents: readonly string[],
    properties: OptionalKind<PropertySignatureStructure>[],
  ): InterfaceDeclarationStructure => ({
    kind: StructureKind.Interface,
    name,
    extends: [...parents],
    properties,
  });

  const parents = shared.length > 0 ? [sharedTypeName] : [];
  if (choices.length === 0) {
    if (free.length === 0) return [alias(sharedTypeName)];
    const whole = collect(optionsType, parents, free.map(emit));
    return [{ ...whole, isExported: true, docs: [summary] }];
  }
  const unbound = collect(unboundTypeName(verb.name), parents, free.map(emit));
  const members = choices.map((given) =>
    collect(
      choiceTypeName(verb.name, given),
      free.length > 0 ? [unbound.name] : parents,
      bound.map((option) =>
        given.includes(option.argument.name) ? emit(option) : emitAbsence(option, view),
      ),
    ),
  );
  return [
    ...(free.length > 0 ? [unbound] : []),
    ...members,
    alias(members.map(({ name }) => name).join(" | ")),
  ];
}

/** What a class that makes calls can be given for all of them, and what it takes besides. */
function emitDefaults(
  { name, options }: Class,
  shared: readonly TakenArgument[],
  spec: Spec,
): InterfaceDeclarationStructure {
  const defaults = defaultArguments(spec);
  const isInherited =
    shared.length > 0 && shared.every(({ argument }) => defaults.includes(argument));
  const own = defaults.filter(
    (entry) => !isInherited || !shared.some(({ argument }) => argument === entry),
  );
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: argumentsTypeName(name),
    extends: isInherited ? [sharedTypeName] : [],
    docs: [`What a \`${name}\` takes: arguments that hold for every call that does not give them.`],
    properties: [
      ...options.map((option) => ({
        name: propertyName(option.name),
        type: `${valueType(option, spec)} | undefined`,
        hasQuestionToken: true,
        docs: [
          layOutComment(
            {
              summary: option.summary,
              prose: option.prose,
              see: [citeClause(option.clause, spec)],
            },
            2,
          ),
        ],
      })),
      ...own.map((entry) => emitOption(takeArgument(entry, spec), [], spec)),
    ],
  };
}

function emitOption({ argument, type }: TakenArgument, remarks: readonly string[], spec: Spec) {
  const { name, summary, prose, clause } = argument;
  const see = [citeClause(clause, spec)];
  return {
    name: propertyName(name),
    type: `${type.name} | undefined`,
    hasQuestionToken: true,
    docs: [layOutComment({ summary, prose, remarks, see }, 2)],
  };
}

/** An argument that cannot be given; it may be there, as long as it is undefined. */
function emitAbsence(option: TakenArgument, { verb }: VerbView) {
  const [summary = ""] = bindingRules(option, verb.rules).map(({ text }) => text);
  return {
    name: propertyName(option.argument.name),
    type: "undefined",
    hasQuestionToken: true,
    docs: [layOutComment({ summary }, 2)],
  };
}
