// Emits the page of the Response: its members and how one is constructed.
import type { Spec } from "../../../spec/schema.js";
import { code, fence, list, page } from "../../markdown.js";
import type { Product } from "../../product.js";
import { isNamedByCaller, isOptional, valueType } from "../../value-types.js";
import { Links, pages } from "./site.js";

/** The page of the Response. */
export function emitResponsePage(spec: Spec, product: Product): string {
  const { response } = spec;
  const links = new Links(pages.response, spec);
  return page([
    `# ${response.name}`,
    response.summary,
    ...response.prose,
    ...response.members.flatMap((member) => [
      `## ${code(member.kind === "method" ? `${member.name}()` : member.name)}`,
      member.summary,
      ...member.prose,
      list([
        `Type: ${isNamedByCaller(member.type) ? `named by you, ${code(valueType(member.type))} by default` : code(valueType(member.type))}`,
        ...(member.kind === "property" ? [member.writable ? "Can be assigned" : "Read-only"] : []),
        `Clause ${links.clause(member.clause)}`,
      ]),
    ]),
    "## Constructor",
    fence("ts", construction(spec, product)),
    list([
      ...response.parameters.map(({ name, summary }) => `${code(name)}: ${summary}`),
      `Clause ${links.clause(response.clause)}`,
    ]),
  ]);
}

function construction({ response: { name, parameters } }: Spec, product: Product): string {
  const given = parameters.map((parameter) => {
    const mark = isOptional(parameter.type) ? "?" : "";
    return `  ${parameter.name}${mark}: ${valueType(parameter.type).replace(" | undefined", "")},`;
  });
  return [
    `import type { ${name} } from "${product.name}";`,
    "",
    `declare const construct: new (`,
    ...given,
    `) => ${name};`,
  ].join("\n");
}
