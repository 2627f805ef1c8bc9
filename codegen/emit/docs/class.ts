// Emits the page of a class: how one is constructed, its members, what it can call.
import type { Class, ClassMember, Spec } from "../../../spec/schema.js";
import { defaultArguments } from "../../argument-groups.js";
import type { CallView } from "../../call-view.js";
import { code, cut, fence, link, list, page, table } from "../../markdown.js";
import { argumentsTypeName } from "../../naming.js";
import type { Product } from "../../product.js";
import { resultType, valueType } from "../../value-types.js";
import { takeArgument } from "../../verb-view.js";
import type { ExampleBlocks } from "./example-block.js";
import { classPage, Links, pages } from "./site.js";

/** The page of a class. */
export function emitClassPage(
  entry: Class,
  calls: readonly CallView[],
  spec: Spec,
  product: Product,
  blocks: ExampleBlocks,
): string {
  const { name, summary, prose, members, examples } = entry;
  const links = new Links(classPage(name), spec);
  const shown = spec.examples.examples.filter(({ id }) => examples.includes(id));
  const documented = members.filter(({ origin }) => origin === "documented");
  const beyond = members.filter(({ origin }) => origin === "extension");
  const block = (member: ClassMember) => memberBlock(member, spec, links);
  return page([
    `# ${name}`,
    summary,
    `Clause ${links.clause(entry.clause)}`,
    ...prose,
    ...(shown.length > 0 ? ["## Examples", links.source("spec/examples.json5")] : []),
    ...shown.flatMap((example) => [`### ${example.title}`, blocks.show(example)]),
    ...constructorBlock(entry, spec, product, links),
    ...(entry.makes_calls ? callsBlock(calls, links) : []),
    "## Members",
    ...(documented.length > 0 ? documented : beyond).flatMap(block),
    ...(documented.length > 0 && beyond.length > 0 ? ["## Beyond the document"] : []),
    ...(documented.length > 0 ? beyond : []).flatMap(block),
  ]);
}

function memberBlock(member: ClassMember, spec: Spec, links: Links): readonly string[] {
  const { name, kind, summary, prose, parameters, throws, unit, writable } = member;
  const { type, typeParameter } = resultType(member, spec);
  const isMethod = kind === "method";
  const result = typeParameter
    ? `${code(type)}, where ${code(typeParameter.name)} is named by you or by a schema, ${code(typeParameter.default)} by default`
    : links.type(type);
  return [
    `### ${code(isMethod ? `${name}()` : name)}`,
    summary,
    ...prose,
    list([
      ...parameters.map((parameter) => parameterItem(parameter, spec, links)),
      `${isMethod ? "Gives" : "Type"}: ${result}`,
      ...(unit === undefined ? [] : [`Unit: ${unit}`]),
      ...(isMethod ? [] : [writable ? "Can be assigned" : "Read-only"]),
      ...(throws.length === 0
        ? []
        : [`Throws: ${throws.map((one) => links.error(one)).join(", ")}`]),
      `Clause ${[member.clause, ...member.also].map((id) => links.clause(id)).join(", ")}`,
    ]),
  ];
}

function parameterItem(
  parameter: ClassMember["parameters"][number],
  spec: Spec,
  links: Links,
): string {
  const { name, summary, optional } = parameter;
  const type = links.type(valueType(parameter, spec));
  return `${code(name)}${optional ? ", optional" : ""}, ${type}: ${summary}`;
}

function constructorBlock(
  entry: Class,
  spec: Spec,
  product: Product,
  links: Links,
): readonly string[] {
  const { name, parameters, options, makes_calls } = entry;
  if (parameters === null) return [];
  return [
    "## Constructor",
    fence("ts twoslash", construction(entry, spec, product)),
    parameters.length === 0
      ? undefined
      : list(parameters.map((parameter) => parameterItem(parameter, spec, links))),
    ...(makes_calls
      ? [
          `A ${code(name)} takes these options; arguments hold for every call that does not give them.`,
          table(
            ["Name", "Type", "Meaning"],
            [
              ...options.map((option) => [
                code(option.name),
                links.type(valueType(option, spec)),
                option.summary,
              ]),
              ...defaultArguments(spec).map((argument) => [
                link(code(argument.name), links.to(pages.arguments, argument.name)),
                link(
                  code(takeArgument(argument, spec).type.name),
                  links.toType(takeArgument(argument, spec).type.name),
                ),
                argument.summary,
              ]),
            ],
          ),
        ]
      : []),
  ].flatMap((block) => block ?? []);
}

function callsBlock(calls: readonly CallView[], links: Links): readonly string[] {
  const positional = calls.flatMap((call) => call.positional.map(({ argument }) => argument));
  const remarks = positional.flatMap(({ name, in_session }) =>
    in_session === undefined ? [] : [`${code(name)}: ${in_session}`],
  );
  return [
    "## Calls",
    "Each takes what the function of that name takes.",
    list([...new Set(remarks)]),
    table(
      ["Method", "Meaning"],
      calls.map((call) => [links.call(call), call.summary]),
    ),
  ];
}

/** The constructor as a declaration that compiles. */
function construction(entry: Class, spec: Spec, product: Product): string {
  const { name, parameters, makes_calls } = entry;
  const given = (parameters ?? []).map(
    (parameter) =>
      `${parameter.name}${parameter.optional ? "?" : ""}: ${valueType(parameter, spec)}`,
  );
  const whole = makes_calls ? [`options?: ${argumentsTypeName(name)}`] : given;
  const types = [name, ...(makes_calls ? [argumentsTypeName(name)] : [])];
  const flat = `declare const construct: new (${whole.join(", ")}) => ${name};`;
  const broken = `declare const construct: new (\n${whole.map((one) => `  ${one},\n`).join("")}) => ${name};`;
  return [
    `import type { ${types.join(", ")} } from "${product.name}";`,
    cut,
    flat.length <= 80 ? flat : broken,
  ].join("\n");
}
