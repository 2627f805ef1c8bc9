// Emits a guide: its prose with the facts of the spec filled in and its TypeScript checked.
import type { Guide } from "../../../spec/guides.js";
import { type Facts, fillFacts } from "../../facts.js";

type Data = Readonly<Record<string, Facts>>;

/** The facts that a guide can name: the catalogue, with the lists that it holds lifted out. */
export function guideFacts(catalog: Facts): Facts {
  const { errors, headers, playground, values, examples, differences } = catalog as Data;
  return {
    ...catalog,
    base: examples?.base,
    errors: errors?.errors,
    faults: errors?.faults,
    properties: errors?.properties,
    headers: headers?.automatic,
    commands: playground?.commands,
    options: playground?.options,
    exit_codes: playground?.exit_codes,
    values: values?.values,
    examples: examples?.examples,
    differences: differences?.differences,
  };
}

/**
 * The page of a guide.
 *
 * @param showExample - an example of the spec as a block, undefined where there is none
 */
export function emitGuidePage(
  { body, source }: Guide,
  facts: Facts,
  showExample: (id: string) => string | undefined,
): string {
  const prose = { text: body, source, offset: source.text.length - body.length };
  const filled = fillFacts(prose, facts, { example: showExample });
  return `${filled.replace(/^```ts$/gm, "```ts twoslash").trimEnd()}\n`;
}
