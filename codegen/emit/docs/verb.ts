// Emits a verb's page. All verbs' pages are of one shape; knows no verb by name.
import type { Spec } from "../../../spec/schema.js";
import { parameterType } from "../../argument-types.js";
import { thrownByCalls } from "../../error-tree.js";
import { code, fence, link, list, page, table } from "../../markdown.js";
import { propertyName } from "../../naming.js";
import type { Product } from "../../product.js";
import { renderExample } from "../../render-example.js";
import { semanticsRows } from "../../semantics.js";
import type { TakenArgument, VerbView } from "../../verb-view.js";
import { argumentBlock } from "./argument-block.js";
import { Links, rfcLink, verbPage } from "./site.js";

/** The page of one verb. */
export function emitVerbPage(view: VerbView, spec: Spec, product: Product): string {
  const { verb, positional, options } = view;
  const links = new Links(verbPage(verb.name), spec);
  const taken = [...positional, ...options];
  return page([
    `# ${verb.name}`,
    verb.summary,
    fence("ts", signature(view, spec, product)),
    ...semanticsBlock(view, links),
    ...verb.prose,
    verb.warning === undefined ? undefined : `> ${verb.warning}`,
    "## Arguments",
    table(
      ["Name", "Type", "Given", "Meaning"],
      taken.map((entry) => [
        link(code(entry.argument.name), `#${entry.argument.name}`),
        link(code(entry.type.name), links.toType(entry.type.name)),
        manner(entry),
        entry.argument.summary,
      ]),
    ),
    options.some(({ tolerated }) => tolerated) ? verb.arguments.tolerated_remark : undefined,
    ...rulesBlock(view, links),
    ...taken.flatMap((entry) => argumentBlock(entry, links, [`Given: ${manner(entry)}`])),
    ...(view.examples.length > 0 ? ["## Examples"] : []),
    ...view.examples.flatMap((example) => [
      `### ${example.title}`,
      fence("ts", renderExample(example, view, spec, product)),
    ]),
    "## Errors",
    list(thrownByCalls(spec.errors).map(({ name, summary }) => `${links.error(name)}: ${summary}`)),
  ]);
}

/** The call as a declaration that compiles, whatever the verb's name. */
function signature(
  { verb, positional, optionsType }: VerbView,
  spec: Spec,
  product: Product,
): string {
  const parameters = positional.map(({ argument, type }) => {
    const typeName = parameterType(type).typeParameter?.constraint ?? type.name;
    return { text: `${argument.name}: ${typeName}`, typeName };
  });
  if (optionsType !== null) {
    parameters.push({ text: `options?: ${optionsType}`, typeName: optionsType });
  }
  const response = spec.response.name;
  const types = [...new Set([...parameters.map(({ typeName }) => typeName), response])].sort();
  return [
    `import type { ${types.join(", ")} } from "${product.name}";`,
    "",
    "declare const requests: {",
    `  ${propertyName(verb.name)}(${parameters.map(({ text }) => text).join(", ")}): Promise<${response}>;`,
    "};",
  ].join("\n");
}

function semanticsBlock({ verb }: VerbView, links: Links): readonly string[] {
  const rows = semanticsRows(verb);
  const sources = [`Clause ${links.clause(verb.clause)}`];
  if (verb.semantics === null) return [sources.join(" · ")];
  const labels = [...rows.map(({ label }) => label), "Source"];
  const source = [rfcLink(verb.semantics.rfc), ...sources].join(", ");
  return [table(labels, [[...rows.map(({ value }) => value), source]])];
}

function rulesBlock({ verb }: VerbView, links: Links): readonly string[] {
  return verb.rules.map(({ text, clause }) => `${text} (${links.clause(clause)})`);
}

function manner({ argument, tolerated }: TakenArgument): string {
  if (argument.positional) return "by position";
  return tolerated ? "tolerated" : argument.origin;
}
