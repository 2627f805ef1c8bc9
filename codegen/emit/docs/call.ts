// Emits the page of a verb or other function. All are of one shape; knows no verb by name.
import type { Spec } from "../../../spec/schema.js";
import { signatureOf, signatureText } from "../../call-signature.js";
import type { CallView } from "../../call-view.js";
import { thrownByCalls } from "../../error-tree.js";
import { code, cut, fence, link, list, page, table } from "../../markdown.js";
import { propertyName } from "../../naming.js";
import type { Product } from "../../product.js";
import { semanticsRows } from "../../semantics.js";
import type { TakenArgument } from "../../verb-view.js";
import { argumentBlock, showDefault } from "./argument-block.js";
import type { ExampleBlocks } from "./example-block.js";
import { callPage, Links, noBlocking, pages, rfcLink } from "./site.js";

/** The page of one verb or other function. */
export function emitCallPage(
  call: CallView,
  spec: Spec,
  product: Product,
  blocks: ExampleBlocks,
): string {
  const { verb, positional, options } = call;
  const links = new Links(callPage(call.name), spec);
  const taken = [...positional, ...options];
  const isBeyond = ({ argument }: TakenArgument): boolean => argument.origin === "extension";
  const documented = taken.filter((entry) => !isBeyond(entry) && !entry.tolerated);
  const tolerated = taken.filter((entry) => !isBeyond(entry) && entry.tolerated);
  const own = (name: string): string => links.to(callPage(verb.name), name);
  return page([
    `# ${call.name}`,
    call.summary,
    fence("ts twoslash", declaration(call, spec, product)),
    ...sourceBlock(call, links),
    ...call.prose,
    `Gives: ${links.class(call.returns.name)}.`,
    ...ownEntryBlock(call, product),
    call.cannotBlock === undefined ? undefined : noBlocking(call.cannotBlock, links),
    call.isVerb && verb.warning !== undefined ? `> ${verb.warning}` : undefined,
    ...(call.examples.length > 0 ? ["## Examples", links.source("spec/examples.json5")] : []),
    ...call.examples.flatMap((example) => [`### ${example.title}`, blocks.show(example)]),
    ...(call.isVerb ? ["## Try it", `<TryIt verb="${call.name}" />`] : []),
    "## Arguments",
    call.isVerb ? undefined : `They are those of ${links.call(verb)}.`,
    argumentTable(documented, links, own),
    ...rulesBlock(call, links),
    ...(tolerated.length > 0
      ? ["### Tolerated", verb.arguments.tolerated_remark, argumentTable(tolerated, links, own)]
      : []),
    ...(taken.some(isBeyond)
      ? [
          "### Beyond the document",
          argumentTable(taken.filter(isBeyond), links, (name) => links.to(pages.arguments, name)),
        ]
      : []),
    ...(call.isVerb
      ? [
          "## Each argument",
          links.source("spec/arguments.json5"),
          ...[...documented, ...tolerated].flatMap((entry) => argumentBlock(entry, links)),
        ]
      : []),
    "## Errors",
    links.source("spec/errors.json5"),
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
    ["Argument", "Meaning", "Default", "Sends"],
    taken.map(({ argument, type }) => [
      `${link(code(argument.name), addressOf(argument.name))}<br>${link(code(type.name), links.toType(type.name))}`,
      argument.summary,
      showDefault(argument),
      argument.wire.map(({ header }) => (header === "*" ? "each header" : code(header))).join(", "),
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
    cut,
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
