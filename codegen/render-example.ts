// Renders an example call of the spec as code. Each language is one renderer of the same call.
import type { Example, Spec } from "../spec/schema.js";
import { type Literal, printLiteral, quote } from "./literal.js";
import type { Product } from "./product.js";
import type { VerbView } from "./verb-view.js";

/** A call with everything that a language needs to spell it. */
export interface ExampleCall {
  readonly product: Product;
  readonly verb: string;
  /** In the verb's order. */
  readonly positional: readonly string[];
  readonly options: { readonly [name: string]: Literal };
  /** Members of the Response that are printed. */
  readonly show: readonly string[];
}

/** Languages that an example can be shown in. */
export const languages = ["typescript"] as const;
export type Language = (typeof languages)[number];

const renderers: Readonly<Record<Language, (call: ExampleCall) => string>> = {
  typescript: renderTypeScript,
};

/** An example as code, a line end behind each line. */
export function renderExample(
  example: Example,
  { verb, positional }: VerbView,
  spec: Spec,
  product: Product,
  language: Language = "typescript",
): string {
  const { url, method = "", arguments: options } = example.call;
  const given = { url: `${spec.examples.base}${url}`, method };
  const call = {
    product,
    verb: verb.name,
    positional: positional.flatMap(({ type }) =>
      type.type === "url" || type.type === "method" ? [given[type.type]] : [],
    ),
    options,
    show: example.show,
  };
  return renderers[language](call);
}

function renderTypeScript({ product, verb, positional, options, show }: ExampleCall): string {
  const head = `const r = await requests.${verb}(${positional.map(quote).join(", ")}`;
  const hasOptions = Object.keys(options).length > 0;
  const call = hasOptions ? `${head}, ${printLiteral(options, head.length + 2, 2)});` : `${head});`;
  const shown = show.map((member) => `r.${member}`).join(", ");
  return [
    `import requests from ${quote(product.name)};`,
    "",
    call,
    `console.log(${shown});`,
    "",
  ].join("\n");
}
