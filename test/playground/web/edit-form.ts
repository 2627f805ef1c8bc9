// A form with things typed into it, as a person would, for the tests of the form.

import { catalog } from "../../../playground/catalog.js";
import { type Draft, keyOfChoice, startDraft } from "../../../playground/web/draft.js";
import { type Form, isChoice, listFields, openForm } from "../../../playground/web/form.js";
import { fillInput, type Input } from "../../../playground/web/input.js";
import {
  isProblem,
  type Problem,
  prepareDraft,
  type ShownRequest,
  showRequest,
} from "../../../playground/web/show-request.js";

/** The form of a verb, by its name. */
export function formOf(name: string): Form {
  const verb = catalog.verbs.find((one) => one.name === name);
  if (verb === undefined) throw new Error(`no verb ${name}`);
  return openForm(verb);
}

/** A form in which nothing but these is given: values as a program would write them, or inputs. */
export function editForm(form: Form, given: Readonly<Record<string, unknown>>): Draft {
  const draft = startDraft(form);
  for (const { argument, kind } of listFields(form)) {
    const value = given[argument.name];
    if (argument.positional && value === undefined) continue;
    draft.inputs[argument.name] = isInput(value) ? value : fillInput(kind, argument, value);
  }
  for (const choice of form.fields.filter(isChoice)) {
    const chosen = choice.fields.find(({ argument }) => argument.name in given);
    draft.chosen[keyOfChoice(choice)] = chosen?.argument.name ?? "";
  }
  return draft;
}

/** What a form shows: the request, or what is wrong. */
export function showDraft(form: Form, draft: Draft, secrets: boolean): ShownRequest | Problem {
  const ready = prepareDraft(form, draft);
  return isProblem(ready) ? ready : showRequest(form, ready, secrets);
}

/** Text as it was typed. */
export function typed(kind: "json" | "number", text: string): Input {
  return { kind, text };
}

/** Rows as they were typed. */
export function rows(
  kind: "headers" | "pairs",
  ...pairs: readonly (readonly [string, string])[]
): Input {
  return { kind, rows: pairs.map(([name, value]) => ({ name, value })) };
}

function isInput(value: unknown): value is Input {
  return typeof value === "object" && value !== null && "kind" in value;
}
