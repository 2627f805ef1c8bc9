// Headers: a name and a text each; null leaves an automatic one out.
import { catalog, text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import { readJson5 } from "../grammar/read-json5.js";
import { spellJson5, spellStep, spellText } from "../grammar/spell-value.js";
import { isValueObject, type Value, Variable } from "../grammar/value.js";
import { isSecretName, isTemplateOnly, standIn } from "../secrets.js";
import type { ArgumentKind, Asking } from "./kind.js";
import { readText, resolveText } from "./read.js";

/** Request headers by name. */
export const headersKind: ArgumentKind = {
  members: catalog.headers.known.map(({ name, summary }) => ({ text: name, description: summary })),
  read(scanned, path) {
    if (path.length === 0) {
      const value = scanned.form === "json5" ? readJson5(scanned.source, scanned.start) : undefined;
      if (isValueObject(value)) return value;
      throw new LineError(text("headers-wrong"), {
        start: scanned.start,
        end: scanned.end,
        accepted: text("headers-wrong-hint"),
      });
    }
    return scanned.form === "bare" && scanned.source === "null" ? null : readText(scanned);
  },
  spell: (name, value) =>
    isValueObject(value)
      ? Object.entries(value).map(
          ([header, item]) => `${name}${spellStep(header)}=${spellHeader(item)}`,
        )
      : [`${name}=${spellJson5(value)}`],
  async resolve(value, resources) {
    if (!isValueObject(value)) return value;
    const entries = Object.entries(value).map(([header, item]) => [
      header,
      item === null ? null : resolveText(item, resources),
    ]);
    return Object.fromEntries(entries);
  },
  ask: askHeaders,
  withoutSecrets(value) {
    if (!isValueObject(value)) return value;
    const entries = Object.entries(value).map(([header, item]): [string, Value] => {
      const open = typeof item === "string" && isSecretName(header) && !isTemplateOnly(item);
      return [header, open ? hideCredentials(header, item) : item];
    });
    return Object.fromEntries(entries);
  },
  findSecrets(value) {
    if (!isValueObject(value)) return [];
    return Object.entries(value).flatMap(([header, item]) => {
      if (typeof item !== "string" || !isSecretName(header) || isTemplateOnly(item)) return [];
      // "Bearer abc": the token is a secret on its own, wherever it turns up without its scheme.
      return [item, ...item.split(" ").slice(1)];
    });
  },
};

// "Bearer abc": the scheme says how the secret is meant, and is none.
function hideCredentials(header: string, item: string): Value {
  const scheme = /^[A-Za-z]+ (?=\S)/.exec(item)?.[0];
  const { name } = standIn(header);
  return scheme === undefined ? standIn(header) : `${scheme}{{${name}}}`;
}

function spellHeader(value: Value): string {
  if (value === null) return "null";
  if (value instanceof Variable) return `{{${value.name}}}`;
  return value === "null" ? "'null'" : spellText(String(value));
}

async function askHeaders({
  prompts,
  argument,
  current,
  refuse,
}: Asking): Promise<Value | undefined> {
  let headers = isValueObject(current) ? current : {};
  /** Answers that could not be sent, which are asked for again. */
  const refused: Record<string, Value> = {};
  const done = text("ask-done");
  for (;;) {
    const given = Object.keys(headers);
    const name = await prompts.search({
      message: text("ask-header", {
        summary: argument.summary,
        given: given.join(", ") || text("none"),
      }),
      find: (term) => findHeaders(term, done),
    });
    if (name === "") return Object.keys(headers).length === 0 ? undefined : headers;
    const old = refused[name] ?? headers[name];
    const message = text("ask-header-value", { name });
    const value = isSecretName(name)
      ? await prompts.password({ message })
      : await prompts.input({ message, initial: old === undefined ? "" : showHeader(old) });
    const next = { ...headers, [name]: value === "null" ? null : value };
    if (await refuse(next)) refused[name] = value;
    else headers = next;
  }
}

// What is asked for on its own needs no quotes.
function showHeader(value: Value): string {
  return value instanceof Variable ? `{{${value.name}}}` : String(value);
}

function findHeaders(term: string, done: string) {
  const known = catalog.headers.known
    .filter(({ name }) => name.toLowerCase().includes(term.toLowerCase()))
    .map(({ name, summary }) => ({ value: name, name, description: summary }));
  if (term === "") return [{ value: "", name: done }, ...known];
  const exact = known.some(({ name }) => name.toLowerCase() === term.toLowerCase());
  const own = { value: term, name: term, description: text("ask-header-own") };
  return exact || !/^[\w!#$%&'*+.^`|~-]+$/.test(term) ? known : [...known, own];
}
