// Emits response.ts: the documented shape of the Response, over the runtime's class.
import { type InterfaceDeclarationStructure, StructureKind } from "ts-morph";
import type { ResponseMember, Spec } from "../../spec/schema.js";
import { layOutComment } from "../doc-comment.js";
import { Code } from "../literal.js";
import { constant, importNames, type Statements } from "../output.js";
import { citeClause } from "../reference.js";
import { isNamedByCaller, isOptional, valueType } from "../value-types.js";

/** The module of the Response. */
export function emitResponse(spec: Spec): Statements {
  const { response } = spec;
  const { name, summary, prose, members, parameters } = response;
  const runtimeName = `Runtime${name}`;
  const constructorName = `${name}Constructor`;
  const cite = (clause: string): string => citeClause(clause, spec);
  const shape: InterfaceDeclarationStructure = {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs: [layOutComment({ summary, prose })],
    properties: members
      .filter(({ kind }) => kind === "property")
      .map((member) => ({
        name: member.name,
        type: valueType(member.type),
        isReadonly: !member.writable,
        docs: [describeMember(member, cite)],
      })),
    methods: members
      .filter(({ kind }) => kind === "method")
      .map((member) => ({
        name: member.name,
        ...(isNamedByCaller(member.type)
          ? { typeParameters: [{ name: "T", default: valueType(member.type) }], returnType: "T" }
          : { returnType: valueType(member.type) }),
        docs: [describeMember(member, cite)],
      })),
  };
  const construction: InterfaceDeclarationStructure = {
    kind: StructureKind.Interface,
    isExported: true,
    name: constructorName,
    docs: [`Constructs a \`${name}\`.`],
    constructSignatures: [
      {
        parameters: parameters.map((parameter) => ({
          name: parameter.name,
          type: valueType(parameter.type),
          hasQuestionToken: isOptional(parameter.type),
        })),
        returnType: name,
        docs: [
          layOutComment(
            {
              summary,
              params: parameters.map((parameter) => ({
                name: parameter.name,
                text: parameter.summary,
              })),
              see: [cite(response.clause)],
            },
            2,
          ),
        ],
      },
    ],
    properties: [{ name: "prototype", type: name, isReadonly: true }],
  };
  return [
    importNames("../runtime/index.js", [`${name} as ${runtimeName}`]),
    shape,
    construction,
    constant(name, new Code(runtimeName), {
      exported: true,
      type: constructorName,
      doc: { summary, prose },
    }),
  ];
}

function describeMember(
  { summary, prose, clause }: ResponseMember,
  cite: (clause: string) => string,
): string {
  return layOutComment({ summary, prose, see: [cite(clause)] }, 2);
}
