// Emits errors.ts: the tree of error classes with their documentation. Knows no class by name.
import { type ClassDeclarationStructure, StructureKind } from "ts-morph";
import type { ErrorClass, Spec } from "../../spec/schema.js";
import { layOutComment } from "../doc-comment.js";
import { drawTree, withDescendants } from "../error-tree.js";
import { importNames, type Statements } from "../output.js";
import { pureDoor } from "../runtime-doors.js";
import { importTypes } from "../type-imports.js";
import { valueType } from "../value-types.js";

/** What the root of the tree extends. */
const base = "RequestFault";

/** The module of all error classes. */
export function emitErrors(spec: Spec): Statements {
  const { errors, properties } = spec.errors;
  const tree = drawTree(errors).map((line) => `// ${line}`);
  const codes = errors.map(({ code }) => JSON.stringify(code));
  return [
    `${tree.join("\n")}\n`,
    importNames(pureDoor, ["type Phase", base]),
    ...importTypes(
      properties.map((property) => valueType(property, spec)),
      spec,
      "./errors.js",
    ),
    `export type { Phase } from "${pureDoor}";`,
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: "ErrorCode",
      docs: properties.filter(({ type }) => type === "code").map(({ summary }) => summary),
      type: codes.join(" | "),
    },
    ...errors.map((error) => emitClass(error, spec)),
  ];
}

function emitClass(error: ErrorClass, spec: Spec): ClassDeclarationStructure {
  const { errors, properties } = spec.errors;
  const [parent = base, ...also] = error.parents;
  const isRoot = error.parents.length === 0;
  const codes = withDescendants(error, errors).map(({ code }) => JSON.stringify(code));
  const shown = properties.filter(
    ({ type, name }) => isRoot || type === "code" || error.always.includes(name),
  );
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: error.name,
    extends: parent,
    docs: [describeClass(error)],
    properties: [
      constantOf("name", "string", JSON.stringify(error.name)),
      constantOf("code", "ErrorCode", JSON.stringify(error.code)),
      ...(also.length > 0
        ? [constantOf("also", "readonly unknown[]", `[${also.join(", ")}]`)]
        : []),
      ...shown.map((property) => ({
        name: property.name,
        // a class tells its own codes, so that instanceof narrows to it and not to its siblings
        type:
          property.type === "code" && !isRoot ? codes.join(" | ") : typeIn(error, property, spec),
        isReadonly: true,
        hasDeclareKeyword: true,
        docs: [layOutComment({ summary: property.summary }, 2)],
      })),
    ],
    getAccessors: isRoot ? [nameGetter(error)] : [],
  };
}

/** The type of a property: in some classes it is never null. */
function typeIn(
  { always }: ErrorClass,
  property: Spec["errors"]["properties"][number],
  spec: Spec,
): string {
  const nullable = property.nullable && !always.includes(property.name);
  return valueType({ ...property, nullable }, spec);
}

function constantOf(name: string, type: string, initializer: string) {
  return { name, type, initializer, isStatic: true, hasOverrideKeyword: true, isReadonly: true };
}

/** The name comes from the class's own static one, which outlives minification. */
function nameGetter(error: ErrorClass) {
  return {
    name: "name",
    returnType: "string",
    hasOverrideKeyword: true,
    statements: [`return (this.constructor as typeof ${error.name}).name;`],
  };
}

function describeClass({ summary, remedy, code }: ErrorClass): string {
  return layOutComment({ summary, prose: [remedy], remarks: [`\`${code}\``] });
}
