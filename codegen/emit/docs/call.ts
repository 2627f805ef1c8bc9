// Emits the page of a verb or other function. All are of one shape; knows no verb by name.
import type { Spec } from "../../../spec/schema.js";
import { signatureOf, signatureText } from "../../call-signature.js";
import type { CallView } from "../../call-view.js";
import { thrownByCalls } from "../../error-tree.js";
import { code, fence, link, list, page, table } from "../../markdown.js";
import { propertyName } from "../../naming.js";
import type { Product } from "../../product.js";
import { renderExample } from "../../render-example.js";
import { semanticsRows } from "../../semantics.js";
import type { TakenArgument } from "../../verb-view.js";
import { argumentBlock } from "./argument-block.js";
import { callPage, Links, pages, rfcLink } from "./site.js";

/** The page of one verb or other function. */
export function emitCallPage(call: CallView, spec: Spec, product: Product): string {
  const { verb, positional, options } = call;
  const links = new Links(callPage(call.name), spec);
  const taken = [...positional, ...options];
  const own = taken.filter(({ argument }) => argument.origin === "documented");
  const beyond = taken.filter(({ argument }) => argument.origin === "extension");
  const tolerates = options.some(({ tolerated }) => tolerated);
  return page([
    `# ${call.name}`,
    call.summary,
    fence("ts", declaration(call, spec, product)),
    ...sourceBlock(call, links),
    ...call.prose,
    `Gives: ${links.class(call.returns.name)}.`,
    ...ownEntryBlock(call, product),
    call.isVerb && verb.warning !== undefined ? `> ${verb.warning}` : undefined,
    "## Arguments",
    call.isVerb ? undefined : `They are those of ${links.call(verb)}.`,
    argumentTable(own, links, (name) => links.to(callPage(verb.name), name)),
    tolerates ? verb.arguments.tolerated_remark : undefined,
    ...rulesBlock(call, links),
    ...(call.isVerb
      ? own.flatMap((entry) => argumentBlock(entry, links, [`Given: ${manner(entry)}`]))
      : []),
    ...(beyond.length > 0 ? ["## Beyond the document"] : []),
    argumentTable(beyond, links, (name) => links.to(pages.arguments, name)),
    ...(call.examples.length > 0 ? ["## Examples"] : []),
    ...call.examples.flatMap((example) => [
      `### ${example.title}`,
      fence("ts", renderExample(example, call, spec, product)),
    ]),
    "## Errors",
    list(
      thrownByCalls(spec, call.does).map(({ name, summary }) => `${links.error(name)}: ${summary}`),
    ),
  ]);
}

function argumentTable(
  taken: readonly TakenArgument[],
  links: Links,
  addressOf: (name: string) => string,
): string {
  return table(
    ["Name", "Type", "Given", "Meaning"],
    taken.map((entry) => [
      link(code(entry.argument.name), addressOf(entry.argument.name)),
      link(code(entry.type.name), links.toType(entry.type.name)),
      manner(entry),
      entry.argument.summary,
    ]),
  );
}

/** The call as a declaration that compiles, whatever its name. */
function declaration(call: CallView, spec: Spec, product: Product): string {
  const signature = signatureOf(call, spec, false);
  const named = signature.types.join(" ").match(/\b[A-Z]\w*/g) ?? [];
  const types = [...new Set(named)].filter((name) => name !== "Promise").sort();
  return [
    `import type { ${types.join(", ")} } from "${product.name}";`,
    "",
    "declare const requests: {",
    `  ${propertyName(call.name)}${signatureText(signature)};`,
    "};",
  ].join("\n");
}

function sourceBlock({ verb, clause, isVerb }: CallView, links: Links): readonly string[] {
  const rows = isVerb ? semanticsRows(verb) : [];
  const source = `Clause ${links.clause(clause)}`;
  if (rows.length === 0 || verb.semantics === null) return [source];
  const labels = [...rows.map(({ label }) => label), "Source"];
  const sources = [rfcLink(verb.semantics.rfc), source].join(", ");
  return [table(labels, [[...rows.map(({ value }) => value), sources]])];
}

/** The entry that gives it by itself. */
function ownEntryBlock({ name, ownEntry }: CallView, product: Product): readonly string[] {
  if (ownEntry === null) return [];
  return [ownEntry, fence("ts", `import { ${name} } from "${product.name}/${name}";`)];
}

function rulesBlock({ verb }: CallView, links: Links): readonly string[] {
  return verb.rules.map(({ text, clause }) => `${text} (${links.clause(clause)})`);
}

function manner({ argument, tolerated }: TakenArgument): string {
  if (argument.positional) return "by position";
  return tolerated ? "tolerated" : argument.origin;
}
