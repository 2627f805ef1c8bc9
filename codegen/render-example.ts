// Renders an example call of the spec as code. Each language is one renderer of the same call.
import type { Class, ClassMember, Example, Spec } from "../spec/schema.js";
import type { CallView } from "./call-view.js";
import { declarationOf } from "./disposable.js";
import { type Literal, printLiteral, quote } from "./literal.js";
import type { Product } from "./product.js";

/** A call with everything that a language needs to spell it. */
export interface ExampleCall {
  readonly product: Product;
  readonly name: string;
  readonly async: boolean;
  /** In the verb's order. */
  readonly positional: readonly string[];
  readonly options: { readonly [name: string]: Literal };
  /** The class of the session that it is made with, and its options. */
  readonly session: { readonly type: Class; readonly options: { [name: string]: Literal } } | null;
  readonly returns: Class;
  /** Members of what it gives that are printed. */
  readonly show: readonly string[];
}

/** Languages that an example can be shown in. */
export const languages = ["typescript", "sync"] as const;
export type Language = (typeof languages)[number];

const renderers: Readonly<Record<Language, (call: ExampleCall) => string>> = {
  typescript: (call) => renderTypeScript(call, call.product.name),
  // the blocking entry: the same call, and nothing to wait for
  sync: (call) => renderTypeScript({ ...call, async: false }, syncEntry(call.product)),
};

/** The name of the blocking entry. */
export function syncEntry({ name }: Product): string {
  return `${name}/sync`;
}

/** An example as code, a line end behind each line. */
export function renderExample(
  example: Example,
  { name, positional, returns, async }: CallView,
  spec: Spec,
  product: Product,
  language: Language = "typescript",
): string {
  const { url, method = "", arguments: options, session } = example.call;
  const { base } = spec.examples;
  const given = { url: session === undefined ? `${base}${url}` : url, method };
  const type = spec.classes.find(({ makes_calls }) => makes_calls);
  return renderers[language]({
    product,
    name,
    async,
    positional: positional.flatMap(({ type }) =>
      type.type === "url" || type.type === "method" ? [given[type.type]] : [],
    ),
    options,
    session: session && type ? { type, options: { base_url: base, ...session } } : null,
    returns,
    show: example.show,
  });
}

function renderTypeScript(call: ExampleCall, entry: string): string {
  const { name, async, positional, options, session, returns, show } = call;
  const { variable } = returns;
  const on = session === null ? "requests" : session.type.variable;
  const head = `${declare(returns)} ${variable} = ${async ? "await " : ""}${on}.${name}(`;
  return [
    session === null
      ? `import requests from ${quote(entry)};`
      : `import { ${session.type.name} } from ${quote(entry)};`,
    "",
    ...(session === null ? [] : [openSession(session)]),
    withOptions(`${head}${positional.map(quote).join(", ")}`, options),
    ...showMembers(returns, show),
    "",
  ].join("\n");
}

function openSession({ type, options }: NonNullable<ExampleCall["session"]>): string {
  const head = `${declare(type)} ${type.variable} = new ${type.name}(`;
  return `${head}${printLiteral(options, head.length, 2)});`;
}

/** What has to be disposed of is declared so. */
function declare({ members }: Class): string {
  return declarationOf(members);
}

function withOptions(head: string, options: ExampleCall["options"]): string {
  if (Object.keys(options).length === 0) return `${head});`;
  return `${head}, ${printLiteral(options, head.length + 2, 2)});`;
}

/** Members that are there at once are printed together, others one after the other. */
function showMembers({ members, variable }: Class, show: readonly string[]): readonly string[] {
  const memberOf = (shown: string): ClassMember | undefined =>
    members.find(({ name }) => name === shown.replace(/\(.*/, ""));
  const isLater = (shown: string): boolean => memberOf(shown)?.form === "iterable";
  const atOnce = show
    .filter((shown) => !isLater(shown))
    .map((shown) => {
      const isAwaited = memberOf(shown)?.async === true;
      return `${isAwaited ? "await " : ""}${variable}.${shown}`;
    });
  return [
    ...(atOnce.length > 0 ? [`console.log(${atOnce.join(", ")});`] : []),
    ...show
      .filter(isLater)
      .map((shown) => `for await (const item of ${variable}.${shown}) console.log(item);`),
  ];
}
