// Replaces texts that are known as secrets wherever they stand, each by a variable with a name of its own.
// Knows no argument and no session.
import { FileReference, isList, isValueObject, type Value, Variable } from "./value.js";

/** A shorter secret may stand in any word. */
const shortestSecret = 4;

/** Replaces secrets; the same secret has the same name in every value. */
export interface KnownSecrets {
  /** The value with what `write` gives for a secret's name in each one's place. */
  replaceIn(value: Value, write: (name: string) => string): Value;
}

/** Secrets by their texts; `nameOf` says whose value a secret is, where it is a variable's. */
export function nameSecrets(
  secrets: Iterable<string>,
  nameOf: (secret: string) => string | undefined = () => undefined,
): KnownSecrets {
  const names = new Map<string, string>();
  let unnamed = 0;
  const nameFor = (secret: string): string => {
    const found = names.get(secret) ?? nameOf(secret);
    if (found === undefined) unnamed += 1;
    const name = found ?? (unnamed === 1 ? "secret" : `secret_${unnamed}`);
    names.set(secret, name);
    return name;
  };
  const forms = new Map<string, string>();
  for (const secret of secrets) {
    if (secret.length < shortestSecret) continue;
    for (const form of [secret, encodeForm(secret)]) forms.set(form, forms.get(form) ?? secret);
  }
  const sorted = [...forms].sort(([one], [other]) => other.length - one.length);
  const replaceIn = (value: Value, write: (name: string) => string): Value => {
    if (typeof value === "string") return replaceText(value, sorted, (one) => write(nameFor(one)));
    if (isList(value)) return value.map((item) => replaceIn(item, write));
    if (value instanceof Variable || value instanceof FileReference) return value;
    if (!isValueObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, replaceIn(item, write)]),
    );
  };
  return { replaceIn };
}

function encodeForm(secret: string): string {
  try {
    return encodeURIComponent(secret);
  } catch {
    return secret;
  }
}

// What is a variable already stays one, and a URL goes on being one.
function replaceText(
  shown: string,
  forms: readonly (readonly [string, string])[],
  write: (secret: string) => string,
): string {
  return shown
    .split(/(\{\{[^{}]*\}\}|^https?:\/\/)/i)
    .map((piece, at) => (at % 2 === 1 ? piece : replaceForms(piece, forms, write)))
    .join("");
}

function replaceForms(
  shown: string,
  [first, ...others]: readonly (readonly [string, string])[],
  write: (secret: string) => string,
): string {
  if (first === undefined) return shown;
  const [form, secret] = first;
  const pieces = shown.split(form).map((piece) => replaceForms(piece, others, write));
  return pieces.length === 1 ? (pieces[0] ?? "") : pieces.join(write(secret));
}
