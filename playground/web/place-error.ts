// Which field an error of prepare is shown at. Reads the spec's faults; knows none by itself.
import type { RequestException } from "../../generated/prepare.js";
import { type Form, listFields } from "./form.js";

/**
 * The argument that an error is about; null where it is about the whole request.
 *
 * A fault is named after what it is about, `header-value` after headers; one that is the same for
 * many arguments cites the clause of its own.
 */
export function placeError(form: Form, { fault, message }: RequestException): string | null {
  const [subject = ""] = fault.split("-", 1);
  const [, clause = ""] = /\[([A-Z]\d+)\]/.exec(message) ?? [];
  const all = listFields(form).map(({ argument }) => argument);
  const found =
    all.find(({ name }) => name === subject || name === `${subject}s`) ??
    all.find(({ name }) => message.startsWith(`${name} `)) ??
    all.find((argument) => argument.clause === clause || argument.also.includes(clause));
  return found?.name ?? null;
}
