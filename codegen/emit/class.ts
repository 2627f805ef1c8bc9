// Emits the module of a class: its shape with its documentation, and where it can be constructed
// its constructor over the runtime's class. One that makes calls has a method for each.
import {
  type InterfaceDeclarationStructure,
  type MethodSignatureStructure,
  type OptionalKind,
  StructureKind,
} from "ts-morph";
import type { Class, ClassMember, Spec } from "../../spec/schema.js";
import { signatureOf } from "../call-signature.js";
import { type CallView, findCall } from "../call-view.js";
import { describeMethod } from "../describe-call.js";
import { disposableModule, isDisposer } from "../disposable.js";
import { type DocComment, layOutComment } from "../doc-comment.js";
import { awaited, type EntryForm, refuser } from "../entry-form.js";
import { Code } from "../literal.js";
import { argumentsTypeName, moduleName, propertyName } from "../naming.js";
import { constant, importNames, type Statements } from "../output.js";
import type { Product } from "../product.js";
import { citeClause } from "../reference.js";
import { renderExample } from "../render-example.js";
import { importTypes, sortImports } from "../type-imports.js";
import { resultType, valueType } from "../value-types.js";
import { classOfCalls } from "./class-of-calls.js";

/** What is emitted of a class. */
interface Parts {
  readonly entry: Class;
  /** Those that it makes. */
  readonly calls: readonly CallView[];
  readonly spec: Spec;
  readonly product: Product;
  readonly form: EntryForm;
  /** Functions that are no calls here. */
  readonly refused: readonly string[];
}

/** The module of one class; `calls` are all that there are. */
export function emitClass(
  entry: Class,
  calls: readonly CallView[],
  spec: Spec,
  product: Product,
  form: EntryForm = awaited,
  refused: readonly string[] = [],
): Statements {
  const parts = { entry, calls: entry.makes_calls ? calls : [], spec, product, form, refused };
  const shape = emitShape(parts, calls);
  if (entry.parameters === null) return [...importsOf(parts, []), shape];
  const { name, makes_calls } = entry;
  const runtimeName = makes_calls ? form.core(name) : `Runtime${name}`;
  const deeds = new Set([...calls.map(({ by }) => by), ...(refused.length > 0 ? [refuser] : [])]);
  const imported = makes_calls
    ? [...deeds, runtimeName].sort((a, b) => a.localeCompare(b))
    : [`${name} as ${runtimeName}`];
  const value = makes_calls ? classOfCalls(calls, runtimeName, spec, refused) : runtimeName;
  return [
    ...importsOf(parts, imported),
    shape,
    emitConstruction(parts),
    constant(name, new Code(value), { exported: true, type: `${name}Constructor` }),
  ];
}

function importsOf(
  { entry, calls, spec, form }: Parts,
  fromRuntime: readonly string[],
): Statements {
  const { name, members, parameters, makes_calls } = entry;
  const own = makes_calls ? [argumentsTypeName(name)] : [];
  const uses = [...members, ...members.flatMap((one) => one.parameters), ...(parameters ?? [])];
  const types = [
    ...uses.map((use) => valueType(use, spec)),
    ...calls.flatMap((call) => signatureOf(call, spec, false).types),
    ...own,
  ];
  const ofCalls = calls.flatMap(({ optionsType }) => optionsType ?? []);
  return [
    ...(members.some(isDisposer) ? [`import "${form.pathOf(disposableModule)}";`] : []),
    ...sortImports([
      ...(fromRuntime.length > 0 ? [importNames(form.pathOf(form.door), fromRuntime)] : []),
      ...(calls.length > 0 ? [importNames(form.pathOf("./contract.js"), ["contract"])] : []),
      ...importTypes(types, spec, `./${moduleName(name)}.js`, [...ofCalls, ...own], form),
    ]),
  ];
}

function emitShape(parts: Parts, all: readonly CallView[]): InterfaceDeclarationStructure {
  const { entry, calls, spec } = parts;
  const ofKind = (kind: ClassMember["kind"]) => entry.members.filter((one) => one.kind === kind);
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: entry.name,
    docs: [layOutComment(describeClass(parts, all))],
    properties: ofKind("property").map((member) => ({
      name: member.name,
      type: valueType(member, spec),
      isReadonly: !member.writable,
      docs: [describeMember(member, spec)],
    })),
    methods: [
      ...calls.map((call) => emitCallMethod(call, parts)),
      ...ofKind("method").map((member) => emitMethod(member, spec)),
    ],
  };
}

function emitMethod(member: ClassMember, spec: Spec): OptionalKind<MethodSignatureStructure> {
  const { type, typeParameter } = resultType(member, spec);
  return {
    name: member.name,
    typeParameters: typeParameter ? [typeParameter] : [],
    parameters: emitParameters(member.parameters, spec),
    returnType: type,
    docs: [describeMember(member, spec)],
  };
}

function emitCallMethod(
  call: CallView,
  { spec, product }: Parts,
): OptionalKind<MethodSignatureStructure> {
  const { parameters, returnType } = signatureOf(call, spec, false);
  return {
    name: propertyName(call.name),
    parameters: [...parameters],
    returnType,
    docs: [layOutComment(describeMethod(call, spec, product), 2)],
  };
}

function emitConstruction({ entry, spec }: Parts): InterfaceDeclarationStructure {
  const { name, summary, clause, makes_calls } = entry;
  const parameters = entry.parameters ?? [];
  const params = parameters.map((one) => ({ name: one.name, text: one.summary }));
  const defaults = {
    name: "options",
    text: "What holds for every call that does not say otherwise.",
  };
  const given = makes_calls
    ? [{ name: "options", type: argumentsTypeName(name), hasQuestionToken: true }]
    : [];
  const doc = {
    summary,
    params: [...params, ...(makes_calls ? [defaults] : [])],
    see: [citeClause(clause, spec)],
  };
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: `${name}Constructor`,
    docs: [`Constructs a \`${name}\`.`],
    constructSignatures: [
      {
        parameters: [...emitParameters(parameters, spec), ...given],
        returnType: name,
        docs: [layOutComment(doc, 2)],
      },
    ],
    properties: [{ name: "prototype", type: name, isReadonly: true }],
  };
}

function emitParameters(parameters: ClassMember["parameters"], spec: Spec) {
  return parameters.map((parameter) => ({
    name: parameter.name,
    type: valueType(parameter, spec) + (parameter.optional ? " | undefined" : ""),
    hasQuestionToken: parameter.optional,
  }));
}

function describeClass({ entry, spec, product }: Parts, all: readonly CallView[]): DocComment {
  const { summary, prose, examples, clause } = entry;
  const shown = spec.examples.examples.filter(({ id }) => examples.includes(id));
  return {
    summary,
    prose,
    examples: shown.map((example) => ({
      title: example.title,
      code: renderExample(example, findCall(example, all), spec, product),
    })),
    see: [citeClause(clause, spec)],
  };
}

function describeMember(member: ClassMember, spec: Spec): string {
  const { summary, prose, parameters, throws, clause } = member;
  const summaryOf = new Map(spec.errors.errors.map((error) => [error.name, error.summary]));
  const doc = {
    summary,
    prose,
    params: parameters.map((parameter) => ({ name: parameter.name, text: parameter.summary })),
    throws: throws.map((name) => ({ name, text: summaryOf.get(name) ?? "" })),
    see: [citeClause(clause, spec)],
  };
  return layOutComment(doc, 2);
}
