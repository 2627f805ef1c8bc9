// Emits <verb>.ts: one function, which is its documentation and one delegating line.
// Knows no verb by name; what needs an `if` belongs into the runtime.
import { type OptionalKind, type ParameterDeclarationStructure, StructureKind } from "ts-morph";
import type { Spec } from "../../spec/schema.js";
import { parameterType } from "../argument-types.js";
import { type DocComment, layOutComment } from "../doc-comment.js";
import { thrownByCalls } from "../error-tree.js";
import { declarableName, exportedName } from "../naming.js";
import { importNames, type Statements } from "../output.js";
import type { Product } from "../product.js";
import { citeClause, rfcName, rfcUrl } from "../reference.js";
import { renderExample } from "../render-example.js";
import { semanticsSentence } from "../semantics.js";
import type { TakenArgument, VerbView } from "../verb-view.js";

/** The module of one verb. */
export function emitVerb(view: VerbView, spec: Spec, product: Product): Statements {
  const { verb, positional, optionsType } = view;
  const name = declarableName(verb.name);
  const types = positional.map(({ type }) => parameterType(type));
  const typeParameters = types.flatMap(({ typeParameter }) => typeParameter ?? []);
  const parameters: OptionalKind<ParameterDeclarationStructure>[] = positional.map(
    ({ argument }, index) => ({
      name: declarableName(argument.name),
      type: types[index]?.type ?? "",
    }),
  );
  if (optionsType !== null) {
    parameters.push({ name: "options", hasQuestionToken: true, type: optionsType });
  }
  return [
    importNames("../runtime/index.js", ["send"]),
    importNames("./arguments.js", typeImports(view)),
    importNames("./contract.js", ["contract"]),
    importNames("./response.js", [`type ${spec.response.name}`]),
    {
      kind: StructureKind.Function,
      isExported: name === verb.name,
      name,
      typeParameters,
      parameters,
      returnType: `Promise<${spec.response.name}>`,
      docs: [layOutComment(describeVerb(view, spec, product))],
      statements: [delegate(view)],
    },
    ...(name === verb.name ? [] : [`export { ${exportedName(verb.name)} };`]),
  ];
}

/** The one line: the verb's contract and what the caller gave. */
function delegate({ verb, positional, optionsType }: VerbView): string {
  const named = (type: string): string | undefined => {
    const taken = positional.find((entry) => entry.type.type === type);
    return taken && declarableName(taken.argument.name);
  };
  const url = named("url");
  if (url === undefined) throw new Error(`spec/verbs: ${verb.name} takes no url`);
  const given = [
    `contract.verbs.${verb.name}`,
    url,
    optionsType === null ? undefined : "options",
    named("method"),
  ];
  const last = given.findLastIndex((entry) => entry !== undefined);
  return `return send(${given
    .slice(0, last + 1)
    .map(String)
    .join(", ")});`;
}

function typeImports({ positional, optionsType }: VerbView): readonly string[] {
  const names = positional.flatMap(({ type }) => {
    const constraint = parameterType(type).typeParameter?.constraint;
    return constraint === undefined ? [type.name] : [type.name, constraint];
  });
  return [...names, ...(optionsType === null ? [] : [optionsType])]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => `type ${name}`);
}

function describeVerb(view: VerbView, spec: Spec, product: Product): DocComment {
  const { verb, positional, options } = view;
  const semantics = semanticsSentence(verb);
  const isTolerating = options.some(({ tolerated }) => tolerated);
  const remark = isTolerating ? verb.arguments.tolerated_remark : undefined;
  const rfc = verb.semantics?.rfc;
  return {
    summary: verb.summary,
    prose: verb.prose,
    remarks: [
      ...(remark ? [remark] : []),
      ...verb.rules.map(({ text }) => text),
      ...(semantics ? [semantics] : []),
    ],
    params: [
      ...positional.map(({ argument }) => ({
        name: declarableName(argument.name),
        text: [argument.summary, ...argument.prose].join(" "),
      })),
      ...(options.length === 0 ? [] : [{ name: "options", text: listOptions(options) }]),
    ],
    returns: spec.response.summary,
    throws: thrownByCalls(spec.errors).map(({ name, summary }) => ({ name, text: summary })),
    examples: view.examples.map((example) => ({
      title: example.title,
      code: renderExample(example, view, spec, product),
    })),
    see: [
      citeClause(verb.clause, spec),
      ...(rfc === undefined ? [] : [`{@link ${rfcUrl(rfc)} | ${rfcName(rfc)}}`]),
    ],
  };
}

function listOptions(options: readonly TakenArgument[]): string {
  const names = (tolerated: boolean): string =>
    options
      .filter((taken) => taken.tolerated === tolerated)
      .map(({ argument }) => `\`${argument.name}\``)
      .join(", ");
  const tolerated = names(true);
  return `${names(false)}${tolerated === "" ? "" : `; tolerated: ${tolerated}`}`;
}
