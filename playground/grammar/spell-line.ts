// Writes a draft as the one line that repeats it, with or without its secrets.
import { kindOf } from "../arguments/kinds.js";
import { type Draft, listGiven } from "../session/draft.js";

/** The line that gives this draft again. */
export function spellLine(draft: Draft): string {
  const words = listGiven(draft).flatMap(([argument, value]) =>
    kindOf(argument).spell(argument.name, value),
  );
  return [draft.verb.name, ...words].join(" ");
}

/** The draft with a variable in place of each secret, so that it can be shown and kept. */
export function hideSecrets(draft: Draft): Draft {
  const values = Object.fromEntries(
    listGiven(draft).map(([argument, value]) => [
      argument.name,
      kindOf(argument).withoutSecrets?.(value) ?? value,
    ]),
  );
  return { ...draft, values };
}

/** Every secret text in the draft. */
export function findSecrets(draft: Draft): string[] {
  return listGiven(draft).flatMap(
    ([argument, value]) => kindOf(argument).findSecrets?.(value) ?? [],
  );
}
