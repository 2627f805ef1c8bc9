// The signature of a call and the one line that carries it out, as a function and as a method of a
// session. What needs an `if` belongs into the runtime.
import type {
  OptionalKind,
  ParameterDeclarationStructure,
  TypeParameterDeclarationStructure,
} from "ts-morph";
import type { Spec } from "../spec/schema.js";
import { parameterType } from "./argument-types.js";
import type { CallView } from "./call-view.js";
import { declarableName } from "./naming.js";
import { valueType } from "./value-types.js";

/** A call as TypeScript. */
export interface CallSignature {
  readonly typeParameters: readonly OptionalKind<TypeParameterDeclarationStructure>[];
  readonly parameters: readonly OptionalKind<ParameterDeclarationStructure>[];
  readonly returnType: string;
  /** The types that it names. */
  readonly types: readonly string[];
}

/**
 * The signature of a call.
 *
 * @param checked - whether what the compiler knows to be no URL is refused; a session's URLs are
 *   relative, and a declaration that is only read is easier without
 */
export function signatureOf(call: CallView, spec: Spec, checked: boolean): CallSignature {
  const { positional, optionsType, returns, async } = call;
  const types = positional.map(({ type }) => {
    const { type: whole, typeParameter } = parameterType(type);
    return checked ? { whole, typeParameter } : { whole: typeParameter?.constraint ?? type.name };
  });
  const typeParameters = types.flatMap(({ typeParameter }) => typeParameter ?? []);
  const parameters: OptionalKind<ParameterDeclarationStructure>[] = positional.map(
    ({ argument }, index) => ({
      name: declarableName(argument.name),
      type: types[index]?.whole ?? "",
    }),
  );
  if (optionsType !== null) {
    parameters.push({ name: "options", hasQuestionToken: true, type: optionsType });
  }
  const returnType = valueType({ type: returns.name, async }, spec);
  return {
    typeParameters,
    parameters,
    returnType,
    types: [
      ...typeParameters.map(({ constraint }) => constraint),
      ...parameters.map(({ type }) => String(type)),
      returnType,
    ],
  };
}

/** A signature's parameters and result, as text. */
export function signatureText({ parameters, returnType }: CallSignature): string {
  const given = parameters.map(
    ({ name, hasQuestionToken, type }) => `${name}${hasQuestionToken ? "?" : ""}: ${type}`,
  );
  return `(${given.join(", ")}): ${returnType}`;
}

/** The one line: the verb's contract and what the caller gave, behind what is to go `before` them. */
export function delegation(
  { verb, positional, optionsType }: CallView,
  to: string,
  ...before: readonly string[]
): string {
  const named = (type: string): string | undefined => {
    const taken = positional.find((entry) => entry.type.type === type);
    return taken && declarableName(taken.argument.name);
  };
  const url = named("url");
  if (url === undefined) throw new Error(`spec/verbs: ${verb.name} takes no url`);
  const given = [
    ...before,
    `contract.verbs.${verb.name}`,
    url,
    optionsType === null ? undefined : "options",
    named("method"),
  ];
  const last = given.findLastIndex((entry) => entry !== undefined);
  return `return ${to}(${given
    .slice(0, last + 1)
    .map(String)
    .join(", ")});`;
}
