// The form of a verb: which fields there are and how they stand together. All of it from the catalog.
import type { Argument, Verb } from "../../generated/catalog.js";
import { listArguments } from "../catalog.js";
import { type InputKind, inputKindOf } from "./input.js";

/** The field of an argument. */
export interface Field {
  readonly argument: Argument;
  readonly kind: InputKind;
  /** The document accepts it but advises against it. */
  readonly tolerated: boolean;
}

/** Fields of which at most one is given. */
export interface Choice {
  readonly rule: string;
  /** What the document says where it tolerates them alone. */
  readonly remark: string | null;
  readonly fields: readonly Field[];
}

/** A verb as a form. */
export interface Form {
  readonly verb: Verb;
  /** What stands before the options, then what the document has, in its order. */
  readonly fields: readonly (Field | Choice)[];
  /** What there is beyond the document. */
  readonly more: readonly Field[];
  /** The names of what only a program can give. */
  readonly programOnly: readonly string[];
}

/** Whether fields stand together under a rule. */
export function isChoice(entry: Field | Choice): entry is Choice {
  return "rule" in entry;
}

/** The form of a verb. */
export function openForm(verb: Verb): Form {
  const all = listArguments(verb);
  const fieldOf = (argument: Argument): Field[] => {
    const kind = inputKindOf(argument);
    const tolerated = verb.arguments.tolerated.includes(argument.name);
    return kind === null ? [] : [{ argument, kind, tolerated }];
  };
  const ruled = verb.rules.map(({ text, at_most_one_of }): Choice => {
    const fields = all.filter(({ name }) => at_most_one_of.includes(name)).flatMap(fieldOf);
    const isTolerated = fields.some(({ tolerated }) => tolerated);
    const remark = isTolerated ? (verb.arguments.tolerated_remark ?? null) : null;
    return { rule: text, remark, fields };
  });
  const choiceOf = ({ argument }: Field): Choice | undefined =>
    ruled.find(({ fields }) => fields.some((one) => one.argument === argument));
  const documented = all.filter(({ origin }) => origin !== "extension").flatMap(fieldOf);
  const more = all.filter(({ origin }) => origin === "extension").flatMap(fieldOf);
  return {
    verb,
    fields: [...new Set(documented.map((field) => choiceOf(field) ?? field))],
    more,
    programOnly: all
      .filter((argument) => inputKindOf(argument) === null && argument.type !== "ignored")
      .map(({ name }) => name),
  };
}

/** Every field of a form. */
export function listFields({ fields, more }: Form): readonly Field[] {
  return [...fields, ...more].flatMap((entry) => (isChoice(entry) ? entry.fields : entry));
}
