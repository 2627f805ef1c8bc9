// What was typed into a form so far, and the call that it stands for. Knows no verb by name.
import type { Argument, Verb } from "../../generated/catalog.js";
import { catalog } from "../catalog.js";
import { type Choice, type Field, type Form, isChoice, listFields } from "./form.js";
import { blankInput, fillInput, type Input, isOnByDefault } from "./input.js";
import { InputError, readInput } from "./read-input.js";

/** What was typed. */
export interface Draft {
  /** By the name of the argument. */
  readonly inputs: Record<string, Input>;
  /** Of each choice, the argument that is given, or nothing. */
  readonly chosen: Record<string, string>;
}

/** An argument and its value. */
export interface GivenArgument {
  readonly argument: Argument;
  readonly value: unknown;
}

/** A field whose text is no value. */
export interface WrongField {
  readonly argument: Argument;
  readonly error: InputError;
}

/** The draft that a form starts with: the first example of the spec, or the server that it names. */
export function startDraft(form: Form): Draft {
  const example = exampleOf(form.verb);
  const given: Readonly<Record<string, unknown>> = {
    method: example?.call.method ?? form.verb.method ?? undefined,
    url: catalog.examples.base + (example?.call.url ?? "/anything"),
  };
  const exampleValue = ({ argument }: Field): unknown =>
    argument.positional ? given[argument.type] : example?.call.arguments[argument.name];
  const inputs = listFields(form).map((field): [string, Input] => {
    const { argument, kind } = field;
    return [argument.name, fillInput(kind, argument, exampleValue(field))];
  });
  const chosen = form.fields.filter(isChoice).map((choice): [string, string] => {
    const field = choice.fields.find((one) => exampleValue(one) !== undefined);
    return [keyOfChoice(choice), field?.argument.name ?? ""];
  });
  return { inputs: Object.fromEntries(inputs), chosen: Object.fromEntries(chosen) };
}

function exampleOf(verb: Verb) {
  const [first] = verb.examples;
  return catalog.examples.examples.find(({ id }) => id === first);
}

/** The key under which a draft remembers what was chosen. */
export function keyOfChoice({ fields }: Choice): string {
  return fields.map(({ argument }) => argument.name).join(" ");
}

/** What was typed for an argument. */
export function inputOf({ inputs }: Draft, { argument, kind }: Field): Input {
  return inputs[argument.name] ?? blankInput(kind, argument);
}

/** The fields that count: of a choice, the one that was chosen. */
function countingFields(form: Form, draft: Draft): readonly Field[] {
  const picked = form.fields.flatMap((entry) => {
    if (!isChoice(entry)) return entry;
    const name = draft.chosen[keyOfChoice(entry)];
    return entry.fields.filter(({ argument }) => argument.name === name);
  });
  return [...picked, ...form.more];
}

/** The arguments that are given, or the first field whose text is no value. */
export function readDraft(form: Form, draft: Draft): readonly GivenArgument[] | WrongField {
  const given: GivenArgument[] = [];
  for (const field of countingFields(form, draft)) {
    const { argument } = field;
    // An empty text is a value where one is due: a body that was chosen, an argument by position.
    const counts = argument.positional || Object.values(draft.chosen).includes(argument.name);
    try {
      const value = readInput(inputOf(draft, field), isOnByDefault(argument));
      if (value !== undefined && (value !== "" || counts)) given.push({ argument, value });
    } catch (error) {
      if (error instanceof InputError) return { argument, error };
      throw error;
    }
  }
  return given;
}
