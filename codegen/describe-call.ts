// What the doc comment of a call says, as a function and as a method of a session.
import type { Spec } from "../spec/schema.js";
import type { CallView } from "./call-view.js";
import type { DocComment } from "./doc-comment.js";
import { thrownByCalls } from "./error-tree.js";
import { declarableName } from "./naming.js";
import type { Product } from "./product.js";
import { citeClause, rfcName, rfcUrl } from "./reference.js";
import { renderExample } from "./render-example.js";
import { semanticsSentence } from "./semantics.js";
import type { TakenArgument } from "./verb-view.js";

/** The doc comment of a function. */
export function describeCall(call: CallView, spec: Spec, product: Product): DocComment {
  const { verb, positional, options } = call;
  const semantics = call.isVerb ? semanticsSentence(verb) : undefined;
  const isTolerating = options.some(({ tolerated }) => tolerated);
  const remark = isTolerating ? verb.arguments.tolerated_remark : undefined;
  const rfc = call.isVerb ? verb.semantics?.rfc : undefined;
  return {
    summary: call.summary,
    prose: call.prose,
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
    returns: call.returns.summary,
    throws: thrownByCalls(spec, call.does).map(({ name, summary }) => ({ name, text: summary })),
    examples: call.examples.map((example) => ({
      title: example.title,
      code: renderExample(example, call, spec, product),
    })),
    see: [
      citeClause(call.clause, spec),
      ...(rfc === undefined ? [] : [`{@link ${rfcUrl(rfc)} | ${rfcName(rfc)}}`]),
    ],
  };
}

/** The doc comment of a method: examples stand with the function. */
export function describeMethod(call: CallView, spec: Spec, product: Product): DocComment {
  const { params = [], ...described } = describeCall(call, spec, product);
  const remarkOn = new Map(
    call.positional.map(({ argument }) => [declarableName(argument.name), argument.in_session]),
  );
  return {
    ...described,
    params: params.map(({ name, text }) => ({
      name,
      text: [text, remarkOn.get(name) ?? ""].join(" ").trim(),
    })),
    examples: [],
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
